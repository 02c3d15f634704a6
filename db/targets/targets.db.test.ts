import { expect, it } from "vitest";
import { readTargetPath } from "@/db/figures/figures";
import type { IndicatorId } from "@/lib/core/catalogue/indicators";
import { AreaCode } from "@/lib/core/domain/ids";
import { describeOnBothEngines } from "../testing/describe-on-both-engines";
import { insertPath } from "./targets";

describeOnBothEngines("the path of targets that holds", ({ database }) => {
  it("is an area's own, or that of the nearest area around it that has any", async () => {
    const { sql } = database();
    const path = (
      area: string,
      version: number,
      years: { year: number; value: number }[],
      indicator: IndicatorId = "ds",
    ) =>
      sql.begin((tx) =>
        insertPath(tx, {
          areaCode: AreaCode.parse(area),
          indicator,
          version,
          years,
          source: `RPJMD ${area}`,
          baselineYear: version === 1 ? 2020 : null,
          baseline: version === 1 ? 60 : null,
          setAt: new Date("2026-01-05T02:00:00Z"),
          actor: "someone",
          officeRole: "planner",
          officeArea: AreaCode.parse("15"),
          isSimulated: false,
        }),
      );
    await path("15", 1, [
      { year: 2027, value: 90 },
      { year: 2026, value: 85 },
    ]);
    await path("15.02", 1, [{ year: 2026, value: 65 }]);
    await path("15.02", 2, [{ year: 2026, value: 70 }]);
    // A path that was taken away is the last version, without a year.
    await path("15.03", 1, [{ year: 2026, value: 50 }]);
    await path("15.03", 2, []);
    await path("16", 1, [{ year: 2026, value: 60 }]);
    const holding = async (area: string, indicator: IndicatorId = "ds") => {
      const found = await readTargetPath(sql, AreaCode.parse(area), indicator);
      return (
        found && [
          found.area,
          found.baseline?.value ?? null,
          ...found.years.map(
            ({ year, value }) => `${String(year)} ${String(value)}`,
          ),
        ]
      );
    };
    const province = ["15", 60, "2026 85", "2027 90"];
    expect(await holding("15")).toEqual(province);
    expect(await holding("15.01.01.2001")).toEqual(province);
    expect(await holding("15.02.03")).toEqual(["15.02", null, "2026 70"]);
    expect(await holding("15.03")).toEqual(province);
    expect(await holding("17")).toBeNull();
    expect(await holding("15", "stunting")).toBeNull();
  });
});
