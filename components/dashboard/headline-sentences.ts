import type { AnswerState, Coverage } from "@/lib/core/catalogue/answer";
import type { IndicatorEntry } from "@/lib/core/catalogue/indicator-entry";
import type { FigureChange } from "@/lib/core/catalogue/change";
import type { Level } from "@/lib/core/domain/area-code";
import { unrankedReason } from "@/lib/core/catalogue/ranking";
import {
  reportingOf,
  shownValueOf,
  shownStates,
  stateOf,
  type ShownState,
} from "@/lib/core/catalogue/states";
import type { Locale } from "@/lib/core/domain/text-pair";
import {
  formatMonth,
  formatNumber,
  formatPercent,
} from "@/lib/core/text/format";
import { midSentence, stateNamed } from "@/lib/core/text/states";

export type HeadlineRow = {
  name: string;
  state: AnswerState;
  value?: number | undefined;
  numerator?: number | undefined;
  coverage: Coverage;
  notOpen?: boolean | undefined;
};

export type HeadlineFacts = {
  locale: Locale;
  indicator: IndicatorEntry;
  level: Level;
  month: string;
  target: number | null;
  rows: readonly HeadlineRow[];
  /** Against earlier months, the nearest first; what cannot be compared is left out. */
  changes: readonly { month: string; change: FigureChange }[];
};

/** Levels as they stand in a sentence after a number. */
const nouns: Record<Locale, Record<Level, string>> = {
  id: {
    province: "provinsi",
    regency: "kabupaten/kota",
    subdistrict: "kecamatan",
    village: "desa/kelurahan",
    posyandu: "posyandu",
  },
  en: {
    province: "provinces",
    regency: "regencies and cities",
    subdistrict: "subdistricts",
    village: "villages",
    posyandu: "posyandu",
  },
};

/** One or two plain sentences under the figure, all of them computed from the rows that the map shows. */
export function headlineOf(facts: HeadlineFacts): string[] {
  const { rows, indicator } = facts;
  if (rows.length === 0) return [];
  const measured = rows.filter(
    (row) => shownValueOf(indicator, row) !== undefined,
  );
  if (measured.length === 0) return [noFigure(facts)];
  return [spread(facts), caution(facts)].filter((line) => line !== null);
}

/** No area has a figure: how many say what instead. */
function noFigure(facts: HeadlineFacts): string {
  const { locale, rows, level, month } = facts;
  const noun = nouns[locale][level];
  const count = formatNumber(locale, rows.length);
  const when = formatMonth(locale, month);
  if (rows.every((row) => saidOf(facts, row) === "not-reported"))
    return locale === "id"
      ? `Belum ada dari ${count} ${noun} yang melapor untuk ${when}.`
      : `None of the ${count} ${noun} has reported for ${when} yet.`;
  const told = statesClause(facts) ?? "";
  return locale === "id"
    ? `Dari ${count} ${noun} pada ${when}: ${told}.`
    : `Of ${count} ${noun} in ${when}: ${told}.`;
}

/** "Dari 11 kabupaten/kota, 3 mencapai target; terendah Kerinci (61,2 %), 5 belum lengkap melapor." */
function spread(facts: HeadlineFacts): string {
  const { locale, rows, level } = facts;
  const clauses = [
    targetClause(facts),
    [weakestClause(facts), statesClause(facts)].filter(Boolean).join(", "),
  ].filter(Boolean);
  const noun = `${formatNumber(locale, rows.length)} ${nouns[locale][level]}`;
  return `${locale === "id" ? "Dari" : "Of"} ${noun}, ${clauses.join("; ")}.`;
}

function reaches({ indicator, target }: HeadlineFacts, value: number): boolean {
  if (target === null) return false;
  return indicator.good === "up" ? value >= target : value <= target;
}

function targetClause(facts: HeadlineFacts): string | null {
  if (facts.target === null) return null;
  const count = facts.rows.filter(
    (row) =>
      row.state === "value" &&
      row.value !== undefined &&
      stateOf(facts.indicator, row) !== "not-open" &&
      reaches(facts, row.value),
  ).length;
  if (facts.locale === "id")
    return count === 0
      ? "belum ada yang mencapai target"
      : `${formatNumber("id", count)} mencapai target`;
  return count === 0
    ? "none reaches the target"
    : `${formatNumber("en", count)} ${count === 1 ? "reaches" : "reach"} the target`;
}

/** The area that stands worst among those that can be compared. */
function weakestClause({
  locale,
  indicator,
  rows,
}: HeadlineFacts): string | null {
  const sign = indicator.good === "up" ? 1 : -1;
  const [weakest] = rows
    .filter((row) => unrankedReason(indicator, row) === null)
    .sort((a, b) => sign * ((a.value ?? 0) - (b.value ?? 0)));
  if (weakest?.value === undefined) return null;
  const word =
    indicator.good === "up"
      ? { id: "terendah", en: "lowest" }
      : { id: "tertinggi", en: "highest" };
  return `${word[locale]} ${weakest.name} (${level(locale, indicator, weakest.value)})`;
}

function level(
  locale: Locale,
  { unit }: IndicatorEntry,
  value: number,
): string {
  return unit === "percent"
    ? formatPercent(locale, value)
    : formatNumber(locale, value, 1);
}

/** What is said of an area: the state of its figure; where the figure itself counts the missing, what its posyandu have sent. */
function saidOf({ indicator }: HeadlineFacts, row: HeadlineRow): ShownState {
  const state = stateOf(indicator, row);
  if (state !== "value") return state;
  const reporting = reportingOf(row.coverage);
  return reporting === "complete" ? "value" : reporting;
}

/** How many areas say what else than a value, each state by its name. */
function statesClause(facts: HeadlineFacts): string | null {
  const { locale, rows } = facts;
  const told = shownStates
    .filter((state) => state !== "value")
    .map((state) => {
      const count = rows.filter((row) => saidOf(facts, row) === state).length;
      const name = midSentence(stateNamed[state])[locale];
      return count > 0 ? `${formatNumber(locale, count)} ${name}` : null;
    });
  return told.filter(Boolean).join(", ") || null;
}

/** A finding that fell because fewer were measured is not an improvement, and is not called one. */
function caution({ locale, changes }: HeadlineFacts): string | null {
  const thin = changes.find(
    ({ change }) => change.verdict === "fewer-measured",
  );
  if (thin === undefined) return null;
  const { change } = thin;
  const since = formatMonth(locale, thin.month);
  const before = formatNumber(locale, change.measuredBefore);
  const now = formatNumber(locale, change.measuredNow);
  return locale === "id"
    ? `* Sejak ${since} yang diukur berkurang dari ${before} menjadi ${now}: belum dapat disebut membaik.`
    : `* Since ${since} the number measured fell from ${before} to ${now}: this cannot be called an improvement.`;
}
