import { expect, it } from "vitest";
import { readSetting } from "@/db/core/settings";
import { describeOnBothEngines } from "@/db/testing/describe-on-both-engines";
import { AreaCode } from "@/lib/core/domain/ids";
import { loadReference } from "./load-reference";

const province = AreaCode.parse("34");

describeOnBothEngines("the reference data of a province", (test) => {
  const sql = () => test.database().sql;
  const load = (rebuildTopologies: () => Promise<void>) =>
    loadReference(test.database(), province, {
      rebuildTopologies,
      progress: () => undefined,
    });

  it("begin again after an interruption", async () => {
    const stop = () => Promise.reject(new Error("The power went"));
    await expect(load(stop)).rejects.toThrow("The power went");
    expect(await readSetting(sql(), "reference")).toBeUndefined();
    expect(await load(() => Promise.resolve())).toBe(true);
    expect(await readSetting(sql(), "reference")).toBe(province);
  });

  it("hold every area with its place, and the published survey figures without the gaps", async () => {
    const levels = await sql()<{ level: string; n: number; drawn: number }[]>`
      select level, count(*)::int as n, count(geometry)::int as drawn from areas group by level order by n`;
    expect(levels.map(({ level, n }) => [level, n])).toEqual([
      ["province", 1],
      ["regency", 5],
      ["subdistrict", 78],
      ["village", 438],
    ]);
    expect(levels.every(({ drawn }) => drawn > 0)).toBe(true);
    const [figures] = await sql()<{ nation: number; own: number }[]>`
      select count(*) filter (where area_code = '00')::int as nation, count(*) filter (where area_code = '34')::int as own
      from survey_figures`;
    expect(figures?.nation).toBeGreaterThan(2);
    expect(figures?.own).toBeGreaterThan(0);
  });

  it("are loaded once", async () => {
    const again = await load(() => Promise.reject(new Error("Drawn again")));
    expect(again).toBe(false);
  });
});
