"use client";

import { useTranslations } from "use-intl/react";
import type { RegistryChoices } from "@/lib/registry/client/import-registry";
import type { RegistryReport } from "@/lib/registry/contract";
import { addMonths, type Month } from "@/lib/core/domain/month-steps";
import { useFormats } from "@/lib/core/text/formats";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { Select } from "@/components/ui/select";
import { StateMessage } from "@/components/ui/state-message";

type Choices = Omit<RegistryChoices, "acceptValid">;

/** Before any posyandu began: its whole past moves with it. */
const always = "1900-01";
const monthsOffered = 60;

type Questions = {
  report: RegistryReport;
  choices: Choices;
  isPending: boolean;
  onChange: (choices: Choices) => void;
  onCheck: () => void;
};

/** What a file leaves open: whose codes it has, and since when posyandu are in another village. */
export function RegistryQuestions(props: Questions) {
  return (
    <>
      <WhoseCodes {...props} />
      <SinceWhen {...props} />
    </>
  );
}

function Check({ isPending, onCheck }: Questions) {
  const upload = useTranslations("upload");
  return (
    <Button disabled={isPending} onClick={onCheck}>
      {upload("check")}
    </Button>
  );
}

function WhoseCodes(props: Questions) {
  const text = useTranslations("registry");
  const { choices, onChange } = props;
  const { likelyBps } = props.report;
  if (likelyBps === null) return null;
  return (
    <StateMessage
      tone="caution"
      title={text("codes.title")}
      action={
        choices.codes === "bps" ? (
          <Check {...props} />
        ) : (
          <Button onClick={() => onChange({ ...choices, codes: "bps" })}>
            {text("codes.action")}
          </Button>
        )
      }
    >
      {text("codes.hint", {
        count: likelyBps.contradictions,
        identified: likelyBps.identified,
      })}
    </StateMessage>
  );
}

function SinceWhen(props: Questions) {
  const text = useTranslations("registry");
  const { report, choices, onChange } = props;
  if (report.moves.length === 0 || report.stored) return null;
  return (
    <StateMessage
      tone="caution"
      title={text("moves.title", { count: report.moves.length })}
      action={
        <div className="flex flex-wrap items-end gap-2">
          <MonthOfMoving
            current={report.currentMonth as Month}
            value={choices.movesFrom}
            onChange={(movesFrom) => onChange({ ...choices, movesFrom })}
          />
          <Check {...props} />
        </div>
      }
    >
      {text("moves.text")}
    </StateMessage>
  );
}

function MonthOfMoving({
  current,
  value,
  onChange,
}: {
  current: Month;
  value: string;
  onChange: (month: string) => void;
}) {
  const text = useTranslations("registry");
  const { month } = useFormats();
  const offered = Array.from({ length: monthsOffered }, (_, back) =>
    addMonths(current, -back),
  );
  return (
    <Field label={text("moves.month")}>
      {(wiring) => (
        <Select
          {...wiring}
          value={value}
          onChange={({ target }) => onChange(target.value)}
        >
          <option value="">{text("moves.choose")}</option>
          {offered.map((one) => (
            <option key={one} value={one}>
              {month(one)}
            </option>
          ))}
          <option value={always}>{text("moves.always")}</option>
        </Select>
      )}
    </Field>
  );
}
