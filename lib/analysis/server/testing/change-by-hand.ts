import type { Sql } from "postgres";
import { expect } from "vitest";
import type { ChangePart, ChangeReply } from "@/lib/analysis/contract";
import { indicatorOf } from "@/lib/core/catalogue/indicator-of";
import {
  byHand,
  type CountedIndicator,
} from "@/lib/product/testing/count-by-hand";

/** A posyandu's counts of two months, from the reports alone; whether it reported then, and on how many days it opened. */
type Counted = {
  r0: boolean;
  r1: boolean;
  o0: number | null;
  o1: number | null;
  id: string;
  village: string;
  n0: number | null;
  d0: number | null;
  n1: number | null;
  d1: number | null;
};

/** The ratio of a whole, from sums. */
const ratioOf = (rows: readonly Counted[], side: "0" | "1") => {
  const sum = (key: "n" | "d") =>
    rows.reduce((all, row) => all + (row[`${key}${side}`] ?? 0), 0);
  return sum("n") / sum("d");
};

/** The counts of every posyandu of an area, as the reports have them that stand: written once more, and nothing of db/figures in it. */
export async function countSlowly(
  sql: Sql,
  {
    indicator,
    area,
    months: [before, after],
  }: {
    indicator: CountedIndicator;
    area: string;
    months: readonly [string, string];
  },
): Promise<Counted[]> {
  const entry = byHand[indicator];
  const given = ["l.posyandu_id", ...entry.given.map((one) => `(${one})`)]
    .map((one) => `${one} is not null`)
    .join(" and ");
  const side = (of: string) => sql`(
  with latest as (
    select distinct on (r.posyandu_id) r.* from reports r join submissions s on s.id = r.submission_id
    where r.month = ${of} and s.status = 'accepted' order by r.posyandu_id, s.sequence desc)
  select p.id, l.posyandu_id is not null as r, l.open_days as o, case when ${sql.unsafe(given)} then (${sql.unsafe(entry.numerator)}) end as n,
    case when ${sql.unsafe(given)} then (${sql.unsafe(entry.denominator)}) end as d
  from posyandu p left join latest l on l.posyandu_id = p.id)`;
  const rows = await sql<Counted[]>`
  select p.id, p.village_code as village, b.r as r0, a.r as r1, b.o as o0, a.o as o1, b.n::int as n0, b.d::int as d0, a.n::int as n1, a.d::int as d1
  from posyandu p join ${side(before)} b on b.id = p.id join ${side(after)} a on a.id = p.id
  where p.village_code = ${area} or p.village_code like ${`${area}.%`}`;
  if (entry.ofRegistry !== true) return rows;
  return rows.map((row) => ({
    ...row,
    n0: row.n0 ?? 0,
    d0: 1,
    n1: row.n1 ?? 0,
    d1: 1,
  }));
}

export const partSum = (parts: readonly ChangePart[]) =>
  parts.reduce((sum, part) => sum + part.contribution, 0);

/**
 * What a posyandu adds is w₁ (r₁ - R̄) less w₀ (r₀ - R̄), with nothing for a month without counts; that it divides into pieces is another way to write it. What
 * was found, or comes from a closed month, is the mean weight times the difference; and all of one that has no counts because it was closed.
 */
export function expectParts(
  reply: ChangeReply,
  rows: readonly Counted[],
): void {
  const scale = indicatorOf(reply.indicator).unit === "percent" ? 100 : 1;
  const change = (ratioOf(rows, "1") - ratioOf(rows, "0")) * scale;
  expect(reply.change).toBeCloseTo(change, 9);
  expect(partSum(reply.parts)).toBeCloseTo(change, 9);
  const length = reply.parts[0]?.area.length ?? 0;
  for (const part of reply.parts) {
    const own = rows.filter(({ id, village }) =>
      reply.level === "posyandu"
        ? id === part.area
        : village.slice(0, length) === part.area,
    );
    const sum = (of: "added" | "found" | "closed") =>
      own.reduce(
        (all, row) => all + piecesOf(reply.indicator, rows, row)[of] * scale,
        0,
      );
    expect(part.contribution).toBeCloseTo(sum("added"), 9);
    expect(part.found).toBeCloseTo(sum("found"), 9);
    expect(part.closed).toBeCloseTo(sum("closed"), 9);
    expect(part.found + part.closed + part.reporting).toBeCloseTo(
      part.contribution,
      12,
    );
    expect(part.reports).toEqual({
      before: own.filter(({ r0 }) => r0).length,
      after: own.filter(({ r1 }) => r1).length,
    });
  }
}

function piecesOf(
  indicator: ChangeReply["indicator"],
  rows: readonly Counted[],
  row: Counted,
): { added: number; found: number; closed: number } {
  const middle = (ratioOf(rows, "0") + ratioOf(rows, "1")) / 2;
  const weight = (side: "0" | "1") =>
    (row[`d${side}`] ?? 0) /
    rows.reduce((sum, one) => sum + (one[`d${side}`] ?? 0), 0);
  const ratio = (side: "0" | "1") => ratioOf([row], side);
  const apart = (side: "0" | "1") =>
    weight(side) === 0 ? 0 : weight(side) * (ratio(side) - middle);
  const added = apart("1") - apart("0");
  const isBoth = weight("0") > 0 && weight("1") > 0;
  const turned = isBoth
    ? ((weight("0") + weight("1")) / 2) * (ratio("1") - ratio("0"))
    : 0;
  const kind = kindOf(indicator, row);
  return {
    added,
    found: kind === "open" ? turned : 0,
    closed: kind !== "closed" ? 0 : isBoth ? turned : added,
  };
}

/** Of a posyandu with counts in both months: whether these can be compared. Of another: whether the month without any was one in which it did not open. */
function kindOf(
  indicator: ChangeReply["indicator"],
  { r0, r1, o0, o1, d0, d1 }: Counted,
): "open" | "closed" | "silent" {
  const entry = byHand[indicator as CountedIndicator];
  if (entry.ofRegistry === true && !(r0 && r1)) return "silent";
  if (entry.standsWhileClosed === true) return "open";
  const asked = d0 && d1 ? [o0, o1] : d0 ? [o1] : d1 ? [o0] : [];
  return asked.includes(0) ? "closed" : "open";
}

/** Who gave counts when, and the figures of the same posyandu. */
export function expectSame(reply: ChangeReply, rows: readonly Counted[]): void {
  const isOfRegistry =
    byHand[reply.indicator as CountedIndicator].ofRegistry === true;
  const gave = (d: number | null, r: boolean) =>
    Boolean(d) && (r || !isOfRegistry);
  const count = (then: boolean, now: boolean) =>
    rows.filter(
      ({ d0, d1, r0, r1 }) => gave(d0, r0) === then && gave(d1, r1) === now,
    ).length;
  expect(reply.who).toEqual({
    both: count(true, true),
    entered: count(false, true),
    left: count(true, false),
    closed: rows.filter(
      (row) =>
        kindOf(reply.indicator, row) === "closed" &&
        (gave(row.d0, row.r0) || gave(row.d1, row.r1)),
    ).length,
  });
  const both = rows.filter(
    (row) => row.d0 && row.d1 && kindOf(reply.indicator, row) === "open",
  );
  expect(reply.same.posyandu).toBe(both.length);
  const { before: then, after: now } = reply.same;
  if (both.length === 0) {
    expect([then, now]).toEqual([null, null]);
    return;
  }
  if (then === null || now === null) throw new Error("Some are the same");
  expect(then.numerator / then.denominator).toBeCloseTo(ratioOf(both, "0"));
  expect(now.numerator / now.denominator).toBeCloseTo(ratioOf(both, "1"));
}
