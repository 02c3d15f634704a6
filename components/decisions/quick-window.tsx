"use client";

import { useQuery } from "@tanstack/react-query";
import { useState, type KeyboardEvent, type SyntheticEvent } from "react";
import { valueText } from "@/components/figures/cell-text";
import { Button } from "@/components/ui/button";
import { Dialog, DialogContent } from "@/components/ui/dialog";
import { Field } from "@/components/ui/field";
import { Select } from "@/components/ui/select";
import { StateMessage } from "@/components/ui/state-message";
import { indicatorOf } from "@/lib/core/catalogue/indicator-of";
import { indicators, type IndicatorId } from "@/lib/core/catalogue/indicators";
import { shownValueOf, stateOf } from "@/lib/core/catalogue/states";
import { defaultLevel } from "@/lib/core/client/view";
import type { AreaCode } from "@/lib/core/domain/area-code";
import type { Month } from "@/lib/core/domain/month-steps";
import { useFormats } from "@/lib/core/text/formats";
import { midSentence, stateLabel } from "@/lib/core/text/states";
import {
  formWords as words,
  officesOf,
} from "@/lib/decisions/client/form-words";
import { valuesQuery } from "@/lib/figures/client/values-query";
import { takeTyped } from "@/lib/decisions/client/typed-ahead";
import { AreaChips, useNamedAreas } from "./area-chips";
import { DecisionFields, DecisionText } from "./decision-fields";
import type { QuickDone, QuickGiven } from "./quick-given";
import { useQuickForm } from "./use-quick-form";

/** A decision is written here in the time of a sentence: everything but the sentence has been filled in. */
export function QuickWindow({
  given,
  by,
  onDone,
  onClose,
}: {
  given: QuickGiven;
  /** The account that writes. */
  by: string;
  onDone: (done: QuickDone) => void;
  onClose: () => void;
}) {
  const { say } = useFormats();
  return (
    <Dialog open onOpenChange={(isOpen) => isOpen || onClose()}>
      <DialogContent title={say(words.title)} closeLabel={say(words.close)}>
        <QuickForm given={given} by={by} onDone={onDone} onClose={onClose} />
      </DialogContent>
    </Dialog>
  );
}

function QuickForm({
  given,
  by,
  onDone,
  onClose,
}: Parameters<typeof QuickWindow>[0]) {
  const { say } = useFormats();
  const known = useNamedAreas(given.area);
  const offices = officesOf(known.find(({ code }) => code === given.area));
  const form = useQuickForm({ given, by, office: offices[0] ?? "", onDone });
  const [isAsked, setAsked] = useState(false);
  const submit = (event: SyntheticEvent) => {
    event.preventDefault();
    setAsked(true);
    form.save();
  };
  const press = (event: KeyboardEvent) => {
    if (event.key === "Enter" && (event.ctrlKey || event.metaKey))
      submit(event);
  };
  const troubles = isAsked ? form.troubles : {};
  const fields = { draft: form.draft, troubles, onChange: form.change };
  return (
    // eslint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- Ctrl+Enter saves from any field, as the button says
    <form
      onSubmit={submit}
      onKeyDown={press}
      onFocus={() => {
        const ahead = takeTyped();
        if (ahead !== "") form.change({ text: form.draft.text + ahead });
      }}
      className="flex flex-col gap-4"
    >
      <DecisionText {...fields} />
      <DecisionFields
        {...fields}
        indicator={form.indicator}
        offices={offices}
      />
      <div className="grid gap-x-4 gap-y-3 sm:grid-cols-2">
        <IndicatorField value={form.indicator} onChange={form.setIndicator} />
        <AreaChips chosen={form.areas} known={known} onChange={form.setAreas} />
      </div>
      <FigureNow areas={form.areas} indicator={form.indicator} given={given} />
      {form.failure ? (
        <StateMessage tone="failure" title={say(words.failed)}>
          {say(form.failure)}
        </StateMessage>
      ) : null}
      <Buttons isSending={form.isSending} onClose={onClose} />
    </form>
  );
}

function Buttons({
  isSending,
  onClose,
}: {
  isSending: boolean;
  onClose: () => void;
}) {
  const { say } = useFormats();
  return (
    <div className="sticky -bottom-6 -mx-6 -mb-6 flex flex-wrap items-center justify-end gap-x-3 gap-y-2 bg-surface px-6 pt-3 pb-6">
      <span className="text-13 text-muted max-sm:hidden">
        {say(words.keys)}
      </span>
      <Button onClick={onClose}>{say(words.cancel)}</Button>
      <Button
        type="submit"
        variant="primary"
        aria-keyshortcuts="Control+Enter"
        disabled={isSending}
      >
        {say(words.save)}
      </Button>
    </div>
  );
}

function IndicatorField({
  value,
  onChange,
}: {
  value: IndicatorId | null;
  onChange: (indicator: IndicatorId | null) => void;
}) {
  const { say } = useFormats();
  return (
    <Field label={say(words.indicator)}>
      {(wiring) => (
        <Select
          {...wiring}
          value={value ?? ""}
          onChange={({ target }) =>
            onChange(target.value === "" ? null : (target.value as IndicatorId))
          }
        >
          <option value="">{say(words.noIndicator)}</option>
          {indicators.map(({ id, label }) => (
            <option key={id} value={id}>
              {say(label)}
            </option>
          ))}
        </Select>
      )}
    </Field>
  );
}

/** Which figure will stand beside the decision; it is read by the server, never typed. Without a line nothing is said but that. */
function FigureNow({
  areas,
  indicator,
  given,
}: {
  areas: readonly AreaCode[];
  indicator: IndicatorId | null;
  given: QuickGiven;
}) {
  const [only] = areas;
  if (indicator === null || only === undefined) return null;
  return areas.length === 1 ? (
    <OneFigure area={only} indicator={indicator} given={given} />
  ) : (
    <FigureLine month={given.month} value={null} />
  );
}

function OneFigure({
  area,
  indicator,
  given: { month, figures },
}: {
  area: AreaCode;
  indicator: IndicatorId;
  given: QuickGiven;
}) {
  const formats = useFormats();
  const level = defaultLevel(area);
  const { data } = useQuery(
    valuesQuery({ area, level, month, indicator }),
    figures,
  );
  const entry = indicatorOf(indicator);
  if (data === undefined) return <FigureLine month={month} value={null} />;
  const value = shownValueOf(entry, data.total);
  const shown =
    value === undefined
      ? formats.say(midSentence(stateLabel[stateOf(entry, data.total)]))
      : valueText(formats, entry, value);
  return <FigureLine month={month} value={`${data.total.name} ${shown}`} />;
}

function FigureLine({ month, value }: { month: Month; value: string | null }) {
  const formats = useFormats();
  return (
    <p className="text-14 text-muted">
      {value === null ? (
        formats.say(words.figureOf)
      ) : (
        <>
          {formats.say(words.figure)}:{" "}
          <span className="figures font-semibold text-ink">{value}</span> (
          {formats.month(month)})
        </>
      )}
    </p>
  );
}
