"use client";

import { useState, type SyntheticEvent } from "react";
import { useTranslations } from "use-intl/react";
import { Button } from "@/components/ui/button";
import { Field, TextInput } from "@/components/ui/field";
import { Select } from "@/components/ui/select";
import { indicatorOf } from "@/lib/core/catalogue/indicator-of";
import { useFormats } from "@/lib/core/text/formats";
import { askedStateLabel } from "@/lib/lists/client/list-words";
import {
  everyAskedState as states,
  comparisons,
  type AskedState,
  type Condition,
} from "@/lib/lists/domain/conditions";
import {
  KindSelect,
  kindOf,
  measureAs,
  MeasureSelect,
  nameOf,
  type MeasureKind,
} from "./measure-select";

const operators = [...comparisons, "is"] as const;
type Operator = (typeof operators)[number];

type Draft = {
  name: string;
  kind: MeasureKind;
  op: Operator;
  value: string;
  state: AskedState;
};

function draftOf(condition: Condition | null, locale: "id" | "en"): Draft {
  const state = condition?.op === "is" ? condition.state : "not-reported";
  const value =
    condition === null || condition.op === "is" ? "" : String(condition.value);
  return {
    name: condition === null ? "ds" : nameOf(condition.measure),
    kind: condition === null ? "now" : kindOf(condition.measure),
    op: condition?.op ?? "lt",
    value: locale === "id" ? value.replace(".", ",") : value,
    state,
  };
}

/** A number as people write it here, with a comma or a point; null where it is none. */
function numberOf(written: string): number | null {
  const plain = written.trim().replace("−", "-").replace(",", ".");
  return /^-?\d{1,9}(\.\d{1,6})?$/.test(plain) ? Number(plain) : null;
}

/** A condition to be put together, or mended. */
export function ConditionForm({
  condition,
  onDone,
  onCancel,
}: {
  condition: Condition | null;
  onDone: (condition: Condition) => void;
  onCancel: () => void;
}) {
  const text = useTranslations("lists");
  const { locale } = useFormats();
  const [draft, setDraft] = useState(() => draftOf(condition, locale));
  const [isAsked, setAsked] = useState(false);
  const number = numberOf(draft.value);
  const put = (change: Partial<Draft>) => setDraft({ ...draft, ...change });
  const submit = (event: SyntheticEvent) => {
    event.preventDefault();
    setAsked(true);
    const measure = measureAs(draft.name, draft.kind);
    if (draft.op === "is") onDone({ measure, op: "is", state: draft.state });
    else if (number !== null) onDone({ measure, op: draft.op, value: number });
  };
  return (
    <form
      onSubmit={submit}
      className="flex flex-wrap items-start gap-x-3 gap-y-4 rounded-card bg-sunken p-4"
    >
      <Subject draft={draft} onChange={put} />
      <Limit
        draft={draft}
        error={
          isAsked && draft.op !== "is" && number === null
            ? text("conditions.badValue")
            : null
        }
        onChange={put}
      />
      <div className="flex gap-2 self-end">
        <Button type="submit" variant="primary">
          {text("conditions.apply")}
        </Button>
        <Button onClick={onCancel}>{text("conditions.cancel")}</Button>
      </div>
    </form>
  );
}

/** What is compared, and how. */
function Subject({
  draft,
  onChange: put,
}: {
  draft: Draft;
  onChange: (change: Partial<Draft>) => void;
}) {
  const text = useTranslations("lists");
  return (
    <>
      <Field
        label={text("conditions.measure")}
        className="min-w-0 flex-[2_1_16rem]"
      >
        {({ id }) => (
          <MeasureSelect
            id={id}
            value={draft.name}
            onChange={(name) => put({ name })}
          />
        )}
      </Field>
      <Field label={text("conditions.kind")} className="flex-[1_1_13rem]">
        {({ id }) => (
          <KindSelect
            id={id}
            of={draft.name}
            value={draft.kind}
            onChange={(kind) => put({ kind })}
          />
        )}
      </Field>
      <Field label={text("conditions.comparison")} className="flex-[1_1_9rem]">
        {({ id }) => (
          <Select
            id={id}
            value={draft.op}
            onChange={({ target }) =>
              put({
                op: operators.find((op) => op === target.value) ?? "lt",
              })
            }
          >
            {operators.map((op) => (
              <option key={op} value={op}>
                {text(`op.${op}`)}
              </option>
            ))}
          </Select>
        )}
      </Field>
    </>
  );
}

function Limit({
  draft,
  error,
  onChange,
}: {
  draft: Draft;
  error: string | null;
  onChange: (change: Partial<Draft>) => void;
}) {
  const text = useTranslations("lists");
  const { say } = useFormats();
  if (draft.op === "is")
    return (
      <Field label={text("conditions.value")} className="flex-[1_1_10rem]">
        {({ id }) => (
          <Select
            id={id}
            value={draft.state}
            onChange={({ target }) =>
              onChange({
                state: states.find((one) => one === target.value) ?? "value",
              })
            }
          >
            {states.map((state) => (
              <option key={state} value={state}>
                {say(askedStateLabel(state))}
              </option>
            ))}
          </Select>
        )}
      </Field>
    );
  const unit = unitOf(draft);
  return (
    <Field
      label={
        unit === "count"
          ? text("conditions.value")
          : `${text("conditions.value")} (${text(`conditions.unit.${unit}`)})`
      }
      error={error}
      className="flex-[1_1_8rem]"
    >
      {(wiring) => (
        <TextInput
          {...wiring}
          inputMode="decimal"
          autoComplete="off"
          value={draft.value}
          onChange={({ target }) => onChange({ value: target.value })}
        />
      )}
    </Field>
  );
}

function unitOf({ name, kind }: Draft) {
  const { of } = measureAs(name, kind);
  if (of.type === "element") return "count";
  const { unit } = indicatorOf(of.id);
  return unit === "percent" && kind !== "now" ? "points" : unit;
}
