import type { CountRow } from "@/db/figures/values";
import { pairsOf } from "@/lib/core/catalogue/catalogue";
import { checks } from "@/lib/core/catalogue/checks";
import { elementCodes, type ElementCode } from "@/lib/core/catalogue/elements";
import { indicators } from "@/lib/core/catalogue/indicators";
import { elements } from "@/lib/core/catalogue/elements";

/** What a posyandu reports in a month; an element that is missing was left empty. */
export type InventedReport = Partial<Record<ElementCode, number>>;

/** Numbers from 0 to below 1, always the same for a seed (mulberry32). */
export function randomFrom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** Elements that count those who were reached, of those that count who should be. */
const wholes: ReadonlySet<string> = new Set(
  indicators.flatMap(({ denominator }) => [...denominator]),
);

/**
 * A report of a posyandu with few people, so that most counts are small and many are zero; parts are never larger than their wholes. One element in
 * twenty is left empty.
 */
export function inventReport(random: () => number): InventedReport {
  const below = (limit: number) => Math.floor(random() * limit);
  const report: InventedReport = {};
  for (const code of elementCodes)
    report[code] = wholes.has(code) ? below(14) : below(random() < 0.7 ? 3 : 9);
  keepToRules(report);
  keepWholesWhole(report);
  for (const { code } of elements)
    if (random() < 0.05) Reflect.deleteProperty(report, code);
  return report;
}

/** No part is larger than its whole. */
function keepToRules(report: InventedReport): void {
  for (const { numerator, denominator } of indicators)
    numerator.forEach((part, index) => {
      limit(report, part, denominator[index] ?? denominator[0]);
    });
  for (const check of checks)
    if (check.kind === "at-most")
      for (const part of check.parts) limit(report, part, check.limit);
}

/** D is the sum of what became of those who were weighed, and no more than those who have a card or are due. */
function keepWholesWhole(report: InventedReport): void {
  const valueOf = (code: ElementCode) => report[code] ?? 0;
  report.d_weighed = sumOf(
    (
      [
        "n_gained",
        "t_not_gained",
        "o_absent_last_month",
        "b_first_time",
      ] as const
    ).map(valueOf),
  );
  for (const whole of ["k_card", "s_target"] as const)
    report[whole] = Math.max(
      valueOf(whole),
      report.d_weighed,
      valueOf("k_card"),
      valueOf("height_measured"),
    );
  limit(report, "two_t", "t_not_gained");
  limit(report, "below_red_line", "d_weighed");
}

function limit(report: InventedReport, part: string, whole?: string): void {
  const [own, most] = [
    report[part as ElementCode],
    report[whole as ElementCode],
  ];
  if (own !== undefined && most !== undefined && own > most)
    report[part as ElementCode] = most;
}

/** What one report adds to each indicator, by the rules of the catalogue: only pairs of which every term was given. */
function countsOf(report: InventedReport): Record<string, number> {
  const counts: Record<string, number> = {};
  const valueOf = (term: string) =>
    term === "posyandu_reported" ? 1 : report[term as ElementCode];
  for (const indicator of indicators) {
    let [num, den, n] = [0, 0, 0];
    for (const { numerator, denominator } of pairsOf(indicator)) {
      const parts = numerator.map(valueOf);
      const wholesOf = denominator.map(valueOf);
      if ([...parts, ...wholesOf].some((value) => value === undefined))
        continue;
      num += sumOf(parts);
      den += sumOf(wholesOf);
      n = 1;
    }
    counts[`${indicator.id}_num`] = num;
    counts[`${indicator.id}_den`] = den;
    counts[`${indicator.id}_n`] = n;
  }
  return counts;
}

function sumOf(values: readonly (number | undefined)[]): number {
  return values.reduce<number>((sum, value) => sum + (value ?? 0), 0);
}

/** Rows of counts of a province, its regencies and subdistricts, from the reports of each subdistrict. */
export function countRows(
  reports: ReadonlyMap<string, readonly (InventedReport | null)[]>,
): CountRow[] {
  const rows = new Map<string, CountRow>();
  for (const [subdistrict, sent] of reports)
    for (const length of [2, 5, 8]) {
      const area = subdistrict.slice(0, length);
      const row = rows.get(area) ?? emptyRow(area);
      rows.set(area, row);
      for (const report of sent) {
        row.registered += 1;
        if (report === null) continue;
        row.reported += 1;
        for (const [name, count] of Object.entries(countsOf(report)))
          row[name] = Number(row[name] ?? 0) + count;
      }
    }
  return [...rows.values()];
}

function emptyRow(area: string): CountRow {
  return {
    sequence: 0,
    area,
    registered: 0,
    reported: 0,
    on_time: 0,
    simulated: 0,
    from_children: 0,
    idle: 0,
    last_received_at: null,
  };
}
