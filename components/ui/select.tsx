import type { ComponentProps } from "react";
import { ChevronDown } from "./icons";
import { cx } from "./class-names";
import { controlLook } from "./field";

/** The device's own list. On a phone it is the one that people know, and no code has to be loaded for it. */
export function Select({ className, ...rest }: ComponentProps<"select">) {
  return (
    <span className="relative block">
      <select
        className={cx(controlLook, "appearance-none pr-9", className)}
        {...rest}
      />
      <ChevronDown className="pointer-events-none absolute top-1/2 right-3 -translate-y-1/2 text-muted" />
    </span>
  );
}
