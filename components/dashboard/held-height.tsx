"use client";

import { useEffect, useRef, useState, type ReactNode } from "react";

type Held = { of: string; width: number; height: number };

/**
 * Keeps its height while what it holds is read anew, so that nothing around it moves twice. With `of` it also keeps the greatest height that it had for the
 * same `of` in the same width: a line more in one month than in the next does not move what stands above.
 */
export function HeldHeight({
  isSettled,
  of,
  children,
}: {
  isSettled: boolean;
  of?: string;
  children: ReactNode;
}) {
  const inner = useRef<HTMLDivElement>(null);
  const [held, setHeld] = useState<Held | null>(null);
  useEffect(() => {
    if (inner.current === null || !isSettled) return;
    const sizes = new ResizeObserver(([size]) => {
      if (!size) return;
      const { width, height } = size.contentRect;
      setHeld((before) => next(before, { of: of ?? "", width, height }, of));
    });
    sizes.observe(inner.current);
    return () => sizes.disconnect();
  }, [isSettled, of]);
  const isKept = !isSettled || (of !== undefined && held?.of === of);
  return (
    <div style={isKept && held ? { minHeight: held.height } : undefined}>
      <div ref={inner}>{children}</div>
    </div>
  );
}

function next(before: Held | null, now: Held, of: string | undefined): Held {
  const isLike =
    of !== undefined && before?.of === of && before.width === now.width;
  return isLike && before.height >= now.height ? before : now;
}
