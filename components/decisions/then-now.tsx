"use client";

import { useTranslations } from "use-intl/react";
import { shareText, valueText } from "@/components/figures/cell-text";
import { cx } from "@/components/ui/class-names";
import { indicatorOf } from "@/lib/core/catalogue/indicator-of";
import type { IndicatorId } from "@/lib/core/catalogue/indicators";
import { useFormats } from "@/lib/core/text/formats";
import type { ThenAndNow } from "@/lib/decisions/contract";
import { comparisonWords } from "@/lib/decisions/domain/comparison-words";

import { useFigureWords } from "./use-figure-words";

type Counted = NonNullable<ThenAndNow["now"]>;

const tones = {
  better: "text-better",
  worse: "text-worse",
  same: "text-muted",
  "fewer-measured": "text-muted",
  "not-comparable": "text-muted",
} as const;

/** A list's figure: then → now with the months, what that means, and whether the target is reached. */
export function ThenNow({
  indicator,
  figures,
  target,
}: {
  indicator: IndicatorId;
  figures: ThenAndNow;
  target: number | null;
}) {
  const text = useTranslations("decisions");
  const formats = useFormats();
  const figureWords = useFigureWords();
  const entry = indicatorOf(indicator);
  const { then, now, comparison, reached } = figures;
  const words = comparisonWords(formats, { indicator, figures });
  return (
    <div className="flex flex-col gap-0.5">
      <span className="text-13 text-muted">{formats.say(entry.label)}</span>
      <span className="figures text-20 leading-tight font-semibold">
        <Dated value={figureWords(indicator, then)} month={then.month} />
        {now === null ? null : (
          <>
            <span aria-hidden className="px-1.5 font-normal text-muted">
              →
            </span>
            <Dated value={figureWords(indicator, now)} month={now.month} />
          </>
        )}
      </span>
      <span className={cx("text-13 text-pretty", tones[comparison.verdict])}>
        {words}
      </span>
      {target === null || reached === null ? null : (
        <span className="text-13 text-muted">
          {text(reached ? "figures.reached" : "figures.short", {
            target: valueText(formats, entry, target),
          })}
        </span>
      )}
    </div>
  );
}

function Dated({ value, month }: { value: string; month: string }) {
  const formats = useFormats();
  return (
    <span className="whitespace-nowrap">
      {value}{" "}
      <span className="text-12 font-normal text-muted">
        {formats.month(month, "short")}
      </span>
    </span>
  );
}

/** The same of every area, as a table; with several areas the last row is all of them together. */
export function AreaFigures({
  indicator,
  rows,
  whole,
}: {
  indicator: IndicatorId;
  rows: readonly { area: string; name: string; figures: ThenAndNow }[];
  whole: ThenAndNow;
}) {
  const text = useTranslations("decisions");
  const all =
    rows.length > 1
      ? [
          ...rows,
          { area: "all", name: text("figures.together"), figures: whole },
        ]
      : rows;
  return (
    <table className="w-full border-collapse text-14">
      <caption className="sr-only">{text("figures.caption")}</caption>
      <thead>
        <tr className="border-b border-line-strong/50 text-12 text-muted">
          {(["area", "then", "now", "change"] as const).map((head, at) => (
            <th
              key={head}
              scope="col"
              className={cx(
                "px-2 py-1.5 align-bottom font-semibold first:pl-0 last:pr-0",
                at === 1 || at === 2 ? "text-right" : "text-left",
              )}
            >
              {text(`figures.${head}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {all.map(({ area, name, figures }) => (
          <AreaRow key={area} {...{ indicator, name, figures }} />
        ))}
      </tbody>
    </table>
  );
}

function AreaRow({
  indicator,
  name,
  figures,
}: {
  indicator: IndicatorId;
  name: string;
  figures: ThenAndNow;
}) {
  const text = useTranslations("decisions");
  const formats = useFormats();
  const { then, now, comparison } = figures;
  return (
    <tr className="border-b border-line align-top">
      <th scope="row" className="py-1.5 pr-2 text-left font-normal">
        {name}
      </th>
      <td className="figures px-2 py-1.5 text-right">
        <FigureCell indicator={indicator} figure={then} />
      </td>
      <td className="figures px-2 py-1.5 text-right">
        {now === null ? (
          <span className="text-muted">{text("figures.noneYet")}</span>
        ) : (
          <FigureCell indicator={indicator} figure={now} />
        )}
      </td>
      <td className={cx("py-1.5 pl-2", tones[comparison.verdict])}>
        {comparisonWords(formats, { indicator, figures })}
      </td>
    </tr>
  );
}

/** With its month, and how many posyandu stand behind it. */
function FigureCell({
  indicator,
  figure,
}: {
  indicator: IndicatorId;
  figure: Counted | ThenAndNow["then"];
}) {
  const text = useTranslations("decisions");
  const formats = useFormats();
  const figureWords = useFigureWords();
  return (
    <span className="flex flex-col items-end">
      <span className="font-semibold">{figureWords(indicator, figure)}</span>
      <span className="text-12 text-muted">
        {formats.month(figure.month, "short")} ·{" "}
        {text("figures.share", { share: shareText(formats, figure.coverage) })}
      </span>
    </span>
  );
}
