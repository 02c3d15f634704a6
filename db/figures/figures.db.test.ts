import { expect, it } from "vitest";
import { AreaCode } from "@/lib/core/domain/ids";
import { describeOnBothEngines } from "../testing/describe-on-both-engines";
import { readTargets } from "./figures";

describeOnBothEngines("targets", ({ database }) => {
  it("are an area's own, or those of the nearest area around it that has any", async () => {
    const { sql } = database();
    const target = (area: string, year: number, value: number) => ({
      area_code: area,
      indicator: "ds",
      year,
      value,
      source: "RPJMD",
    });
    await sql`insert into targets ${sql([
      target("15", 2027, 90),
      target("15", 2026, 85),
      target("15.02", 2026, 70),
      target("16", 2026, 60),
    ])}`;
    const valuesOf = async (area: string) => {
      const targets = await readTargets(sql, AreaCode.parse(area), "ds");
      return targets.map(({ year, value }) => [year, value]);
    };
    const province = [
      [2026, 85],
      [2027, 90],
    ];
    expect(await valuesOf("15")).toEqual(province);
    expect(await valuesOf("15.01.01.2001")).toEqual(province);
    expect(await valuesOf("15.02.03")).toEqual([[2026, 70]]);
    expect(await valuesOf("17")).toEqual([]);
    expect(await readTargets(sql, AreaCode.parse("15"), "stunting")).toEqual(
      [],
    );
  });
});
