import { afterAll, beforeAll, expect, it } from "vitest";
import { describeOnBothEngines } from "@/db/testing/describe-on-both-engines";
import { RankingReply } from "@/lib/analysis/contract";
import { FieldsReply, LifeCycleReply } from "@/lib/fields/contract";
import { SeriesReply } from "@/lib/figures/contract";
import { KaderBoardReply, KaderShortReply } from "@/lib/kader/contract";
import type { IndicatorId } from "@/lib/core/catalogue/indicators";
import { openApiUnderTest, type ApiUnderTest } from "./testing/api-under-test";
import { csvOf, testMonth as month } from "./testing/test-product";

/** Values that the catalogue proposes for nothing, so that a proposal shown for a target in use is found out. */
const set: [string, IndicatorId, number][] = [
  ["15", "kader_coverage", 61.5],
  ["15.01", "kader_coverage", 58.5],
  ["15", "elderly", 63.5],
  ["15.02", "elderly", 48.5],
];

describeOnBothEngines("a target", ({ database }) => {
  let api: ApiUnderTest;
  beforeAll(async () => {
    api = await openApiUnderTest(database());
    const path = async (
      area: string,
      indicator: string,
      year: number,
      value: number,
    ) => {
      const body = JSON.stringify({
        area,
        indicator,
        version: 0,
        years: [{ year, value }],
        baseline: null,
        source: "RPJMD",
      });
      const headers = { "content-type": "application/json" };
      const { status } = await api.post(
        "/targets",
        { headers, body },
        "planner",
      );
      expect(status).toBe(200);
    };
    for (const [area, indicator, value] of set)
      await path(area, indicator, 2026, value);
    // A path that leaves the year out: nothing is in use, least of all the proposal.
    await path("15", "ds", 2029, 95);
    const sent = await api.send({
      content: csvOf([
        {
          posyandu_id: "p1",
          month,
          s_target: 50,
          d_weighed: 40,
          kader_registered: 5,
          kader_active: 5,
        },
        {
          posyandu_id: "p5",
          month,
          s_target: 50,
          d_weighed: 30,
          kader_registered: 5,
          kader_active: 4,
        },
      ]),
      as: "admin",
      fields: { area: "15" },
      query: "?acceptValid=true",
    });
    expect(sent.status).toBe(201);
  });
  afterAll(() => api.close());

  it("reads the same wherever it is told, and is never the catalogue's where a province has set its own", async () => {
    const read = async (url: string) => {
      const { status, body } = await api.get(url, "planner");
      expect(status, url).toBe(200);
      return body;
    };
    const at = `month=${month}`;
    const boards = [
      FieldsReply.parse(await read(`/fields?area=15&${at}`)),
      LifeCycleReply.parse(await read(`/life-cycle?area=15&${at}`)),
      KaderBoardReply.parse(await read(`/kader/board?area=15&${at}`)),
      KaderShortReply.parse(await read(`/kader/short?area=15&${at}`)),
    ];
    const told = boards.flatMap(({ targets }) => Object.entries(targets));
    for (const [id, target] of told) {
      const series = SeriesReply.parse(
        await read(`/series?area=15&indicator=${id}&from=${month}&to=${month}`),
      );
      const [of] = series.targets.filter(
        ({ year }) => year === null || year === 2026,
      );
      expect([id, target]).toEqual([id, of?.value ?? null]);
    }
    const tells = (id: string) => told.find(([one]) => one === id)?.[1];
    expect(tells("kader_coverage")).toBe(61.5);
    expect(tells("elderly")).toBe(63.5);
    expect(tells("ds")).toBeNull();
  });

  it("of an area with a path of its own is that path's, in the ranking, beside the series and in the rows of the stages of life", async () => {
    const { body } = await api.get(
      `/ranking?area=15&level=regency&month=${month}&indicator=kader_coverage&order=best`,
      "planner",
    );
    const { ranked } = RankingReply.parse(body);
    expect(
      ranked.map(({ area, target }) => [area, target?.value]).toSorted(),
    ).toEqual(
      ranked
        .map(({ area }) => [area, area === "15.01" ? 58.5 : 61.5])
        .toSorted(),
    );
    const { targetsInside } = SeriesReply.parse(
      (
        await api.get(
          `/series?area=15&indicator=kader_coverage&from=${month}&to=${month}`,
          "planner",
        )
      ).body,
    );
    expect(targetsInside).toEqual([
      { area: "15.01", years: [{ year: 2026, value: 58.5 }] },
    ]);
    const life = await api.get(`/life-cycle?area=15&month=${month}`, "planner");
    const { rows } = LifeCycleReply.parse(life.body);
    expect(rows.map(({ area, targets }) => [area, targets])).toEqual([
      ["15.01", {}],
      ["15.02", { elderly: 48.5 }],
    ]);
  });
});
