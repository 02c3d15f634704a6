import { beforeAll, describe, expect, it } from "vitest";
import { describeOnBothEngines } from "../testing/describe-on-both-engines";
import {
  aroundText,
  below,
  belowText,
  inside,
  insideText,
} from "./inside-area";

/** The last two are no codes: they begin like 15.01 and lie in no order of bytes inside it. */
const codes = [
  "15",
  "15.01",
  "15.01.01",
  "15.01.01.2001",
  "15.02",
  "16",
  "15.010",
  "15.01-1",
];
const below01 = ["15.01.01", "15.01.01.2001"];
const below15 = ["15.01", ...below01, "15.010", "15.01-1", "15.02"];

describeOnBothEngines("areas inside an area", ({ database }) => {
  beforeAll(async () => {
    const { sql } = database();
    await sql`create table held (plain text, code text collate "C")`;
    await sql`insert into held ${sql(codes.map((code) => ({ plain: code, code })))}`;
  });

  const asked = async (condition: "inside" | "below", column: string) => {
    const { sql } = database();
    const tagged = { inside, below }[condition];
    const text = { inside: insideText, below: belowText }[condition];
    return async (area: string) => {
      const rows = await sql<{ code: string }[]>`
        select code from held where ${tagged(sql, column, area)} order by code`;
      const same = await sql.unsafe<{ code: string }[]>(
        `select code from held where ${text(column, "$1")} order by code`,
        [area],
      );
      expect(same).toEqual([...rows]);
      return rows.map(({ code }) => code);
    };
  };

  describe.each(["plain", "code", "held.code"])("by %s", (column) => {
    it("are itself and all whose codes continue its own after a dot", async () => {
      const found = await asked("inside", column);
      expect(await found("15.01")).toEqual(["15.01", ...below01]);
      expect(await found("15.01.01.2001")).toEqual(["15.01.01.2001"]);
      expect(await found("16")).toEqual(["16"]);
      expect(await found("15")).toEqual(["15", ...below15].sort());
      expect(await found("1")).toEqual([]);
    });

    it("are below it without itself", async () => {
      const found = await asked("below", column);
      expect(await found("15.01")).toEqual(below01);
      expect(await found("16")).toEqual([]);
      expect(await found("15")).toEqual([...below15].sort());
    });

    it("are around it, itself among them, and none that only begins alike", async () => {
      const { sql } = database();
      const found = async (area: string) => {
        const rows = await sql.unsafe<{ code: string }[]>(
          `select code from held where ${aroundText(column, "$1")} order by length(code)`,
          [area],
        );
        return rows.map(({ code }) => code);
      };
      expect(await found("15.01.01")).toEqual(["15", "15.01", "15.01.01"]);
      expect(await found("15.010.01")).toEqual(["15", "15.010"]);
      expect(await found("15")).toEqual(["15"]);
      expect(await found("17.01")).toEqual([]);
    });
  });

  it.each([
    ["areas", "code", "areas_pkey"],
    ["posyandu", "village_code", "posyandu_village"],
    ["child_places", "regency_code", "child_places_key"],
  ])("are found in %s by the index of %s", async (table, column, index) => {
    const plan = await database().sql.begin(async (tx) => {
      await tx`set local enable_seqscan = off`;
      await tx`set local plan_cache_mode = force_generic_plan`;
      const text = `explain select from ${table} where ${insideText(column, "$1")}`;
      const known =
        await tx`explain select from ${tx(table)} where ${inside(tx, column, "15.01")}`;
      return [...known, ...(await tx.unsafe(text, ["15.01"]))];
    });
    const lines = plan.map((row) => String(row["QUERY PLAN"]));
    expect(lines.filter((line) => line.includes(index))).toHaveLength(4);
    expect(lines.filter((line) => line.includes("Index Cond"))).toHaveLength(4);
    expect(lines.join("\n")).not.toContain("Seq Scan");
  });
});
