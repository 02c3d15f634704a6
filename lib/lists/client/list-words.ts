import { elementOf } from "@/lib/core/catalogue/catalogue";
import { indicatorOf } from "@/lib/core/catalogue/indicator-of";
import type { ShownState } from "@/lib/core/catalogue/states";
import { addMonths, type Month } from "@/lib/core/domain/month-steps";
import { shownDecimals } from "@/lib/core/domain/shown-number";
import type { Locale, Text } from "@/lib/core/domain/text-pair";
import {
  formatMonth,
  formatNumber,
  formatPercent,
  formatSigned,
} from "@/lib/core/text/format";
import { stateLabel } from "@/lib/core/text/states";
import {
  askedStates,
  silentYear,
  type AskedState,
  type Comparison,
  type Condition,
} from "@/lib/lists/domain/conditions";
import { isOwedBefore, partDecimals } from "@/lib/lists/domain/list-cell";
import type { Measure, Measured } from "@/lib/lists/domain/measure";

/** What is measured, in full. */
export function measuredLabel(of: Measured): Text {
  return of.type === "indicator"
    ? indicatorOf(of.id).label
    : elementOf(of.id).label;
}

/** Its name without the explanation after the colon: D/S, K. */
export function shortLabel(of: Measured): Text {
  const { id, en } = measuredLabel(of);
  const short = (label: string) => label.split(":")[0] ?? label;
  return { id: short(id), en: short(en) };
}

const since: Record<1 | 12, Text> = {
  1: { id: "sejak bulan lalu", en: "since last month" },
  12: { id: "sejak tahun lalu", en: "since last year" },
};

/** What a measure is called: D/S; D/S, perubahan sejak bulan lalu. */
export function measureLabel(measure: Measure): Text {
  const { id, en } =
    measure.kind === "now" ? measuredLabel(measure.of) : shortLabel(measure.of);
  if (measure.kind === "now") return { id, en };
  const when = since[measure.months];
  return measure.kind === "change"
    ? { id: `${id}, perubahan ${when.id}`, en: `${en}, change ${when.en}` }
    : {
        id: `${id}, sumbangan pada perubahan ${when.id}`,
        en: `${en}, contribution to the change ${when.en}`,
      };
}

/** The word in the place of a number; of a change that the earlier month owes, with that month. `month`: that of the list. */
export function silentWords(
  month: Month,
  measure: Measure,
  cell: Parameters<typeof isOwedBefore>[1] & { shown: ShownState },
): Text {
  const label = stateLabel[cell.shown];
  if (!isOwedBefore(measure, cell)) return label;
  const then = addMonths(month, -measure.months);
  return {
    id: `${label.id} (${formatMonth("id", then)})`,
    en: `${label.en} (${formatMonth("en", then)})`,
  };
}

/** How a comparison reads before its value. */
export const comparisonWords: Record<Comparison, Text> = {
  lt: { id: "di bawah", en: "below" },
  le: { id: "paling tinggi", en: "at most" },
  gt: { id: "di atas", en: "above" },
  ge: { id: "paling rendah", en: "at least" },
  eq: { id: "sama dengan", en: "equal to" },
  ne: { id: "bukan", en: "not" },
};

/** A number of a measure with its unit: 42,5 %; −12,5 poin persentase; 31. */
export function numberWords(
  locale: Locale,
  { kind, of }: Measure,
  value: number,
): string {
  const isPercent =
    of.type === "indicator" && indicatorOf(of.id).unit === "percent";
  if (kind === "now") {
    if (of.type === "element") return formatNumber(locale, value);
    return isPercent
      ? formatPercent(locale, value)
      : formatNumber(locale, value, shownDecimals["per-posyandu"]);
  }
  const decimals =
    kind === "part" ? partDecimals : of.type === "element" ? 0 : 1;
  const number = formatSigned(locale, value, decimals);
  return isPercent
    ? `${number} ${inLocale("poin persentase", "percentage points", locale)}`
    : number;
}

/** The limit of a condition, with as many decimals as it was written with. */
export function limitWords(
  locale: Locale,
  { kind, of }: Measure,
  limit: number,
): string {
  const decimals = String(limit).split(".")[1]?.length ?? 0;
  const isPercent =
    of.type === "indicator" && indicatorOf(of.id).unit === "percent";
  if (!isPercent) return formatNumber(locale, limit, decimals);
  return kind === "now"
    ? formatPercent(locale, limit, decimals)
    : `${formatNumber(locale, limit, decimals)} ${inLocale("poin", "points", locale)}`;
}

const silentLabel: Text = {
  id: "Tanpa laporan 12 bulan",
  en: "No report for 12 months",
};

/** What a state that can be asked for is called. */
export function askedStateLabel(state: AskedState): Text {
  return state === silentYear ? silentLabel : stateLabel[askedStates[state]];
}

/** A condition as one reads it aloud: D/S di bawah 60 %. */
export function conditionWords(condition: Condition): Text {
  const { measure } = condition;
  const label =
    measure.kind === "now" ? shortLabel(measure.of) : measureLabel(measure);
  const said = (locale: Locale) =>
    condition.op === "is"
      ? `${label[locale]}: ${askedStateLabel(condition.state)[locale]}`
      : `${label[locale]} ${comparisonWords[condition.op][locale]} ${limitWords(locale, measure, condition.value)}`;
  return { id: said("id"), en: said("en") };
}

const inLocale = (id: string, en: string, locale: Locale) =>
  locale === "id" ? id : en;
