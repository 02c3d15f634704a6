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

/** The sums of measured children, over their counts `c`. */
const childSumsList = `greatest(sum(c.weighed), sum(c.height_given)) as measured,
        ${Object.entries(childSums)
          .map(([code, sum]) => `(${sum})::int as ${code}`)
          .join(",\n        ")},
        (sum(c.simulated) > 0)::int as simulated, max(c.received_at) as received_at`;

/** The sums `s` of the measured children of a posyandu-month. It is an aggregate, so there always is one; without children all of it is null. */
const childSumsSql = `select ${childSumsList}
      from child_counts c
      where c.month = wanted.month and c.posyandu_id = p.id and c.age_group >= 0`;

/** How many children must have been measured for their rows to stand for the posyandu. */
const enoughSql = `${childRowsShareSql} * ${weighedToReachSql("p.id", "wanted.month")}`;

/**
 * The row `k` of a posyandu-month: the sums of its measured children, where they are not much fewer than its form says or its last form said. A single
 * child must not stand for sixty-five (docs/decisions/016). CASE, because most posyandu have no children and should not look for their last form.
 */
const childrenSql = `select s.* from (${childSumsSql}) s
      where case when s.received_at is null then false
        else s.measured >= ${enoughSql} end`;

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

/** Where the rows `x` come from besides the registry, and what is asked of those sources. */
type Sources = {
  /** Joins that give `f` and `k`. */
  joins: string;
  /**
   * Whether any version of the report that still stands came before the deadline: a correction does not make a posyandu late. Asked only where the
   * current one came after it.
   */
  hasVersionOnTime: string;
  /** Whether the form is simulated, 1 or 0; null without a form. */
  isFormSimulated: string;
};

/**
 * The form of each posyandu, and all else that belongs to it, is found by an index, one by one (hence LATERAL with LIMIT). A join would be planned by
 * statistics, which know nothing of a month that has just begun: it would compare every posyandu with every report of the month, or read the whole
 * history. Versions are few and looked at before their submissions, which would else be read as a whole as long as they are few.
 */
const oneByOne: Sources = {
  joins: `left join lateral (
      select * from reports c where c.month = wanted.month and c.posyandu_id = p.id and c.is_current limit 1) f on true
    left join lateral (${childrenSql}) k on true`,
  hasVersionOnTime: `exists (
        select 1 from reports v
        where v.posyandu_id = f.posyandu_id and v.month = f.month and v.received_at <= wanted.deadline
          and (select vs.status from submissions vs where vs.id = v.submission_id) = 'accepted')`,
  isFormSimulated:
    "(select s.is_simulated::int from submissions s where s.id = f.submission_id)",
};

/**
 * The same for most posyandu of one month, read as a whole and joined by hashing. Versions that came in time are found by the submissions that did: a
 * report has the time of its submission.
 */
const asWhole: Sources = {
  joins: `left join reports f on f.month = $1 and f.posyandu_id = p.id and f.is_current
    left join submissions fs on fs.id = f.submission_id
    left join (
      select distinct v.posyandu_id from reports v
      where v.month = $1 and v.received_at <= $2::timestamptz and v.submission_id = any(array(
        select s.id from submissions s where s.status = 'accepted' and s.received_at <= $2::timestamptz and $1 = any(s.months)))) t
      on t.posyandu_id = p.id
    left join (
      select c.posyandu_id, ${childSumsList}
      from child_counts c where c.month = $1 and c.age_group >= 0 group by c.posyandu_id) k
      on k.posyandu_id = p.id and k.measured >= ${enoughSql}`,
  hasVersionOnTime: "t.posyandu_id is not null",
  isFormSimulated: "fs.is_simulated::int",
};

/** The rows `x`. Takes the FROM of a relation `wanted(month, deadline)`, and a condition over `p` (posyandu in the village of that month) and `wanted`. */
export function posyanduMonthsSql(wanted: string, condition: string): string {
  return rowsSql(wanted, condition, oneByOne);
}

/**
 * The same rows for most or all posyandu of one month, $1, with its deadline, $2. Only to be run where joins are made by hashing whatever the statistics
 * say.
 */
export function posyanduOfMonthSql(condition: string): string {
  const wanted = `(select $1::text collate "C" as month, $2::timestamptz as deadline) wanted`;
  return rowsSql(wanted, condition, asWhole);
}

/**
 * A posyandu-month counts as simulated if its form or one of its children is simulated. OFFSET 0 keeps the planner from writing the facts out again in
 * every sum.
 */
function rowsSql(
  wanted: string,
  condition: string,
  { joins, hasVersionOnTime, isFormSimulated }: Sources,
): string {
  return `select wanted.month, p.id as posyandu_id, p.name, p.village_code,
      (f.posyandu_id is not null)::int as is_reported,
      (f.posyandu_id is not null and (f.received_at <= wanted.deadline or ${hasVersionOnTime}))::int as is_on_time,
      greatest(coalesce(${isFormSimulated}, 0), coalesce(k.simulated, 0)) as is_simulated,
      (k.received_at is not null)::int as is_from_children,
      greatest(f.received_at, k.received_at) as received_at,
      ${elementCodes.map((code) => `r.${code}`).join(", ")},
      ${factColumns.join(",\n      ")}
    from ${wanted}
    join ${residencesSql} p on p.valid_from <= wanted.month and (p.valid_to is null or p.valid_to >= wanted.month)
      and ${livedThere("p", "wanted.month")} and ${condition}
    ${joins}
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

/** Columns of a rollup that are about posyandu and not about one indicator; they add up over areas. */
export const fixedColumns = [
  "registered",
  "reported",
  "on_time",
  "simulated",
  "from_children",
  "idle",
] as const;

/** All columns of a rollup that add up over areas. */
export const summedColumns: readonly string[] = [
  ...fixedColumns,
  ...indicatorCountColumns,
];

/**
 * 1 for a posyandu that did not open by its own report, or of which nothing has come. An area in which all are idle, and some have reported, did not open. Zero
 * until an older installation counts anew, so that no area is called closed before.
 */
const idleSql =
  "(case when x.is_reported = 1 then coalesce(x.posyandu_open = 0, false) else x.is_from_children = 0 end)::int";

/** One expression per column of `summedColumns`, over the row `x`; each is an integer, never null. */
export const summedExpressions: readonly string[] = [
  "1",
  "x.is_reported",
  "x.is_on_time",
  "x.is_simulated",
  "x.is_from_children",
  idleSql,
  ...indicators.flatMap(countsSql),
];
