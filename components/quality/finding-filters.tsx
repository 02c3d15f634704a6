"use client";

import { useTranslations } from "use-intl/react";
import { Field } from "@/components/ui/field";
import { Select } from "@/components/ui/select";
import { useFormats } from "@/lib/core/text/formats";
import { dueFilters } from "@/lib/quality/domain/due";
import { findingKinds } from "@/lib/quality/domain/finding-kinds";
import { findingStates } from "@/lib/quality/domain/work-states";
import { useQualityFilter } from "./use-quality";

type ChoiceProps<Value extends string> = {
  label: string;
  /** What stands for no filter. */
  all: string;
  value: Value | null;
  choices: readonly { value: Value; name: string }[];
  onChoice: (value: Value | null) => void;
};

function Choice<Value extends string>({
  label,
  all,
  value,
  choices,
  onChoice,
}: ChoiceProps<Value>) {
  return (
    <Field label={label}>
      {(wiring) => (
        <Select
          {...wiring}
          value={value ?? ""}
          onChange={({ target }) =>
            onChoice(
              choices.find((one) => one.value === target.value)?.value ?? null,
            )
          }
        >
          <option value="">{all}</option>
          {choices.map((one) => (
            <option key={one.value} value={one.value}>
              {one.name}
            </option>
          ))}
        </Select>
      )}
    </Field>
  );
}

/** Which findings are listed: of a kind, in a state, with a day. */
export function FindingFilters() {
  const text = useTranslations("quality");
  const { say } = useFormats();
  const { filter, change } = useQualityFilter();
  return (
    <div className="grid gap-4 sm:max-w-192 sm:grid-cols-3">
      <Choice
        label={text("list.kind")}
        all={text("list.allKinds")}
        value={filter.kind}
        choices={findingKinds.map(({ id, name }) => ({
          value: id,
          name: say(name),
        }))}
        onChoice={(kind) => change({ kind })}
      />
      <Choice
        label={text("list.state")}
        all={text("list.waiting")}
        value={filter.state}
        choices={findingStates.map((state) => ({
          value: state,
          name: text(`state.${state}`),
        }))}
        onChoice={(state) => change({ state })}
      />
      <Choice
        label={text("list.due")}
        all={text("list.allDue")}
        value={filter.due}
        choices={dueFilters.map((due) => ({
          value: due,
          name: text(`list.dueFilter.${due}`),
        }))}
        onChoice={(due) => change({ due })}
      />
    </div>
  );
}
