"use client";

import type { ReactNode } from "react";
import { useTranslations } from "use-intl/react";
import { valueText } from "@/components/figures/cell-text";
import { StateWord } from "@/components/figures/state-word";
import { ValueCell } from "@/components/figures/value-cell";
import { SectionCard } from "@/components/frame/section-card";
import { elements } from "@/lib/core/catalogue/elements";
import { indicatorGroups } from "@/lib/core/catalogue/indicator-entry";
import { indicatorOf } from "@/lib/core/catalogue/indicator-of";
import { roundedValueOf, toldCoverage } from "@/lib/core/catalogue/states";
import { useFormats } from "@/lib/core/text/formats";
import type { PosyanduReply } from "@/lib/posyandu/contract";
import { Spark } from "./spark";
import { Twin } from "./twin";

type Line = {
  key: string;
  label: string;
  /** By month; what stands in the table, and the number that is drawn. */
  cells: readonly ReactNode[];
  values: readonly (number | null)[];
  /** A drawn number in words. */
  say: (value: number) => string;
};

/** Every indicator with its history, in the groups of the page of definitions. */
export function IndicatorHistory({ reply }: { reply: PosyanduReply }) {
  const text = useTranslations("posyandu");
  const view = useTranslations("view");
  const formats = useFormats();
  const groups = indicatorGroups.map((group) => ({
    key: group,
    name: view(`group.${group}`),
    lines: reply.indicators
      .filter(({ id }) => indicatorOf(id).group === group)
      .map(({ id, figures }): Line => {
        const indicator = indicatorOf(id);
        return {
          key: id,
          label: formats.say(indicator.label),
          cells: figures.map((figure, at) => (
            <ValueCell
              key={at}
              indicator={indicator}
              cell={{
                ...figure,
                coverage: toldCoverage(figure, sentIn(reply.board[at])),
              }}
            />
          )),
          values: figures.map(
            (figure) => roundedValueOf(indicator, figure) ?? null,
          ),
          say: (value) => valueText(formats, indicator, value),
        };
      }),
  }));
  return (
    <SectionCard id="indicators" heading={text("history.indicators")}>
      {groups.map(({ key, ...group }) => (
        <Group key={key} {...group} reply={reply} />
      ))}
    </SectionCard>
  );
}

const sentIn = (month: PosyanduReply["board"][number] | undefined) => ({
  reported: month?.reported === true ? 1 : 0,
  registered: month?.expected === true ? 1 : 0,
});

const elementGroups = [...new Set(elements.map(({ group }) => group))];

/** Every count of the monthly report with its history. */
export function CountHistory({ reply }: { reply: PosyanduReply }) {
  const text = useTranslations("posyandu");
  const { say, number } = useFormats();
  const countsOf = new Map(
    reply.elements.map(({ code, counts }) => [code, counts]),
  );
  const groups = elementGroups.map((group) => ({
    key: group,
    name: text(`elementGroup.${group}`),
    lines: elements
      .filter((element) => element.group === group)
      .map(({ code, label }): Line => {
        const counts = countsOf.get(code) ?? [];
        return {
          key: code,
          label: say(label),
          cells: counts.map((count, at) =>
            count === null ? (
              <Silent key={at} month={reply.board[at]} />
            ) : (
              number(count)
            ),
          ),
          values: counts,
          say: (value) => number(value),
        };
      }),
  }));
  return (
    <SectionCard id="counts" heading={text("history.counts")}>
      {groups.map(({ key, ...group }) => (
        <Group key={key} {...group} reply={reply} />
      ))}
    </SectionCard>
  );
}

/** Why a month has no count: not expected, nothing came, or it was left empty. */
function Silent({
  month,
}: {
  month: PosyanduReply["board"][number] | undefined;
}) {
  const state =
    month?.expected !== true
      ? "no-posyandu"
      : month.reported
        ? "left-empty"
        : "not-reported";
  return state === "no-posyandu" ? (
    <span className="text-muted">–</span>
  ) : (
    <StateWord state={state} className="text-12 text-muted" />
  );
}

function Group({
  name,
  lines,
  reply,
}: {
  name: string;
  lines: readonly Line[];
  reply: PosyanduReply;
}) {
  const text = useTranslations("posyandu");
  const { month } = useFormats();
  const [from = "", to = ""] = [reply.months.at(0), reply.months.at(-1)];
  return (
    <section className="flex flex-col gap-1">
      <h3 className="text-14 font-semibold text-muted">{name}</h3>
      <ul className="grid gap-x-10 lg:grid-cols-2">
        {lines.map((line) => (
          <li
            key={line.key}
            className="grid grid-cols-[1fr_auto] items-center gap-x-4 border-b border-line py-1.5 text-14 sm:grid-cols-[1fr_120px_6.5rem]"
          >
            <span className="min-w-0">{line.label}</span>
            <span className="max-sm:hidden">
              <LineSpark line={line} reply={reply} />
            </span>
            <span className="figures text-right font-semibold">
              {line.cells.at(-1)}
            </span>
          </li>
        ))}
      </ul>
      <Twin label={text("history.table", { group: name })}>
        <HistoryTable
          caption={text("history.caption", {
            group: name,
            from: month(from),
            to: month(to),
          })}
          lines={lines}
          months={reply.months}
        />
      </Twin>
    </section>
  );
}

function LineSpark({ line, reply }: { line: Line; reply: PosyanduReply }) {
  const text = useTranslations("posyandu");
  const { number } = useFormats();
  const known = line.values.filter((value) => value !== null);
  const [first, last] = [known.at(0), known.at(-1)];
  if (first === undefined || last === undefined)
    return (
      <span className="sr-only">
        {text("history.sparkNone", { name: line.label })}
      </span>
    );
  return (
    <Spark
      values={line.values.slice(-reply.months.length)}
      label={text("history.spark", {
        name: line.label,
        shown: number(known.length),
        from: line.say(first),
        to: line.say(last),
      })}
    />
  );
}

function HistoryTable({
  caption,
  lines,
  months,
}: {
  caption: string;
  lines: readonly Line[];
  months: readonly string[];
}) {
  const text = useTranslations("posyandu");
  const { month } = useFormats();
  return (
    <table className="border-separate border-spacing-0 text-13">
      <caption className="sr-only">{caption}</caption>
      <thead>
        <tr>
          <th
            scope="col"
            className="sticky left-0 bg-surface py-1 pr-3 text-left text-12 font-semibold text-muted"
          >
            {text("history.name")}
          </th>
          {months.map((one) => (
            <th
              key={one}
              scope="col"
              className="px-2 py-1 text-right text-12 font-semibold whitespace-nowrap text-muted"
            >
              {month(one, "short")}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {lines.map(({ key, label, cells }) => (
          <tr key={key}>
            <th
              scope="row"
              className="sticky left-0 min-w-44 border-t border-line bg-surface py-1 pr-3 text-left font-normal"
            >
              {label}
            </th>
            {cells.map((cell, at) => (
              <td
                key={at}
                className="figures border-t border-line px-2 py-1 text-right"
              >
                {cell}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
