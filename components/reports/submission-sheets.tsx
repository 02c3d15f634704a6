"use client";

import { useTranslations } from "use-intl/react";
import { failureOf } from "@/lib/core/client/api-error";
import { Button } from "@/components/ui/button";
import { StateMessage } from "@/components/ui/state-message";

/** The sheets that the server offers where it cannot tell which one is meant; none for any other failure. */
export function sheetsOffered(error: unknown): string[] {
  const failure = failureOf(error);
  if (failure.kind !== "refused") return [];
  const { reason, choices } = failure.problem;
  return reason === "several-sheets" && Array.isArray(choices)
    ? choices.filter((choice) => typeof choice === "string")
    : [];
}

type ChoiceProps = {
  sheets: readonly string[];
  isLocked: boolean;
  onChoose: (sheet: string) => void;
};

/** Asks which sheet of a workbook is meant. */
export function SheetQuestion(props: ChoiceProps) {
  const text = useTranslations("reports");
  return (
    <StateMessage tone="caution" title={text("result.whichSheet")}>
      <p className="pb-3">
        {text("result.severalSheets", { count: props.sheets.length })}
      </p>
      <SheetChoice {...props} />
    </StateMessage>
  );
}

/** One button a sheet; pressing it checks that one. */
function SheetChoice({ sheets, isLocked, onChoose }: ChoiceProps) {
  const text = useTranslations("reports");
  return (
    <div
      role="group"
      aria-label={text("result.whichSheet")}
      className="flex max-h-60 flex-wrap gap-2 overflow-y-auto py-0.5"
    >
      {sheets.map((sheet) => (
        <Button
          key={sheet}
          disabled={isLocked}
          className="h-auto! min-h-10 py-1.5 whitespace-normal!"
          onClick={() => onChoose(sheet)}
        >
          {sheet}
        </Button>
      ))}
    </div>
  );
}

/** The sheet that was read, and the others behind a fold: the server may have taken the wrong month. */
export function ReadSheet({
  sheet,
  sheets,
  ...rest
}: { sheet: string } & ChoiceProps) {
  const text = useTranslations("reports");
  const others = sheets.filter((name) => name !== sheet);
  if (others.length === 0) return null;
  return (
    <details className="text-14">
      <summary className="w-fit cursor-pointer rounded-mark font-semibold text-accent hover:text-accent-strong">
        {text("result.otherSheet")}
      </summary>
      <div className="pt-2">
        <SheetChoice {...rest} sheets={others} />
      </div>
    </details>
  );
}
