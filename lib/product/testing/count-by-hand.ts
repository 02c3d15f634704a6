import type { Sql } from "postgres";
import type { IndicatorId } from "@/lib/core/catalogue/indicators";

/**
 * Some indicators, written down once more as SQL over the reports, by the definitions on the page. It shares nothing with db/figures: neither the
 * catalogue's terms, nor the rollups, nor which version of a report is marked as the current one.
 */
export type ByHand = {
  numerator: string;
  denominator: string;
  /** A posyandu counts where all of these were given. */
  given: readonly string[];
  unit: "percent" | "per-posyandu";
  good: "up" | "down";
  /** All posyandu of the registry are the denominator, whether they reported or not. */
  ofRegistry?: true;
  /** Below twenty people it is too small to be ranked. */
  isPrevalence?: true;
  /** Reports, kader and heads, which a posyandu has as well in a month in which it did not open. */
  standsWhileClosed?: true;
};

const ratio = (
  numerator: string,
  denominator: string,
  more: Partial<ByHand> = {},
): ByHand => ({
  numerator,
  denominator,
  given: [numerator, denominator],
  unit: "percent",
  good: "up",
  ...more,
});
const low = { good: "down" } as const;
const prevalence = { good: "down", isPrevalence: true } as const;
const standing = { standsWhileClosed: true } as const;

const entries = {
  ds: ratio("d_weighed", "s_target"),
  ks: ratio("k_card", "s_target", standing),
  dk: ratio("d_weighed", "k_card"),
  nd: ratio("n_gained", "d_weighed"),
  nd_prime: ratio("n_gained", "n_gained + t_not_gained", {
    given: ["n_gained", "t_not_gained"],
  }),
  two_t: ratio("two_t", "d_weighed", low),
  bgm: ratio("below_red_line", "d_weighed", low),
  stunting: ratio("stunted", "height_measured", prevalence),
  wasting: ratio("wasted", "weight_height_assessed", prevalence),
  height_measured_share: ratio("height_measured", "s_target"),
  kader_trained: ratio("kader_trained", "kader_registered", standing),
  kader_per_posyandu: ratio("kader_active", "1", {
    ...standing,
    given: ["kader_active"],
    unit: "per-posyandu",
  }),
  home_visits_per_posyandu: ratio("home_visits", "1", {
    given: ["home_visits"],
    unit: "per-posyandu",
  }),
  kader_coverage: ratio("(kader_active >= 5)::int", "1", {
    ...standing,
    given: ["kader_active"],
  }),
  reporting_completeness: ratio("1", "1", {
    ...standing,
    given: [],
    ofRegistry: true,
  }),
  posyandu_open: ratio("(open_days >= 1)::int", "1", {
    given: ["open_days"],
    ofRegistry: true,
  }),
} as const satisfies Partial<Record<IndicatorId, ByHand>>;

export type CountedIndicator = keyof typeof entries;
export const byHand: Readonly<Record<CountedIndicator, ByHand>> = entries;
export const countedIndicators = Object.keys(entries).filter(
  (id): id is CountedIndicator => id in entries,
);

export type CountedByHand = {
  registered: number;
  reported: number;
  /** How many gave what the indicator needs. */
  given: number;
  state: "value" | "too-small" | "not-reported" | "not-applicable";
  /** A posyandu that reported that it did not open, or an area all of whose reports say so. */
  notOpen: boolean;
  /** It did not open, and the indicator comes from what it does when it is open: neither ranked nor compared. */
  isClosed: boolean;
  /** It is closed and did nothing all the same: screens and files have no number for it. */
  isIdle: boolean;
  /** With all digits, and as it is to be shown, rounded by PostgreSQL's decimal numbers. */
  value: number | null;
  shown: string | null;
};

type Found = {
  registered: number;
  reported: number;
  given: number;
  notOpen: boolean;
  numerator: number | null;
  denominator: number | null;
  value: number | null;
  shown: string | null;
};

/** What an indicator of an area (by its code) or of a posyandu (by its id) is in a month, counted from the reports alone. */
export async function countByHand(
  sql: Sql,
  indicator: CountedIndicator,
  place: string,
  month: string,
): Promise<CountedByHand> {
  const entry = byHand[indicator];
  const isGiven = [
    "l.posyandu_id",
    ...entry.given.map((one) => `(${one})`),
  ].join(" is not null and ");
  const percent = entry.unit === "percent" ? 100 : 1;
  const [row] = await sql<Found[]>`
    with latest as (
      select distinct on (r.posyandu_id) r.*
      from reports r join submissions s on s.id = r.submission_id
      where r.month = ${month} and s.status = 'accepted'
      order by r.posyandu_id, s.sequence desc),
    each as (
      select l.posyandu_id is not null as has_report,
        (${sql.unsafe(isGiven)} is not null) as is_given,
        l.open_days = 0 as not_open,
        (${sql.unsafe(entry.numerator)}) as num, (${sql.unsafe(entry.denominator)}) as den
      from posyandu p left join latest l on l.posyandu_id = p.id
      where p.id = ${place} or p.village_code = ${place} or p.village_code like ${`${place}.%`}),
    sums as (
      select count(*)::int as registered, (count(*) filter (where has_report))::int as reported,
        (count(*) filter (where is_given))::int as given,
        coalesce(bool_and(coalesce(not_open, false)) filter (where has_report), false) as "notOpen",
        (sum(num) filter (where is_given))::int as numerator,
        ${sql.unsafe(entry.ofRegistry ? "count(*)::int" : "(sum(den) filter (where is_given))::int")} as denominator
      from each)
    select *, (${percent}::numeric * coalesce(numerator, 0) / nullif(denominator, 0))::float8 as value,
      round(${percent}::numeric * coalesce(numerator, 0) / nullif(denominator, 0), 1)::text as shown
    from sums`;
  if (row === undefined) throw new Error("A sum has a row");
  const state = stateOf(entry, indicator, row);
  const isKnown = state === "value" || state === "too-small";
  const isClosed = row.notOpen && entry.standsWhileClosed !== true;
  return {
    notOpen: row.notOpen,
    isClosed,
    isIdle: isClosed && (row.numerator ?? 0) === 0,
    registered: row.registered,
    reported: row.reported,
    given: row.given,
    state,
    value: isKnown ? row.value : null,
    shown: isKnown ? row.shown : null,
  };
}

function stateOf(
  { isPrevalence }: ByHand,
  indicator: CountedIndicator,
  { given, denominator }: Found,
): CountedByHand["state"] {
  if (given === 0 && indicator !== "reporting_completeness")
    return "not-reported";
  if (denominator === null || denominator === 0) return "not-applicable";
  return isPrevalence && denominator < 20 ? "too-small" : "value";
}

/** An area by name with its count; for ranking. */
export type NamedCount = { name: string; counted: CountedByHand };

/** Places by what PostgreSQL has rounded: the better first, equals by name. An area of which less than 80 % is there has none, nor who is closed. */
export function rankByHand(
  indicator: CountedIndicator,
  rows: readonly NamedCount[],
): { name: string; place: number; shown: string }[] {
  const { good, ofRegistry } = byHand[indicator];
  const sign = good === "up" ? -1 : 1;
  const known = rows
    .flatMap(({ name, counted }) => {
      const { state, shown, given, registered, isClosed } = counted;
      // In whole percent 79.5 reads 80.
      const isComplete = ofRegistry ?? given * 200 >= registered * 159;
      return state === "value" && shown !== null && isComplete && !isClosed
        ? [{ name, shown, rank: sign * tenthsOf(shown) }]
        : [];
    })
    .sort(
      (a, b) =>
        a.rank - b.rank ||
        a.name.localeCompare(b.name, "id", { numeric: true }),
    );
  return known.map(({ name, shown, rank }) => ({
    name,
    shown,
    place: 1 + known.filter((other) => other.rank < rank).length,
  }));
}

/** Whether a posyandu was closed in one of the months, of which both say something. */
export function isClosedBetween(
  now: CountedByHand,
  before: CountedByHand,
): boolean {
  const months = [now, before];
  return (
    months.some(({ isClosed }) => isClosed) &&
    months.every(({ isClosed, value }) => isClosed || value !== null)
  );
}

/** From one count to another, in tenths of what is shown; null where one of them is no plain value, or closed. */
export function tenthsBetween(
  now: CountedByHand,
  before: CountedByHand,
): number | null {
  if (now.state !== "value" || before.state !== "value") return null;
  if (now.isClosed || before.isClosed) return null;
  if (now.shown === null || before.shown === null) return null;
  return tenthsOf(now.shown) - tenthsOf(before.shown);
}

/** 78.4 is 784. */
function tenthsOf(shown: string): number {
  return Number(shown.replace(".", ""));
}
