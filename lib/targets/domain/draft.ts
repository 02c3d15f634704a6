import { firstYear, lastYear } from "./limits";

/** A path while it is being written: what stands in the fields. */
export type DraftRow = { year: string; value: string };
export type Draft = {
  rows: readonly DraftRow[];
  baseline: DraftRow;
  source: string;
};

export type DraftTrouble = "wrongYear" | "wrongValue" | "noSource" | "noYear";

export type ReadDraft =
  | {
      years: { year: number; value: number }[];
      baseline: { year: number; value: number } | null;
      source: string;
    }
  | { trouble: DraftTrouble };

const isEmpty = ({ year, value }: DraftRow) =>
  year.trim() === "" && value.trim() === "";

/** A number as people here write it: 85, 85,5 or 85.5; undefined if it is none. */
function numberIn(text: string): number | undefined {
  const trimmed = text.trim();
  return /^\d{1,3}([.,]\d{1,3})?$/.test(trimmed)
    ? Number(trimmed.replace(",", "."))
    : undefined;
}

function yearIn(text: string): number | undefined {
  const year = /^\d{4}$/.test(text.trim()) ? Number(text.trim()) : NaN;
  return year >= firstYear && year <= lastYear ? year : undefined;
}

/** Reads what was entered, or says what is wrong with it. Rows without anything are passed over. */
export function readDraft(
  { rows, baseline, source }: Draft,
  most: number,
): ReadDraft {
  const filled = rows.filter((row) => !isEmpty(row));
  const all = isEmpty(baseline) ? filled : [...filled, baseline];
  const years: { year: number; value: number }[] = [];
  for (const row of all) {
    const year = yearIn(row.year);
    if (year === undefined) return { trouble: "wrongYear" };
    const value = numberIn(row.value);
    if (value === undefined || value > most) return { trouble: "wrongValue" };
    years.push({ year, value });
  }
  const start = isEmpty(baseline) ? null : (years.pop() ?? null);
  if (years.length === 0) return { trouble: "noYear" };
  if (new Set(years.map(({ year }) => year)).size < years.length)
    return { trouble: "wrongYear" };
  if (source.trim() === "") return { trouble: "noSource" };
  return { years, baseline: start, source: source.trim() };
}
