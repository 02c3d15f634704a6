import { pairsOf, type TermPair } from "@/lib/core/catalogue/catalogue";
import { elementCodes, type ElementCode } from "@/lib/core/catalogue/elements";
import {
  countFacts,
  fieldFacts,
  type CountFact,
} from "@/lib/core/catalogue/facts";
import type {
  IndicatorEntry,
  Term,
} from "@/lib/core/catalogue/indicator-entry";
import { indicators } from "@/lib/core/catalogue/indicators";
import { childElements } from "@/lib/core/catalogue/child-elements";

/**
 * The catalogue as SQL over one posyandu-month. The row is called `x`: the registry's row with its current report, or nulls where none came,
 * and the facts that follow, 0, 1 or null. Nothing here comes from a user.
 */
const elementSet: ReadonlySet<string> = new Set(elementCodes);

function factSql({ anyOf, atLeast }: CountFact): string {
  return `(greatest(${anyOf.map((code) => `r.${code}`).join(", ")}) >= ${String(atLeast)})`;
}

/** What the elements of a group are counted from: it is more than nothing where at least one child has it. */
const bases: Record<keyof typeof childElements, string> = {
  seen: "c.weighed",
  signed: "c.signed",
  height: "c.height_given",
  weight: "c.weighed",
  both: "least(c.height_given, c.weighed)",
};

/** The column of an element in the counts of children, where it is not called like the element. */
const columns: Partial<Record<ElementCode, string>> = { d_weighed: "weighed" };

/** What measured children say of an element; null where they cannot say it, such as N and T of a file without that column. */
const fromChildren: Partial<Record<ElementCode, string>> = Object.fromEntries(
  Object.entries(childElements).flatMap(([basis, codes]) =>
    codes.map((code: ElementCode) => [
      code,
      `case when sum(${bases[basis as keyof typeof bases]}) > 0 then sum(c.${columns[code] ?? code}) end`,
    ]),
  ),
);

const childSums = `select ${Object.entries(fromChildren)
  .map(([code, sum]) => `(${sum})::int as ${code}`)
  .join(
    ", ",
  )}, (sum(c.simulated) > 0)::int as simulated, max(c.received_at) as received_at
  from child_counts c where c.month = wanted.month and c.posyandu_id = p.id and c.age_group >= 0`;

/** Where measured children say something, it goes before the form of the same posyandu-month. */
const mergedElements = elementCodes
  .map((code) =>
    code in fromChildren
      ? `coalesce(k.${code}, f.${code}) as ${code}`
      : `f.${code}`,
  )
  .join(", ");

/** Facts that the counts `r` decide. */
const factSqlByCode: Record<string, string> = {
  ...Object.fromEntries(
    Object.entries(countFacts).map(([code, fact]) => [code, factSql(fact)]),
  ),
  // AND over unknowns: one field without activity decides, a field never reported leaves it open.
  posyandu_six_spm: `(${Object.values(fieldFacts).map(factSql).join(" and ")})`,
};
const factColumns = Object.entries(factSqlByCode).map(
  // They are held against the number of forms, so a posyandu of which only children came has none.
  ([code, fact]) =>
    `case when f.posyandu_id is not null then ${fact}::int end as ${code}`,
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
  "from_children",
  ...indicatorCountColumns,
];

/** One expression per column of `summedColumns`, over the row `x`; each is an integer, never null. */
export const summedExpressions: readonly string[] = [
  "1",
  "x.is_reported",
  "x.is_on_time",
  "x.is_simulated",
  "x.is_from_children",
  ...indicators.flatMap((indicator) => {
    const { num, den, n } = countsSql(indicator);
    return [num, den, n];
  }),
];

/**
 * The rows `x`: every posyandu in the registry of a month, with its current report if there is one and what its measured children say, found by the unique index one by one
 * (hence LATERAL with LIMIT): a join would be planned by statistics that know nothing of a month that has just begun, and either compare
 * every posyandu with every report of the month or read the whole history. Takes the FROM of a relation `wanted(month,
 * deadline)` and a condition over `p` (posyandu) and `wanted`. OFFSET 0 keeps the planner from writing the facts out again in every sum.
 */
export function posyanduMonthsSql(wanted: string, condition: string): string {
  return `select wanted.month, p.id as posyandu_id, p.name, p.village_code,
      (f.posyandu_id is not null)::int as is_reported,
      (f.posyandu_id is not null and (f.received_at <= wanted.deadline or exists (
        select 1 from reports v join submissions vs on vs.id = v.submission_id
        where v.posyandu_id = f.posyandu_id and v.month = f.month
          and vs.status = 'accepted' and v.received_at <= wanted.deadline)))::int as is_on_time,
      greatest(coalesce((select s.is_simulated::int from submissions s where s.id = f.submission_id), 0), coalesce(k.simulated, 0)) as is_simulated,
      (k.received_at is not null)::int as is_from_children,
      greatest(f.received_at, k.received_at) as received_at,
      ${elementCodes.map((code) => `r.${code}`).join(", ")},
      ${factColumns.join(", ")}
    from ${wanted}
    join posyandu p on p.valid_from <= wanted.month and (p.valid_to is null or p.valid_to >= wanted.month) and ${condition}
    left join lateral (
      select * from reports c where c.month = wanted.month and c.posyandu_id = p.id and c.is_current limit 1) f on true
    left join lateral (${childSums}) k on true
    cross join lateral (select ${mergedElements}) r
    offset 0`;
}
