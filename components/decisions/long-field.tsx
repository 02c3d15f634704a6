"use client";

import { cx } from "@/components/ui/class-names";
import { controlLook, Field } from "@/components/ui/field";

/** A field for lines of words. */
export function LongField({
  label,
  hint,
  error,
  value,
  rows = 2,
  isFirst = false,
  onChange,
}: {
  label: string;
  hint?: string | undefined;
  error?: string | undefined;
  value: string;
  rows?: number;
  /** It has the focus when its window opens. */
  isFirst?: boolean;
  onChange: (value: string) => void;
}) {
  return (
    <Field label={label} hint={hint} error={error}>
      {(wiring) => (
        <textarea
          {...wiring}
          // eslint-disable-next-line jsx-a11y/no-autofocus -- a window that was asked for to write is there to be typed into
          autoFocus={isFirst}
          rows={rows}
          value={value}
          onChange={({ target }) => onChange(target.value)}
          className={cx(controlLook, "h-auto py-2 leading-normal")}
        />
      )}
    </Field>
  );
}
