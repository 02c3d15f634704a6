"use client";

import { useEffect, useState } from "react";
import { useTranslations } from "use-intl/react";
import { Button } from "@/components/ui/button";
import { Field, TextInput } from "@/components/ui/field";
import { Select } from "@/components/ui/select";
import { spmFields } from "@/lib/core/catalogue/element-entry";
import { indicators } from "@/lib/core/catalogue/indicators";
import { useFormats } from "@/lib/core/text/formats";
import { stateChoices } from "@/lib/decisions/client/decision-filter";
import { fieldNames, stateNames } from "@/lib/decisions/domain/words";
import type { useParts } from "./use-part";

/** Which decisions are shown; the address holds the choice. */
export function DecisionFilters({
  parts: { params, choose, clear, isChosen },
}: {
  parts: ReturnType<typeof useParts>;
}) {
  const text = useTranslations("decisions");
  const { say } = useFormats();
  const stateName = (one: (typeof stateChoices)[number]) =>
    one === "open" || one === "closed"
      ? text(`filter.${one}`)
      : say(stateNames[one]);
  return (
    <div
      role="search"
      aria-label={text("filter.heading")}
      className="grid grid-cols-2 items-end gap-3 sm:grid-cols-3 lg:grid-cols-5"
    >
      <Choice
        label={text("filter.state")}
        value={params.get("state")}
        all={text("filter.all")}
        options={stateChoices.map((one) => [one, stateName(one)])}
        onChange={(value) => choose("state", value)}
      />
      <OfficeChoice
        value={params.get("office") ?? ""}
        onChange={(value) => choose("office", value)}
      />
      <Field label={text("filter.until")}>
        {(wiring) => (
          <TextInput
            {...wiring}
            type="date"
            value={params.get("until") ?? ""}
            onChange={({ target }) => choose("until", target.value)}
          />
        )}
      </Field>
      <CatalogueChoices parts={{ params, choose }} />
      {isChosen ? (
        <Button
          size="sm"
          variant="quiet"
          className="justify-self-start"
          onClick={clear}
        >
          {text("list.clear")}
        </Button>
      ) : null}
    </div>
  );
}

function CatalogueChoices({
  parts: { params, choose },
}: {
  parts: Pick<ReturnType<typeof useParts>, "params" | "choose">;
}) {
  const text = useTranslations("decisions");
  const { say } = useFormats();
  return (
    <>
      <Choice
        label={text("filter.indicator")}
        value={params.get("about")}
        all={text("filter.all")}
        options={indicators.map(({ id, label }) => [id, say(label)])}
        onChange={(value) => choose("about", value)}
      />
      <Choice
        label={text("filter.field")}
        value={params.get("field")}
        all={text("filter.all")}
        options={spmFields.map((one) => [one, say(fieldNames[one])])}
        onChange={(value) => choose("field", value)}
      />
    </>
  );
}

function Choice({
  label,
  value,
  all,
  options,
  onChange,
}: {
  label: string;
  value: string | null;
  all: string;
  options: readonly (readonly [string, string])[];
  onChange: (value: string) => void;
}) {
  return (
    <Field label={label}>
      {(wiring) => (
        <Select
          {...wiring}
          value={value ?? ""}
          onChange={({ target }) => onChange(target.value)}
        >
          <option value="">{all}</option>
          {options.map(([key, name]) => (
            <option key={key} value={key}>
              {name}
            </option>
          ))}
        </Select>
      )}
    </Field>
  );
}

/** So long, in milliseconds, after the last letter the list follows. */
const settleMs = 400;

function OfficeChoice({
  value,
  onChange,
}: {
  value: string;
  onChange: (value: string) => void;
}) {
  const text = useTranslations("decisions");
  const [typed, setTyped] = useState(value);
  const [sent, setSent] = useState(value);
  // The choice was cleared, or another address was opened.
  if (value !== sent) {
    setSent(value);
    setTyped(value);
  }
  useEffect(() => {
    if (typed === sent) return;
    const timer = setTimeout(() => {
      setSent(typed);
      onChange(typed);
    }, settleMs);
    return () => clearTimeout(timer);
  }, [typed, sent, onChange]);
  return (
    <Field label={text("filter.office")}>
      {(wiring) => (
        <TextInput
          {...wiring}
          type="search"
          placeholder={text("filter.officeHint")}
          value={typed}
          onChange={({ target }) => setTyped(target.value)}
        />
      )}
    </Field>
  );
}
