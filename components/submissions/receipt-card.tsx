"use client";

import { useEffect, useRef, type ReactNode } from "react";
import { Check } from "@/components/ui/icons";

/** Says that something sent was accepted. It takes the focus, because it appears where nothing was before. */
export function ReceiptCard({
  id,
  title,
  said,
  children,
}: {
  /** The stored submission: another one takes the focus again. */
  id: string;
  title: string;
  /** What is read out with the title. */
  said: ReactNode;
  /** What can be done or seen now. */
  children: ReactNode;
}) {
  const place = useRef<HTMLElement>(null);
  useEffect(() => {
    place.current?.focus({ preventScroll: true });
    place.current?.scrollIntoView({ block: "nearest" });
  }, [id]);
  return (
    <section
      ref={place}
      tabIndex={-1}
      aria-labelledby="receipt-heading"
      className="flex scroll-mt-20 flex-col gap-4 rounded-card border border-accent bg-accent-soft p-4 outline-none sm:p-6"
    >
      <div role="status" className="flex flex-col gap-1">
        <h2
          id="receipt-heading"
          className="flex items-center gap-2 text-20 font-semibold"
        >
          <Check className="size-5 shrink-0 text-accent" />
          {title}
        </h2>
        {said}
      </div>
      {children}
    </section>
  );
}
