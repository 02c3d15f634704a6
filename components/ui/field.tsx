"use client";

import { useId, type ComponentProps, type ReactNode } from "react";
import { cx } from "./class-names";

export const controlLook =
  "h-10 w-full rounded-control border border-line-strong/60 bg-surface px-3 text-16 text-ink transition-colors duration-150 placeholder:text-muted hover:border-line-strong focus-visible:border-accent aria-invalid:border-worse disabled:opacity-50";

type Wiring = {
  id: string;
  "aria-describedby"?: string;
  "aria-invalid"?: true;
};

/** A control with its label and a hint. If something is wrong, it says what, and what to do. */
export function Field({
  label,
  hint,
  error,
  className,
  children,
}: {
  label: ReactNode;
  hint?: ReactNode;
  error?: ReactNode;
  className?: string;
  children: (wiring: Wiring) => ReactNode;
}) {
  const id = useId();
  const described = cx(
    hint ? `${id}-hint` : null,
    error ? `${id}-error` : null,
  );
  return (
    <div className={cx("flex flex-col gap-1.5", className)}>
      <label htmlFor={id} className="text-14 font-semibold">
        {label}
      </label>
      {children({
        id,
        ...(described && { "aria-describedby": described }),
        ...(error ? { "aria-invalid": true as const } : {}),
      })}
      {hint ? (
        <p id={`${id}-hint`} className="text-14 text-muted">
          {hint}
        </p>
      ) : null}
      {error ? (
        <p id={`${id}-error`} className="text-14 font-medium text-worse">
          {error}
        </p>
      ) : null}
    </div>
  );
}

export function TextInput({ className, ...rest }: ComponentProps<"input">) {
  return <input className={cx(controlLook, className)} {...rest} />;
}

export function Checkbox({
  label,
  className,
  ...rest
}: Omit<ComponentProps<"input">, "type"> & { label: ReactNode }) {
  const id = useId();
  return (
    <label
      htmlFor={id}
      className={cx("flex cursor-pointer items-start gap-2.5", className)}
    >
      <input
        id={id}
        type="checkbox"
        className="mt-1 size-4 accent-accent"
        {...rest}
      />
      <span>{label}</span>
    </label>
  );
}
