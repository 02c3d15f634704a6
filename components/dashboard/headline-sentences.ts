import type { IndicatorEntry } from "@/lib/core/catalogue/indicator-entry";
import { countsUnreported } from "@/lib/core/catalogue/indicator-of";
import type { FigureChange } from "@/lib/core/catalogue/change";
import type { Level } from "@/lib/core/domain/area-code";
import { rankRows, type Rankable } from "@/lib/core/catalogue/ranking";
import {
  reportingOf,
  shownValueOf,
  shownStates,
  stateOf,
  type ShownState,
} from "@/lib/core/catalogue/states";
import { reachesTarget, shownDecimals } from "@/lib/core/domain/shown-number";
import type { Locale, Text } from "@/lib/core/domain/text-pair";
import {
  formatMonth,
  formatNumber,
  formatPercent,
} from "@/lib/core/text/format";
import { boundReaches } from "@/lib/core/text/bounds";
import { aboutWord } from "@/lib/core/text/rounded";
import { midSentence, reportingNamed, stateTold } from "@/lib/core/text/states";

export type HeadlineRow = Rankable & {
  numerator?: number | undefined;
  atMost?: number | undefined;
  atLeast?: number | undefined;
  village?: string | undefined;
};

export type HeadlineFacts = {
  locale: Locale;
  indicator: IndicatorEntry;
  level: Level;
  month: string;
  /** What a row is to reach, in the unit of the indicator: each is held against its own target. */
  targetOf: (row: HeadlineRow) => number | null;
  rows: readonly HeadlineRow[];
  /** Counts of people are rounded for the public. */
  isRounded: boolean;
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

/**
 * One rule for who reaches a target and who is lowest: an area of which too few have reported is neither, and is told apart. Also true of a hidden figure
 * whose limit lies beyond the target.
 */
function reaches(facts: HeadlineFacts, row: HeadlineRow): boolean {
  const { indicator } = facts;
  const target = facts.targetOf(row);
  if (target === null || !isJudged(indicator, row)) return false;
  const { state, value } = row;
  if (state !== "value" || value === undefined)
    return boundReaches(indicator, row, target);
  return reachesTarget(indicator, value, target);
}

/** Whether its posyandu have reported enough, and opened, for a figure of the row to be ranked; hidden figures are asked the same. */
function isJudged(indicator: IndicatorEntry, row: HeadlineRow): boolean {
  return stateOf(indicator, { ...row, state: "value" }) === "value";
}

function targetClause(facts: HeadlineFacts): string | null {
  const targets = new Set(facts.rows.map((row) => facts.targetOf(row)));
  if (targets.size === 0 || (targets.size === 1 && targets.has(null)))
    return null;
  const count = facts.rows.filter((row) => reaches(facts, row)).length;
  const areApart = targets.size > 1;
  if (facts.locale === "id") {
    const target = areApart ? "target masing-masing" : "target";
    return count === 0
      ? `belum ada yang mencapai ${target}`
      : `${formatNumber("id", count)} mencapai ${target}`;
  }
  const isOne = count <= 1;
  const target = areApart
    ? `${isOne ? "its" : "their"} own target`
    : "the target";
  return count === 0
    ? `none reaches ${target}`
    : `${formatNumber("en", count)} ${isOne ? "reaches" : "reach"} ${target}`;
}

/** The area that stands worst among those that can be compared; where several read the same, all of them. */
function weakestClause({
  locale,
  indicator,
  rows,
}: HeadlineFacts): string | null {
  const { ranked } = rankRows(indicator, rows);
  const last = ranked.at(-1)?.place;
  const weakest = ranked.filter(({ place }) => place === last);
  const value = weakest[0]?.row.value;
  if (value === undefined) return null;
  const word =
    indicator.good === "up"
      ? { id: "terendah", en: "lowest" }
      : { id: "tertinggi", en: "highest" };
  const named = namesOf(
    locale,
    weakest.map(({ row }) => row.name),
  );
  return `${word[locale]} ${named} (${level(locale, indicator, value)})`;
}

/** Kerinci; Bungo dan Kerinci; Bungo dan 3 lainnya. */
function namesOf(locale: Locale, names: readonly string[]): string {
  const [first = "", second = ""] = names;
  if (names.length < 2) return first;
  const and = locale === "id" ? "dan" : "and";
  if (names.length === 2) return `${first} ${and} ${second}`;
  const others = locale === "id" ? "lainnya" : "others";
  const count = formatNumber(locale, names.length - 1);
  return `${first} ${and} ${count} ${others}`;
}

function level(
  locale: Locale,
  { unit }: IndicatorEntry,
  value: number,
): string {
  return unit === "percent"
    ? formatPercent(locale, value, shownDecimals[unit])
    : formatNumber(locale, value, shownDecimals[unit]);
}

/** What is said of an area: the state of its figure; where the figure itself counts the missing, what its posyandu have sent. */
function saidOf({ indicator }: HeadlineFacts, row: HeadlineRow): ShownState {
  const state = stateOf(indicator, row);
  if (state !== "value") return state;
  const reporting = reportingOf(row.coverage);
  return reporting === "complete" ? "value" : reporting;
}

/** Of such a figure too few have reported; of any other too few gave it, since who reported may have left it empty. */
function toldOf(indicator: IndicatorEntry, state: ShownState): Text {
  return state === "incomplete" && countsUnreported(indicator)
    ? reportingNamed.incomplete
    : stateTold[state];
}

/** How many areas say what else than a value, each state by its name. */
function statesClause(facts: HeadlineFacts): string | null {
  const { locale, rows, indicator } = facts;
  const told = shownStates
    .filter((state) => state !== "value")
    .map((state) => {
      const count = rows.filter((row) => saidOf(facts, row) === state).length;
      const name = midSentence(toldOf(indicator, state))[locale];
      return count > 0 ? `${formatNumber(locale, count)} ${name}` : null;
    });
  return told.filter(Boolean).join(", ") || null;
}

/** A finding that fell because fewer were measured is not an improvement, and is not called one. */
function caution({ locale, changes, isRounded }: HeadlineFacts): string | null {
  const thin = changes.find(
    ({ change }) => change.verdict === "fewer-measured",
  );
  if (thin === undefined) return null;
  const { change } = thin;
  const since = formatMonth(locale, thin.month);
  const about = isRounded ? aboutWord[locale] : "";
  const before = about + formatNumber(locale, change.measuredBefore);
  const now = formatNumber(locale, change.measuredNow);
  return locale === "id"
    ? `* Sejak ${since} yang diukur berkurang dari ${before} menjadi ${now}: belum dapat disebut membaik.`
    : `* Since ${since} the number measured fell from ${before} to ${now}: this cannot be called an improvement.`;
}
