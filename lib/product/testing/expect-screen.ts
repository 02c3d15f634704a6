import { readXlsx } from "hucre/xlsx";
import { expect } from "vitest";
import type { Month } from "@/lib/core/domain/month";
import { shownValue } from "@/lib/core/domain/shown-number";
import { formatMonth } from "@/lib/core/text/format";
import { toCsv } from "@/lib/core/text/plain-table";
import { toXlsx } from "@/lib/core/text/plain-workbook";
import {
  byHand,
  isClosedBetween,
  rankByHand,
  tenthsBetween,
  type CountedByHand,
  type CountedIndicator,
  type NamedCount,
} from "./count-by-hand";
import type { Screen } from "./read-screen";

/** What was counted of a cell, and of the same a month before. */
export type Counted = { now: CountedByHand; before: CountedByHand };

/** What is expected of every place that shows a cell. */
export type Expected = {
  indicator: CountedIndicator;
  label: string;
};

/** Asserts an answer: its state, its coverage, its value with all digits, and the same value as it is shown. */
export function expectAnswer(
  { indicator, label }: Expected,
  answer:
    | { state: string; value?: number | undefined; notOpen?: true | undefined }
    | undefined,
  counted: CountedByHand,
): void {
  expect(answer?.state, label).toBe(counted.state);
  expect(answer?.notOpen ?? false, label).toBe(counted.notOpen);
  expectValue({ indicator, label }, answer?.value, counted);
}

function expectValue(
  { indicator, label }: Expected,
  value: number | undefined,
  { value: wanted, shown }: CountedByHand,
): void {
  if (wanted === null || shown === null || value === undefined) {
    expect([value, wanted], label).toEqual([undefined, null]);
    return;
  }
  // A text has nine decimals.
  expect(Math.abs(value - wanted), label).toBeLessThan(1e-9);
  expect(shownValue(byHand[indicator].unit, value), label).toBe(Number(shown));
}

/** Asserts the number, the change and the places of the table. */
export function expectTable(
  { indicator, label }: Expected,
  { table }: Screen,
  { name, now, before }: Counted & { name: string },
  rows: readonly NamedCount[],
): void {
  const line = table.find((cells) => cells[1] === name);
  if (now.isIdle) expect(line?.[2], label).toMatch(/^Tidak buka/);
  else if (now.shown !== null)
    expect(line?.[2], label).toMatch(
      startingWith(levelOf(indicator, now.shown)),
    );
  const change = tenthsBetween(now, before);
  if (isClosedBetween(now, before))
    expect(line?.[3], `change of ${label}`).toMatch(/^tidak buka/);
  if (change !== null)
    expect(line?.[3], `change of ${label}`).toMatch(
      startingWith(`${change > 0 ? "+" : ""}${written(change)}`),
    );
  const placed = table.slice(1).filter(([place]) => place !== "–");
  expect(
    placed.map(([place, one]) => `${place ?? ""} ${one ?? ""}`),
    `places of ${label}`,
  ).toEqual(
    rankByHand(indicator, rows).map(
      (one) => `${String(one.place)} ${one.name}`,
    ),
  );
}

/** Asserts the figure of the headline, its change, and whom the sentence calls the lowest (or highest) with which number. */
export function expectHeadline(
  { indicator, label }: Expected,
  { headline }: Screen,
  { now, before, since }: Counted & { since: Month },
  rows: readonly NamedCount[],
): void {
  const isPercent = byHand[indicator].unit === "percent";
  if (now.isIdle) expect(headline, label).toContain("Tidak buka");
  else if (now.shown !== null)
    expect(headline, label).toContain(
      `${now.shown.replace(".", ",")}${isPercent ? "%" : "per posyandu"}`,
    );
  const change = tenthsBetween(now, before);
  const month = formatMonth("id", since, "short");
  if (isClosedBetween(now, before))
    expect(headline, label).toContain(
      `tidak dibandingkan dengan ${formatMonth("id", since)}`,
    );
  if (change !== null)
    expect(headline, label).toContain(
      change === 0
        ? `sama seperti ${month}`
        : `${written(Math.abs(change))} ${isPercent ? "poin persentase" : "per posyandu"} dari ${month}`,
    );
  const ranked = rankByHand(indicator, rows);
  const weakest = ranked.filter(({ place }) => place === ranked.at(-1)?.place);
  const [first, second] = weakest;
  if (first === undefined) return;
  const level = `(${levelOf(indicator, first.shown)})`;
  const named =
    second === undefined
      ? first.name
      : weakest.length === 2
        ? `${first.name} dan ${second.name}`
        : `${first.name} dan ${String(weakest.length - 1)} lainnya`;
  expect(headline, label).toContain(` ${named} ${level}`);
}

/** Asserts the row of a code in the text and in the workbook that can be saved, as other programs read them. No number stands for an idle posyandu. */
export async function expectFiles(
  expected: Expected,
  { saved }: Screen,
  code: string,
  counted: CountedByHand,
): Promise<void> {
  const wanted = counted.isIdle
    ? { ...counted, value: null, shown: null }
    : counted;
  const at = (heading: string) => saved.headings.indexOf(heading);
  const rowOf = <Cell>(rows: readonly (readonly Cell[])[]) =>
    rows.find((cells) => cells[at("Kode")] === code)?.[at("Nilai")];
  const lines = toCsv(saved, "id")
    .split("\r\n")
    .map((line) => line.split(";"));
  const text = rowOf(lines)?.replace(",", ".") ?? "";
  expectValue(expected, text === "" ? undefined : Number(text), wanted);
  const book = await readXlsx(await toXlsx(saved, "id"));
  const cell = rowOf(book.sheets[0]?.rows ?? []);
  expectValue(expected, typeof cell === "number" ? cell : undefined, wanted);
}

/** 784 tenths as they are written: 78,4. */
function written(tenths: number): string {
  return (tenths / 10).toFixed(1).replace(".", ",").replace("-", "\u2212");
}

function levelOf(indicator: CountedIndicator, shown: string): string {
  const unit = byHand[indicator].unit === "percent" ? " %" : "";
  return `${shown.replace(".", ",")}${unit}`;
}

/** The text, and after it no further digit. */
function startingWith(text: string): RegExp {
  return new RegExp(`^${text.replaceAll(/[+.]/g, String.raw`\$&`)}(?!\\d)`);
}
