"use client";

import type { ReactNode } from "react";
import { cx } from "./class-names";

/** A choice among few options. All of them are visible, and one is pressed. */
export function Segments<T extends string>({
  label,
  value,
  options,
  onChange,
  className,
}: {
  label: string;
  value: T;
  options: readonly { value: T; label: ReactNode }[];
  onChange: (value: T) => void;
  className?: string;
}) {
  return (
    <div
      role="group"
      aria-label={label}
      className={cx(
        "inline-flex rounded-control bg-sunken p-0.5 text-13 print:bg-transparent print:p-0",
        className,
      )}
    >
      {options.map((option) => (
        <button
          key={option.value}
          type="button"
          aria-pressed={option.value === value}
          onClick={() => onChange(option.value)}
          className={cx(
            "cursor-pointer rounded-[6px] px-2.5 py-1 font-semibold whitespace-nowrap transition-colors duration-150",
            option.value === value
              ? "bg-surface text-ink shadow-[0_1px_2px_rgb(8_20_28/0.14)]"
              : "text-muted hover:text-ink print:hidden",
          )}
        >
          {option.label}
        </button>
      ))}
    </div>
  );
}
