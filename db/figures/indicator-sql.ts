import { livedThere, residencesSql } from "@/db/core/residences";
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
import { childRowsShareSql, weighedToReachSql } from "./child-rows-share";

/**
 * The catalogue as SQL. This is the one place where the counts of a posyandu in a month become the numbers behind every indicator: rollups, their
 * verifying, and the single posyandu all use it. Nothing here comes from a user. Read it in three steps:
 *
 * 1. `posyanduMonthsSql` gives the rows `x`: one for each posyandu of the registry and month. They are put together from
 *    `p` the posyandu, `f` its current monthly form, `k` the sums of its measured children, and `r` the elements: `k` where it says something, else `f`.
 * 2. Each row has all elements, and the facts that follow from them (1, 0, or null where the report leaves it open).
 * 3. `summedExpressions` are sums to be taken over `x`, one for each column of a rollup.
 */

/* Step 1: the elements of a posyandu-month, from its children or its form. */

/**
 * What the elements of a group are counted from. If at least one measured child has it, the children fill the group. If none has it, such as N and T
 * in a file without that column, the form is used.
 */
const countedFrom: Record<keyof typeof childElements, string> = {
  seen: "c.weighed",
  signed: "c.signed",
  height: "c.height_given",
  weight: "c.weighed",
  both: "least(c.height_given, c.weighed)",
};

/** The column of an element in child_counts, if it has another name than the element. */
const childColumns: Partial<Record<ElementCode, string>> = {
  d_weighed: "weighed",
};

/** The sum of an element over the counts `c` of measured children; null if the children cannot fill it. */
const childSums: Partial<Record<ElementCode, string>> = Object.fromEntries(
  Object.entries(childElements).flatMap(([group, codes]) => {
    const basis = countedFrom[group as keyof typeof childElements];
    return codes.map((code: ElementCode) => [
      code,
      `case when sum(${basis}) > 0 then sum(c.${childColumns[code] ?? code}) end`,
    ]);
  }),
);

/** The sums `s` of the measured children of a posyandu-month. It is an aggregate, so there always is one; without children all of it is null. */
const childSumsSql = `select
        greatest(sum(c.weighed), sum(c.height_given)) as measured,
        ${Object.entries(childSums)
          .map(([code, sum]) => `(${sum})::int as ${code}`)
          .join(",\n        ")},
        (sum(c.simulated) > 0)::int as simulated, max(c.received_at) as received_at
      from child_counts c
      where c.month = wanted.month and c.posyandu_id = p.id and c.age_group >= 0`;

/**
 * The row `k` of a posyandu-month: the sums of its measured children, where they are not much fewer than its form says or its last form said. A single
 * child must not stand for sixty-five (docs/decisions/016). CASE, because most posyandu have no children and should not look for their last form.
 */
const childrenSql = `select s.* from (${childSumsSql}) s
      where case when s.received_at is null then false
        else s.measured >= ${childRowsShareSql} * ${weighedToReachSql("p.id", "wanted.month")} end`;

/** The row `r` of a posyandu-month. For each element, the count of the measured children comes before that of the form. */
const elementsSql = `select ${elementCodes
  .map((code) =>
    code in childSums
      ? `coalesce(k.${code}, f.${code}) as ${code}`
      : `f.${code}`,
  )
  .join(", ")}`;

/* Step 2: the facts that follow from the elements. */

function factSql({ anyOf, atLeast }: CountFact): string {
  return `(greatest(${anyOf.map((code) => `r.${code}`).join(", ")}) >= ${String(atLeast)})`;
}

const facts: Record<string, string> = {
  ...Object.fromEntries(
    Object.entries(countFacts).map(([code, fact]) => [code, factSql(fact)]),
  ),
  // AND with unknown values: one field without activity makes it false; a field that was never reported leaves it unknown.
  posyandu_six_spm: `(${Object.values(fieldFacts).map(factSql).join(" and ")})`,
};

/** Facts are divided by the number of forms, so a posyandu with measured children but no form has no facts. */
const factColumns = Object.entries(facts).map(
  ([code, fact]) =>
    `case when f.posyandu_id is not null then ${fact}::int end as ${code}`,
);

/**
 * A posyandu is on time if any version of its report that still stands came before the deadline: a correction does not make it late. Its versions are few
 * and looked at first. Joined with the submissions, it would be looked for in every one of them, as long as these are few enough to be read as a whole.
 */
const isOnTime = `f.posyandu_id is not null and (f.received_at <= wanted.deadline or exists (
        select 1 from reports v
        where v.posyandu_id = f.posyandu_id and v.month = f.month and v.received_at <= wanted.deadline
          and (select vs.status from submissions vs where vs.id = v.submission_id) = 'accepted'))`;

/** A posyandu-month counts as simulated if its form or one of its children is simulated. */
const isSimulated = `greatest(
        coalesce((select s.is_simulated::int from submissions s where s.id = f.submission_id), 0),
        coalesce(k.simulated, 0))`;

/**
 * The rows `x`. Takes the FROM of a relation `wanted(month, deadline)`, and a condition over `p` (posyandu in the village of that month) and `wanted`.
 *
 * The form of each posyandu is found by the unique index, one by one (hence LATERAL with LIMIT). A join would be planned by statistics, which know
 * nothing of a month that has just begun: it would compare every posyandu with every report of the month, or read the whole history.
 * OFFSET 0 keeps the planner from writing the facts out again in every sum.
 */
export function posyanduMonthsSql(wanted: string, condition: string): string {
  return `select wanted.month, p.id as posyandu_id, p.name, p.village_code,
      (f.posyandu_id is not null)::int as is_reported,
      (${isOnTime})::int as is_on_time,
      ${isSimulated} as is_simulated,
      (k.received_at is not null)::int as is_from_children,
      greatest(f.received_at, k.received_at) as received_at,
      ${elementCodes.map((code) => `r.${code}`).join(", ")},
      ${factColumns.join(",\n      ")}
    from ${wanted}
    join ${residencesSql} p on p.valid_from <= wanted.month and (p.valid_to is null or p.valid_to >= wanted.month)
      and ${livedThere("p", "wanted.month")} and ${condition}
    left join lateral (
      select * from reports c where c.month = wanted.month and c.posyandu_id = p.id and c.is_current limit 1) f on true
    left join lateral (${childrenSql}) k on true
    cross join lateral (${elementsSql}) r
    offset 0`;
}

/* Step 3: the sums over the rows x. */

const elementSet: ReadonlySet<string> = new Set(elementCodes);

/** A term of an indicator in a row `x`. */
function termSql(term: Term): string {
  if (term === "posyandu_registered") return "1";
  if (term === "posyandu_on_time") return "x.is_on_time";
  if (term === "posyandu_reported") return "x.is_reported";
  if (elementSet.has(term) || term in facts) return `x.${term}`;
  throw new RangeError(`No SQL for ${term}`);
}

function sumOf(terms: readonly Term[]): string {
  return terms.map(termSql).join(" + ");
}

/** True if every term of both sides was given: a sum with a null in it is null. */
function isGiven({ numerator, denominator }: TermPair): string {
  return `(${sumOf([...numerator, ...denominator])}) is not null`;
}

/**
 * One side of an indicator. If a term of a pair was not given, the pair adds nothing to either side, so that numerator and denominator count the same
 * posyandu.
 */
function sideSql(pairs: readonly TermPair[], side: keyof TermPair): string {
  return pairs
    .map(
      (pair) =>
        `case when ${isGiven(pair)} then ${sumOf(pair[side])} else 0 end`,
    )
    .join(" + ");
}

/** What one posyandu-month adds to an indicator: numerator, denominator, and 1 if it is one of the posyandu behind the figure. */
function countsSql(
  indicator: IndicatorEntry,
): readonly [num: string, den: string, n: string] {
  // Here the denominator is the registry: a posyandu without a report counts in it, with nothing in the numerator.
  if (indicator.denominator.includes("posyandu_registered"))
    return [`coalesce(${sumOf(indicator.numerator)}, 0)`, "1", "x.is_reported"];
  const pairs = pairsOf(indicator);
  return [
    sideSql(pairs, "numerator"),
    sideSql(pairs, "denominator"),
    `(${pairs.map(isGiven).join(" or ")})::int`,
  ];
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
  ...indicators.flatMap(countsSql),
];
