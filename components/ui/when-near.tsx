"use client";

import { useEffect, useRef, useState, type ReactNode } from "react";

/** Shows what it holds from when it comes near the screen, and `until` before: what nobody scrolls to is not loaded. */
export function WhenNear({
  until,
  children,
}: {
  until: ReactNode;
  children: ReactNode;
}) {
  const place = useRef<HTMLDivElement>(null);
  const [isNear, setNear] = useState(false);
  useEffect(() => {
    if (isNear || place.current === null) return;
    const show = () => setNear(true);
    const watch = new IntersectionObserver(
      (seen) => {
        if (seen.some(({ isIntersecting }) => isIntersecting)) show();
      },
      { rootMargin: "200px 0px" },
    );
    watch.observe(place.current);
    addEventListener("beforeprint", show);
    return () => {
      watch.disconnect();
      removeEventListener("beforeprint", show);
    };
  }, [isNear]);
  return isNear ? (
    children
  ) : (
    <div ref={place} className="size-full min-h-32">
      {until}
    </div>
  );
}
