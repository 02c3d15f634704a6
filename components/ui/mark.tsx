import type { ReactNode } from "react";
import { cx } from "./class-names";

const tones = {
  plain: "bg-sunken text-muted",
  accent: "bg-accent-soft text-accent",
  caution: "bg-caution-soft text-caution",
  worse: "bg-worse-soft text-worse",
} as const;

/** A small word beside something, for its state. It must never be the only sign of that state. */
export function Mark({
  tone = "plain",
  children,
  className,
}: {
  tone?: keyof typeof tones;
  children: ReactNode;
  className?: string;
}) {
  return (
    <span
      className={cx(
        "inline-flex items-center gap-1 rounded-mark px-1.5 py-0.5 text-12 font-semibold whitespace-nowrap",
        tones[tone],
        className,
      )}
    >
      {children}
    </span>
  );
}
