import { afterAll, beforeAll, expect, it } from "vitest";
import { describeOnBothEngines } from "@/db/testing/describe-on-both-engines";
import { SeriesReply, ValuesReply } from "@/lib/figures/contract";
import { longestWaitMs, publishDue } from "@/lib/figures/server/publish";
import {
  openApiUnderTest,
  type ApiUnderTest,
} from "@/lib/product/testing/api-under-test";
import { shortCsv } from "@/lib/product/testing/bad-files";
import {
  everyQuestion,
  testMonth as month,
} from "@/lib/product/testing/test-product";

const good = (posyandu: string, s: number, d: number) =>
  [posyandu, month, s, d, d, 0, 0, 0] as const;

describeOnBothEngines("the public's API", ({ database }) => {
  let api: ApiUnderTest;

  beforeAll(async () => {
    api = await openApiUnderTest(database());
  });
  afterAll(async () => {
    await api.close();
  });

  it("shows no count of one to four, nor any from which one could be reckoned", async () => {
    // 15.02.01 is the only subdistrict of its regency; 15.01.02 would be what is left of 15.01 beside 15.01.01.
    for (const [as, rows] of [
      [
        "operator",
        [
          good("p1", 60, 40),
          good("p2", 60, 40),
          good("p3", 60, 40),
          good("p5", 60, 3),
        ],
      ],
      ["neighbour", [good("p7", 60, 2)]],
    ] as const)
      expect(
        await api.send({
          as,
          content: shortCsv(...rows),
          fields: { confirm: everyQuestion },
        }),
      ).toMatchObject({ status: 201 });
    const read = async (query: string) => {
      const { status, body } = await api.get(
        `/values?${query}&month=${month}&indicator=ds`,
        "anonymous",
      );
      expect(status).toBe(200);
      return ValuesReply.parse(body);
    };
    /** What the public knows of D/S: the state, D and S of each area that is asked for. */
    const told = async (query: string) =>
      Object.fromEntries(
        (await read(query)).rows.map(
          ({ area, state, numerator, denominator }) => [
            area,
            [state, numerator, denominator],
          ],
        ),
      );
    const alone = async (area: string) => {
      const { total } = await read(`area=${area}&level=subdistrict`);
      const series = await api.get(
        `/series?area=${area}&indicator=ds&from=${month}&to=${month}`,
        "anonymous",
      );
      const [point] = SeriesReply.parse(series.body).points;
      return [total, point].map((one) => [
        one?.state,
        one?.numerator,
        one?.denominator,
      ]);
    };
    const nothing = ["not-reported", undefined, undefined];
    const hidden = ["suppressed", undefined, undefined];
    const subdistricts = {
      "15.01.01": ["value", 120, 180],
      "15.01.02": hidden,
      "15.02.01": hidden,
    };
    // The public sees nothing of it until it is published.
    expect(await told("area=15&level=regency")).toEqual({
      "15.01": nothing,
      "15.02": nothing,
    });
    expect(await publishDue(api.product)).not.toBeNull();
    expect(await told("area=15&level=subdistrict")).toEqual(subdistricts);
    // 123 of 240: what is left of it beside 120 of 180 may be 0 to 9.
    expect(await told("area=15&level=regency")).toEqual({
      "15.01": ["value", 120, 240],
      "15.02": hidden,
    });
    // Rounded, 125 of 300 are not the sum of those inside.
    expect((await read("area=15&level=regency")).total).toMatchObject({
      numerator: 130,
      denominator: 300,
    });
    // The same areas by themselves, under no neighbours.
    for (const [area, figure] of Object.entries(subdistricts))
      expect(await alone(area)).toEqual([figure, figure]);
    const small = (await read("area=15.02.01&level=subdistrict")).total;
    // Less than ten of fifty-five or more.
    expect(small.atMost).toBeCloseTo((100 * 10) / 55, 9);
    // A correction is told together with others, or ten minutes later, and says no more.
    const mended = { content: shortCsv(good("p5", 60, 40)) };
    expect((await api.send(mended)).status).toBe(201);
    expect(await publishDue(api.product)).toBeNull();
    expect(await told("area=15&level=subdistrict")).toEqual(subdistricts);
    const later = api.product.now().getTime() + longestWaitMs;
    api.product.now = () => new Date(later);
    expect(await publishDue(api.product)).not.toBeNull();
    expect(await told("area=15&level=subdistrict")).toEqual({
      ...subdistricts,
      // Of so few that it says so.
      "15.01.02": ["too-small", 40, 60],
    });
    expect(await told("area=15&level=regency")).toEqual({
      "15.01": ["value", 160, 240],
      "15.02": hidden,
    });
    const overseen = await api.get(
      `/values?area=15&level=subdistrict&month=${month}&indicator=ds`,
      "planner",
    );
    expect(
      ValuesReply.parse(overseen.body).rows.map(({ numerator }) => numerator),
    ).toEqual([120, 40, 2]);
  });
});
