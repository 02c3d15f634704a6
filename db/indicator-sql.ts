import { pairsOf, type TermPair } from "@/lib/domain/catalogue/catalogue";
import { elementCodes } from "@/lib/domain/catalogue/elements";
import {
  countFacts,
  fieldFacts,
  type CountFact,
} from "@/lib/domain/catalogue/facts";
import type {
  IndicatorEntry,
  Term,
} from "@/lib/domain/catalogue/indicator-entry";
import { indicators } from "@/lib/domain/catalogue/indicators";

/**
 * The catalogue as SQL over one posyandu-month. The row is called `x`: the registry's row with its current report, or nulls where none came,
 * and the facts that follow, 0, 1 or null. Nothing here comes from a user.
 */
const elementSet: ReadonlySet<string> = new Set(elementCodes);

function factSql({ anyOf, atLeast }: CountFact): string {
  return `(greatest(${anyOf.map((code) => `r.${code}`).join(", ")}) >= ${String(atLeast)})`;
}

/** Facts that the counts of the report `r` decide. */
const factSqlByCode: Record<string, string> = {
  ...Object.fromEntries(
    Object.entries(countFacts).map(([code, fact]) => [code, factSql(fact)]),
  ),
  // AND over unknowns: one field without activity decides, a field never reported leaves it open.
  posyandu_six_spm: `(${Object.values(fieldFacts).map(factSql).join(" and ")})`,
};
const factColumns = Object.entries(factSqlByCode).map(
  ([code, fact]) => `${fact}::int as ${code}`,
);

function termSql(term: Term): string {
  if (term === "posyandu_registered") return "1";
  if (term === "posyandu_on_time") return "x.is_on_time";
  if (term === "posyandu_reported") return "x.is_reported";
  if (elementSet.has(term) || term in factSqlByCode) return `x.${term}`;
  throw new RangeError(`No SQL for ${term}`);
}

function sumOf(terms: readonly Term[]): string {
  return terms.map(termSql).join(" + ");
}

function isGiven({ numerator, denominator }: TermPair): string {
  return `(${[...numerator, ...denominator].map(termSql).join(" + ")}) is not null`;
}

type CountSql = { num: string; den: string; n: string };

/** SQL of one indicator's counts in one posyandu-month; a pair of which one side was not given adds to neither. */
function countsSql(indicator: IndicatorEntry): CountSql {
  if (indicator.denominator.includes("posyandu_registered")) {
    const num = `coalesce(${sumOf(indicator.numerator)}, 0)`;
    return { num, den: "1", n: "x.is_reported" };
  }
  const pairs = pairsOf(indicator);
  const sumGiven = (side: keyof TermPair) =>
    pairs
      .map(
        (pair) =>
          `case when ${isGiven(pair)} then ${sumOf(pair[side])} else 0 end`,
      )
      .join(" + ");
  return {
    num: sumGiven("numerator"),
    den: sumGiven("denominator"),
    n: `(${pairs.map(isGiven).join(" or ")})::int`,
  };
}

/** Names of the count columns in the order of the catalogue: x_num, x_den, x_n. */
export const indicatorCountColumns: readonly string[] = indicators.flatMap(
  ({ id }) => [`${id}_num`, `${id}_den`, `${id}_n`],
);

/** All columns of a rollup that add up over areas. */
export const summedColumns: readonly string[] = [
  "registered",
  "reported",
  "on_time",
  "simulated",
  ...indicatorCountColumns,
];

/** One expression per column of `summedColumns`, over the row `x`; each is an integer, never null. */
export const summedExpressions: readonly string[] = [
  "1",
  "x.is_reported",
  "x.is_on_time",
  "x.is_simulated",
  ...indicators.flatMap((indicator) => {
    const { num, den, n } = countsSql(indicator);
    return [num, den, n];
  }),
];

/**
 * The rows `x`: every posyandu in the registry of a month, with its current report if there is one, found by the unique index one by one
 * (hence LATERAL with LIMIT): a join would be planned by statistics that know nothing of a month that has just begun, and either compare
 * every posyandu with every report of the month or read the whole history. Takes the FROM of a relation `wanted(month,
 * deadline)` and a condition over `p` (posyandu) and `wanted`. OFFSET 0 keeps the planner from writing the facts out again in every sum.
 */
export function posyanduMonthsSql(wanted: string, condition: string): string {
  return `select wanted.month, p.id as posyandu_id, p.name, p.village_code,
      (r.posyandu_id is not null)::int as is_reported,
      (r.posyandu_id is not null and (r.received_at <= wanted.deadline or exists (
        select 1 from reports v join submissions vs on vs.id = v.submission_id
        where v.posyandu_id = r.posyandu_id and v.month = r.month
          and vs.status = 'accepted' and v.received_at <= wanted.deadline)))::int as is_on_time,
      coalesce((select s.is_simulated::int from submissions s where s.id = r.submission_id), 0) as is_simulated,
      r.received_at,
      ${elementCodes.map((code) => `r.${code}`).join(", ")},
      ${factColumns.join(", ")}
    from ${wanted}
    join posyandu p on p.valid_from <= wanted.month and (p.valid_to is null or p.valid_to >= wanted.month) and ${condition}
    left join lateral (
      select * from reports c where c.month = wanted.month and c.posyandu_id = p.id and c.is_current limit 1) r on true
    offset 0`;
}
