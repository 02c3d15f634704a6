import type { ComponentProps } from "react";
import { cx } from "./class-names";
import { useAwake } from "./use-awake";

const variants = {
  primary:
    "bg-accent text-on-accent border border-transparent hover:bg-accent-strong",
  secondary:
    "bg-surface text-ink border border-line-strong/50 hover:border-accent hover:text-accent",
  quiet:
    "bg-transparent text-ink border border-transparent hover:bg-sunken aria-expanded:bg-sunken",
  danger: "bg-surface text-worse border border-worse/50 hover:bg-worse-soft",
} as const;

const sizes = {
  sm: "h-8 px-2.5 text-14 gap-1.5",
  md: "h-10 px-4 text-14 gap-2",
  lg: "h-12 px-5 text-16 gap-2",
  icon: "size-8 justify-center",
} as const;

export type ButtonLook = {
  variant?: keyof typeof variants;
  size?: keyof typeof sizes;
};

/** Only the look, for elements that are neither a button nor a link. */
export function buttonLook({
  variant = "secondary",
  size = "md",
}: ButtonLook = {}): string {
  return cx(
    "inline-flex cursor-pointer items-center justify-center rounded-control font-semibold whitespace-nowrap transition-colors duration-150",
    "disabled:cursor-not-allowed disabled:opacity-50 aria-disabled:cursor-not-allowed aria-disabled:opacity-50",
    variants[variant],
    sizes[size],
  );
}

/** A form is sent once the page listens: pressed before, the browser would send it itself and what was written would be gone. */
export function Button({
  variant,
  size,
  className,
  type = "button",
  disabled,
  ...rest
}: ComponentProps<"button"> & ButtonLook) {
  const isAwake = useAwake();
  return (
    <button
      type={type}
      disabled={disabled === true || (type === "submit" && !isAwake)}
      className={cx(
        buttonLook({ ...(variant && { variant }), ...(size && { size }) }),
        className,
      )}
      {...rest}
    />
  );
}
