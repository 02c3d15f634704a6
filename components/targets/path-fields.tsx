"use client";

import { useTranslations } from "use-intl/react";
import { Field, TextInput } from "@/components/ui/field";
import type { Draft } from "@/lib/targets/domain/draft";
import { PathRows } from "./path-rows";

/** What a path is made of: years with values, the baseline, and the document that sets it. */
export function PathFields({
  draft,
  onChange,
}: {
  draft: Draft;
  onChange: (draft: Draft) => void;
}) {
  const text = useTranslations("targets");
  const change = (more: Partial<Draft>) => onChange({ ...draft, ...more });
  return (
    <>
      <PathRows rows={draft.rows} onChange={(rows) => change({ rows })} />
      <div className="grid grid-cols-2 gap-4">
        <Field label={text("edit.baselineYear")}>
          {(wiring) => (
            <TextInput
              {...wiring}
              inputMode="numeric"
              value={draft.baseline.year}
              onChange={({ target: { value: year } }) =>
                change({ baseline: { ...draft.baseline, year } })
              }
            />
          )}
        </Field>
        <Field label={text("edit.baselineValue")}>
          {(wiring) => (
            <TextInput
              {...wiring}
              inputMode="decimal"
              value={draft.baseline.value}
              onChange={({ target: { value } }) =>
                change({ baseline: { ...draft.baseline, value } })
              }
            />
          )}
        </Field>
        <p className="col-span-2 -mt-2 text-14 text-muted">
          {text("edit.baselineHint")}
        </p>
      </div>
      <Field label={text("edit.source")} hint={text("edit.sourceHint")}>
        {(wiring) => (
          <TextInput
            {...wiring}
            maxLength={200}
            value={draft.source}
            onChange={({ target: { value: source } }) => change({ source })}
          />
        )}
      </Field>
    </>
  );
}
