import { addMonths, type Month } from "@/lib/core/domain/month";
import type { Locale, Text } from "@/lib/core/domain/text-pair";
import { formatMonth, formatNumber } from "@/lib/core/text/format";
import { midSentence, stateLabel } from "@/lib/core/text/states";
import { meets } from "@/lib/lists/domain/choose-rows";
import {
  silentMonths,
  silentYear,
  type Condition,
} from "@/lib/lists/domain/conditions";
import {
  cellOf,
  readNumber,
  type Cell,
  type Tables,
} from "@/lib/lists/domain/list-cell";
import type { ListSpec } from "@/lib/lists/domain/list-spec";
import { writeMeasure, type Measure } from "@/lib/lists/domain/measure";
import type { Found } from "@/lib/lists/domain/found-reader";
import {
  comparisonWords,
  limitWords,
  numberWords,
  shortLabel,
  silentWords,
} from "@/lib/lists/client/list-words";

type Say = (locale: Locale) => string;

const pair = (say: Say): Text => ({ id: say("id"), en: say("en") });
const words = (id: string, en: string, locale: Locale) =>
  locale === "id" ? id : en;

/**
 * Why a posyandu stands in a list, in words: the conditions that it meets with what they found, or the figure by which the list is ordered; without either,
 * whether it has reported.
 */
export function reasonOf(tables: Tables, spec: ListSpec, id: string): Text {
  const cell = (measure: Measure) => cellOf(tables, measure, id);
  const group =
    spec.conditions.find((all) =>
      all.every((condition) => meets(condition, cell(condition.measure))),
    ) ?? spec.conditions[0];
  const said = (group ?? []).map((condition) =>
    conditionWords(tables.month, condition, cell(condition.measure)),
  );
  const { by } = spec.sort;
  const isSaid =
    typeof by === "string" ||
    group?.some(({ measure }) => writeMeasure(measure) === writeMeasure(by));
  if (!isSaid) said.push(findingWords(tables.month, by, cell(by)));
  return said.length > 0
    ? pair((locale) => said.map((one) => one[locale]).join("; "))
    : reportWords(tables, id);
}

function reportWords(tables: Tables, id: string): Text {
  const table = tables.months.get(tables.month);
  const row = table?.at.get(id);
  if (table === undefined || row === undefined)
    return { id: "tidak terdaftar lagi", en: "not registered any more" };
  if (table.reported[row] !== 1) return midSentence(stateLabel["not-reported"]);
  return table.notOpen[row] === 1
    ? midSentence(stateLabel["not-open"])
    : { id: "sudah melapor", en: "has reported" };
}

function conditionWords(month: Month, condition: Condition, cell: Cell): Text {
  if (condition.op === "is" && condition.state === silentYear)
    return pair((locale) => silentYearWords(locale, month));
  const finding = findingWords(month, condition.measure, cell);
  if (condition.op === "is") return finding;
  const { op, value, measure } = condition;
  return pair(
    (locale) =>
      `${finding[locale]} (${words("syarat", "condition", locale)}: ${comparisonWords[op][locale]} ${limitWords(locale, measure, value)})`,
  );
}

function silentYearWords(locale: Locale, month: Month): string {
  const since = formatMonth(locale, addMonths(month, 1 - silentMonths));
  return words(
    `tanpa laporan sejak ${since}`,
    `no report since ${since}`,
    locale,
  );
}

/** What was found of a measure: D/S 42,5 % (17 dari 40). */
function findingWords(month: Month, measure: Measure, cell: Cell): Text {
  const label = shortLabel(measure.of);
  return pair((locale) => {
    if (measure.kind === "part")
      return `${label[locale]} ${partWords(locale, { month, measure, cell })}`;
    const number = readNumber(measure, cell);
    if (number === undefined)
      return `${label[locale]}: ${midSentence(silentWords(month, measure, cell))[locale]}`;
    const shown = numberWords(locale, measure, number);
    if (measure.kind === "now")
      return `${label[locale]} ${shown}${ratioWords(locale, cell)}`;
    const then = formatMonth(locale, addMonths(month, -measure.months));
    return `${label[locale]} ${shown} ${words("sejak", "since", locale)} ${then}`;
  });
}

function partWords(
  locale: Locale,
  { month, measure, cell }: { month: Month; measure: Measure; cell: Cell },
): string {
  const { now: of = cell, before } = cell;
  const then = formatMonth(locale, addMonths(month, -measure.months));
  const was = before === undefined ? null : sidesWords(locale, before);
  const now = sidesWords(locale, of);
  const state =
    of.shown === "value" || of.shown === "too-small" ? null : of.shown;
  const silent =
    state === null
      ? ""
      : `${midSentence(stateLabel[state])[locale]} ${words("bulan ini", "this month", locale)}, `;
  const turn =
    was === null
      ? `${silent}${now ?? words("tanpa angka", "no figure", locale)} (${then}: ${words("tidak ada angka", "no figure", locale)})`
      : now === null
        ? `${silent}${then} ${was}`
        : `${silent}${was} → ${now}`;
  const number = readNumber(measure, cell);
  if (number === undefined) return turn;
  const says = words("menyumbang", "contributes", locale);
  return `${turn}; ${says} ${numberWords(locale, measure, number)}`;
}

function sidesWords(
  locale: Locale,
  { numerator, denominator }: Found,
): string | null {
  if (numerator === undefined || denominator === undefined) return null;
  return `${formatNumber(locale, numerator)} ${words("dari", "of", locale)} ${formatNumber(locale, denominator)}`;
}

function ratioWords(locale: Locale, cell: Found): string {
  const sides = sidesWords(locale, cell);
  return sides === null ? "" : ` (${sides})`;
}
