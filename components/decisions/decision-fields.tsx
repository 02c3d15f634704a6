"use client";

import { useId } from "react";
import { Field, TextInput } from "@/components/ui/field";
import { Select } from "@/components/ui/select";
import { spmFields, type SpmField } from "@/lib/core/catalogue/element-entry";
import { indicatorOf } from "@/lib/core/catalogue/indicator-of";
import type { IndicatorId } from "@/lib/core/catalogue/indicators";
import { useFormats } from "@/lib/core/text/formats";
import type { Draft, Troubles } from "@/lib/decisions/client/draft";
import { formWords as words } from "@/lib/decisions/client/form-words";
import { priorities, type Priority } from "@/lib/decisions/domain/states";
import { fieldNames, priorityNames } from "@/lib/decisions/domain/words";
import { LongField } from "./long-field";

type FieldsProps = {
  draft: Draft;
  troubles: Troubles;
  indicator: IndicatorId | null;
  /** Offices to choose from; any other may be written. */
  offices: readonly string[];
  onChange: (change: Partial<Draft>) => void;
};

/** The sentence of a decision. It has the focus, since a decision is written while others speak. */
export function DecisionText({
  draft,
  troubles,
  onChange,
}: Omit<FieldsProps, "indicator" | "offices">) {
  const { say } = useFormats();
  return (
    <LongField
      label={say(words.text)}
      hint={say(words.textHint)}
      error={troubles.text && say(troubles.text)}
      value={draft.text}
      rows={3}
      isFirst
      onChange={(text) => onChange({ text })}
    />
  );
}

/** Who does it until when, and what is to be reached. */
export function DecisionFields(props: FieldsProps) {
  return (
    <div className="grid gap-x-4 gap-y-3 sm:grid-cols-2">
      <OfficeField {...props} />
      <DueField {...props} />
      <TargetField {...props} />
      <PriorityField {...props} />
      <SpmFieldField {...props} />
    </div>
  );
}

function OfficeField({ draft, troubles, offices, onChange }: FieldsProps) {
  const { say } = useFormats();
  const list = useId();
  return (
    <Field
      label={say(words.office)}
      hint={say(words.officeHint)}
      error={troubles.office && say(troubles.office)}
      className="sm:col-span-2"
    >
      {(wiring) => (
        <>
          <TextInput
            {...wiring}
            list={list}
            autoComplete="off"
            value={draft.office}
            onChange={({ target }) => onChange({ office: target.value })}
          />
          <datalist id={list}>
            {offices.map((office) => (
              <option key={office} value={office} />
            ))}
          </datalist>
        </>
      )}
    </Field>
  );
}

function DueField({ draft, troubles, onChange }: FieldsProps) {
  const { say } = useFormats();
  return (
    <Field label={say(words.due)} error={troubles.due && say(troubles.due)}>
      {(wiring) => (
        <TextInput
          {...wiring}
          type="date"
          value={draft.due}
          onChange={({ target }) => onChange({ due: target.value })}
        />
      )}
    </Field>
  );
}

function TargetField({ draft, troubles, indicator, onChange }: FieldsProps) {
  const { say } = useFormats();
  const label =
    indicator === null
      ? say(words.target)
      : `${say(words.targetOf)} ${say(
          indicatorOf(indicator).unit === "percent"
            ? words.percent
            : words.perPosyandu,
        )}`;
  return (
    <Field label={label} error={troubles.target && say(troubles.target)}>
      {(wiring) => (
        <TextInput
          {...wiring}
          inputMode="decimal"
          autoComplete="off"
          disabled={indicator === null}
          placeholder={say(words.noTarget)}
          value={draft.target}
          onChange={({ target }) => onChange({ target: target.value })}
        />
      )}
    </Field>
  );
}

function PriorityField({ draft, onChange }: FieldsProps) {
  const { say } = useFormats();
  return (
    <Field label={say(words.priority)}>
      {(wiring) => (
        <Select
          {...wiring}
          value={draft.priority}
          onChange={({ target }) =>
            onChange({ priority: target.value as Priority })
          }
        >
          {priorities.map((one) => (
            <option key={one} value={one}>
              {say(priorityNames[one])}
            </option>
          ))}
        </Select>
      )}
    </Field>
  );
}

function SpmFieldField({ draft, onChange }: FieldsProps) {
  const { say } = useFormats();
  return (
    <Field label={say(words.field)}>
      {(wiring) => (
        <Select
          {...wiring}
          value={draft.field ?? ""}
          onChange={({ target }) =>
            onChange({
              field: target.value === "" ? null : (target.value as SpmField),
            })
          }
        >
          <option value="">{say(words.noField)}</option>
          {spmFields.map((one) => (
            <option key={one} value={one}>
              {say(fieldNames[one])}
            </option>
          ))}
        </Select>
      )}
    </Field>
  );
}
