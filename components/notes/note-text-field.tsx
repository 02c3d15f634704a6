"use client";

import { useTranslations } from "use-intl/react";
import { Field, controlLook } from "@/components/ui/field";
import { cx } from "@/components/ui/class-names";
import { useFormats } from "@/lib/core/text/formats";
import { longestNote } from "@/lib/notes/domain/longest-note";

/** Why a text cannot be stored as it is; null where it can. */
export function useTextTrouble(value: string): string | null {
  const text = useTranslations("notes");
  const { number } = useFormats();
  const length = value.trim().length;
  if (length === 0) return text("write.empty");
  if (length > longestNote)
    return text("write.tooLong", {
      most: number(longestNote),
      now: number(length),
    });
  return null;
}

/** Where a text of several lines is written. */
export function NoteTextField({
  label,
  hint,
  error,
  value,
  rows = 4,
  onChange,
}: {
  label: string;
  hint?: string;
  error: string | null;
  value: string;
  rows?: number;
  onChange: (value: string) => void;
}) {
  return (
    <Field label={label} hint={hint} error={error ?? undefined}>
      {(wiring) => (
        <textarea
          {...wiring}
          rows={rows}
          value={value}
          onChange={({ target }) => onChange(target.value)}
          className={cx(controlLook, "h-auto py-2 leading-normal")}
        />
      )}
    </Field>
  );
}
