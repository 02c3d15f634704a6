import type { ReactNode } from "react";
import { cx } from "./class-names";

/** A button that stays pressed. */
export function Toggle({
  isOn,
  onChange,
  children,
}: {
  isOn: boolean;
  onChange: (isOn: boolean) => void;
  children: ReactNode;
}) {
  return (
    <button
      type="button"
      aria-pressed={isOn}
      onClick={() => onChange(!isOn)}
      className={cx(
        "h-7 cursor-pointer rounded-control px-2.5 text-13 font-medium transition-colors duration-150",
        isOn
          ? "bg-accent-soft text-accent"
          : "text-muted hover:bg-sunken hover:text-ink",
      )}
    >
      {children}
    </button>
  );
}
