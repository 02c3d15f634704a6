"use client";

import { useId } from "react";
import { useTranslations } from "use-intl/react";
import { useFormats } from "@/lib/core/text/formats";
import { buttonLook } from "@/components/ui/button";
import { ChevronDown } from "@/components/ui/icons";
import { PopoverButton } from "@/components/ui/popover-button";
import {
  rankingColumnKeys,
  type ExplainedColumn,
  type RankingColumnKey,
} from "./ranking-columns";

type Choice = {
  columns: readonly ExplainedColumn[];
  shown: readonly RankingColumnKey[];
  onChange: (shown: readonly RankingColumnKey[]) => void;
};

/** Which columns the ranking's table has, each with what it holds. */
export function RankingColumnChoice(choice: Choice) {
  const text = useTranslations("analysis");
  const { number } = useFormats();
  return (
    <div className="-mr-2 ml-auto print:hidden">
      <PopoverButton
        label={text("table.choose")}
        isNamedByContent
        align="end"
        className={buttonLook({ size: "sm", variant: "quiet" })}
        button={
          <>
            {text("table.columns", {
              shown: number(choice.shown.length),
              all: number(choice.columns.length),
            })}
            <ChevronDown />
          </>
        }
        windowClass="w-[min(26rem,calc(100vw-1rem))] p-4"
      >
        {() => <Columns {...choice} />}
      </PopoverButton>
    </div>
  );
}

function Columns({ columns, shown, onChange }: Choice) {
  const text = useTranslations("analysis");
  const id = useId();
  const put = (key: RankingColumnKey, isOn: boolean) =>
    onChange(
      rankingColumnKeys.filter((one) =>
        one === key ? isOn : shown.includes(one),
      ),
    );
  return (
    <fieldset className="flex flex-col gap-2 text-14">
      <legend className="pb-2 font-semibold">{text("table.choose")}</legend>
      {columns.map(({ key, heading, about }) => (
        <label key={key} className="flex cursor-pointer items-start gap-3">
          <input
            type="checkbox"
            checked={shown.includes(key)}
            aria-describedby={`${id}-${key}`}
            aria-label={heading}
            className="mt-1 size-4 shrink-0 accent-(--accent)"
            onChange={(event) => put(key, event.target.checked)}
          />
          <span>
            {heading}
            <span
              id={`${id}-${key}`}
              className="block text-13 text-pretty text-muted"
            >
              {about.text}
            </span>
          </span>
        </label>
      ))}
    </fieldset>
  );
}
