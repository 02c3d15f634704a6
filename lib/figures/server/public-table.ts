import type { CountRow } from "@/db/figures/values";
import { checks } from "@/lib/core/catalogue/checks";
import { isFromChildren } from "@/lib/core/catalogue/child-elements";
import { indicatorOf } from "@/lib/core/catalogue/catalogue";
import { indicators, type IndicatorId } from "@/lib/core/catalogue/indicators";
import { countsPeople } from "@/lib/core/catalogue/public-answer";
import type { Side, Table } from "@/lib/core/disclosure/judge-table";
import { treeOf } from "@/lib/core/disclosure/spans";
import { parentOf, type AreaCode } from "@/lib/core/domain/ids";
import { countAt } from "./cells";

/** Indicators of which at least one side counts people; the others are public as they are. */
export const peopleIndicators = indicators
  .filter(
    ({ numerator, denominator }) =>
      countsPeople(numerator) || countsPeople(denominator),
  )
  .map(({ id }) => id);

/** Which counts everybody knows to be parts of which: those of the checks that keep a report out. */
const orders: Table["orders"] = [
  ...checks.flatMap((check) =>
    check.kind === "at-most" && check.severity === "error"
      ? check.parts.map((part) => [part, check.limit] as const)
      : [],
  ),
  ["n_gained", "n_gained + t_not_gained"],
  ["two_t", "n_gained + t_not_gained"],
  ["n_gained + t_not_gained", "d_weighed"],
  ["n_gained", "d_weighed"],
  ["two_t", "d_weighed"],
  ["severely_stunted", "height_measured"],
];

/** The counts of a month as a table to be judged, in the order of codes: so each area stands before those inside it. */
export function tableOf(
  codes: readonly AreaCode[],
  rows: readonly CountRow[],
): Table {
  const byCode = new Map<string, CountRow>(rows.map((row) => [row.area, row]));
  const parts = { numerator: "num", denominator: "den", given: "n" } as const;
  return tableFrom(codes, {
    reported: codes.map((code) => byCode.get(code)?.reported ?? 0),
    fromChildren: codes.map((code) => byCode.get(code)?.from_children ?? 0),
    countsOf: (id, part) =>
      codes.map((code) =>
        countAt(byCode.get(code) ?? null, `${id}_${parts[part]}`),
      ),
  });
}

export type Part = "numerator" | "denominator" | "given";

/** The same from lists of counts in the order of the codes. */
export function tableFrom(
  codes: readonly AreaCode[],
  {
    reported,
    fromChildren,
    countsOf,
  }: {
    reported: readonly number[];
    fromChildren: readonly number[];
    countsOf: (id: IndicatorId, part: Part) => readonly number[];
  },
): Table {
  const side = (id: IndicatorId, part: "numerator" | "denominator"): Side => {
    const terms = indicatorOf(id)[part];
    return {
      name: terms.join(" + "),
      isOfPeople: countsPeople(terms),
      counts: countsOf(id, part),
    };
  };
  return {
    trees: [treeOf(codes, (code) => parentOf(code as AreaCode))],
    reported,
    orders,
    figures: peopleIndicators.map((id) => ({
      numerator: side(id, "numerator"),
      denominator: side(id, "denominator"),
      given: countsOf(id, "given"),
      all: isFromChildren(indicatorOf(id))
        ? reported.map((count, at) =>
            (fromChildren[at] ?? 0) > 0 ? -1 : count,
          )
        : reported,
    })),
  };
}

/** Codes in order. */
export function codesOf(rows: readonly CountRow[]): AreaCode[] {
  return rows
    .map(({ area }) => area as AreaCode)
    .sort((a, b) => (a < b ? -1 : 1));
}
