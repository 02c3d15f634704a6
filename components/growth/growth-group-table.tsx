"use client";

import { useTranslations } from "use-intl/react";
import type {
  AgeGroup,
  GrowthCounts,
  GrowthGroup,
  GrowthReply,
} from "@/lib/growth/contract";
import {
  findingTogether,
  type Finding,
  type FoundShare,
} from "@/lib/growth/domain/growth-groups";
import { percentOf } from "@/lib/growth/domain/growth-percent";
import { useFormats } from "@/lib/core/text/formats";
import { cx } from "@/components/ui/class-names";
import { useCounts } from "./growth-data";

export type Shown = Finding | "measured";

const ages = ["0-5", "6-11", "12-23", "24-59"] as const satisfies AgeGroup[];
const columns = ["boys", "girls", "together"] as const;
type ColumnKey = (typeof columns)[number];

const sexOf = { boys: "L", girls: "P", together: null } as const;

type Row = { age: AgeGroup | null; cells: Record<ColumnKey, FoundShare> };

/** Percent with its counts and a small bar, in rows of age and columns of sex. */
export function GrowthGroupTable({
  reply,
  total,
  shown,
}: {
  reply: GrowthReply;
  total: GrowthCounts;
  shown: Shown;
}) {
  const text = useTranslations("growth");
  const rows = rowsOf(reply.groups, total, shown);
  return (
    <table className="w-full table-fixed border-collapse text-14">
      <caption className="pb-2 text-left text-14 font-semibold">
        <Caption reply={reply} shown={shown} />
      </caption>
      <thead>
        <tr className="border-b border-line-strong/50 text-left text-12 font-semibold text-muted">
          <th scope="col" className="w-[22%] py-1.5 pr-2">
            {text("groups.age")}
          </th>
          {columns.map((column) => (
            <th key={column} scope="col" className="px-2 py-1.5 last:pr-0">
              {text(`groups.${column}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <Line
            key={row.age ?? "all"}
            row={row}
            isCount={shown === "measured"}
            longest={longestOf(rows, shown)}
          />
        ))}
      </tbody>
    </table>
  );
}

function Caption({ reply, shown }: { reply: GrowthReply; shown: Shown }) {
  const text = useTranslations("growth");
  const formats = useFormats();
  const place = { area: reply.name, month: formats.month(reply.month) };
  return shown === "measured"
    ? text("groups.captionMeasured", place)
    : text("groups.caption", {
        ...place,
        finding: text(`groups.finding.${shown}`),
      });
}

/**
 * The percentage that fills a bar. When the share of those measured is shown, the row of all ages is left out: it is 100 % and would make all other
 * bars look flat.
 */
function longestOf(rows: readonly Row[], shown: Shown): number {
  const compared = rows.filter(
    ({ age }) => shown !== "measured" || age !== null,
  );
  return Math.max(
    1,
    ...compared.flatMap(({ cells }) =>
      columns.map((column) => cells[column].percent ?? 0),
    ),
  );
}

function Line({
  row: { age, cells },
  isCount,
  longest,
}: {
  row: Row;
  isCount: boolean;
  longest: number;
}) {
  const text = useTranslations("growth");
  return (
    <tr
      className={
        age === null
          ? "border-t border-line-strong font-semibold"
          : "border-b border-line"
      }
    >
      <th
        scope="row"
        className={cx(
          "py-2 pr-2 text-left align-top",
          age === null ? "font-semibold" : "font-normal",
        )}
      >
        {age === null
          ? text("groups.all")
          : text("groups.months", { range: age.replace("-", "–") })}
      </th>
      {columns.map((column) => (
        <td
          key={column}
          className="px-2 py-2 align-top wrap-anywhere last:pr-0"
        >
          <Cell share={cells[column]} isCount={isCount} longest={longest} />
        </td>
      ))}
    </tr>
  );
}

function rowsOf(
  groups: readonly GrowthGroup[],
  total: GrowthCounts,
  shown: Shown,
): Row[] {
  const cell = (age: AgeGroup | null, column: ColumnKey): FoundShare => {
    const sex = sexOf[column];
    const inside =
      age === null && sex === null
        ? [total]
        : groups.filter(
            (group) =>
              (age === null || group.age === age) &&
              (sex === null || group.sex === sex),
          );
    if (shown !== "measured") return findingTogether(shown, inside);
    const { measured } = findingTogether("stunted", inside);
    const all = total.heightMeasured;
    return {
      found: measured,
      measured: all,
      percent: percentOf(measured, all),
    };
  };
  return [...ages, null].map((age) => ({
    age,
    cells: {
      boys: cell(age, "boys"),
      girls: cell(age, "girls"),
      together: cell(age, "together"),
    },
  }));
}

function Cell({
  share: { found, measured, percent },
  isCount,
  longest,
}: {
  share: FoundShare;
  isCount: boolean;
  longest: number;
}) {
  const text = useTranslations("growth");
  const counts = useCounts();
  // On a phone the columns are narrower than this word, so it may break, but only between syllables.
  const soften = (words: string) =>
    counts.isHidden
      ? words.replaceAll(counts.missing, text("hiddenSoft"))
      : words;
  if (measured === 0)
    return <span className="font-normal text-muted">{text("nobody")}</span>;
  const small = isCount
    ? counts.percent(percent)
    : text("of", { part: counts.count(found), whole: counts.count(measured) });
  return (
    <>
      <span className="figures block">
        {soften(isCount ? counts.count(found) : counts.percent(percent))}
      </span>
      <span aria-hidden className="my-1 block h-1.5 max-w-40">
        {percent === null ? (
          <span className="dotted block h-full" />
        ) : (
          <span
            className="block h-full rounded-full bg-accent print:[print-color-adjust:exact]"
            style={{ width: `${Math.min(100, (percent / longest) * 100)}%` }}
          />
        )}
      </span>
      <span className="figures block text-12 font-normal text-muted">
        {found === null && measured === null ? null : soften(small)}
      </span>
    </>
  );
}
