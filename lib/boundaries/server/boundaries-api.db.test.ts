import { afterEach, beforeEach, expect, it } from "vitest";
import { describeOnBothEngines } from "@/db/testing/describe-on-both-engines";
import { BoundaryReport, CodesRefusal } from "@/lib/boundaries/contract";
import {
  polygon,
  square,
} from "@/lib/boundaries/server/testing/boundary-builders";
import {
  expectProblem,
  expectWords,
  formDataOf,
  openApiUnderTest,
  type ActorName,
  type ApiUnderTest,
} from "@/lib/product/testing/api-under-test";

/** The two regencies of the province, each with the number of the other, as if another office numbered them. */
const swapped = [
  ["1502", "WILAYAH 15.01", 0],
  ["1501", "WILAYAH 15.02", 10],
] as const;

describeOnBothEngines("boundaries over the API", ({ database }) => {
  let api: ApiUnderTest;
  beforeEach(async () => {
    await database().sql`truncate areas, topologies cascade`;
    api = await openApiUnderTest(database());
  });
  afterEach(() => api.close());

  const send = (features: unknown[], query = "", as: ActorName = "admin") => {
    const content = JSON.stringify({ type: "FeatureCollection", features });
    const body = formDataOf({ content, name: "batas.geojson" });
    return api.post(`/boundaries${query}`, { body }, as);
  };
  const inOtherNumbers = swapped.map(([kode, nama, x]) => ({
    ...(polygon("", square(x, 0, 5)) as object),
    properties: { kode, nama },
  }));

  it("codes that contradict names are refused with both readings, and taken as BPS codes", async () => {
    const refused = await send(inOtherNumbers, "?dryRun=true");
    expectProblem(refused, { status: 422, code: "file-unreadable" });
    expect(refused.body.reason).toBe("codes-contradict-names");
    expect(CodesRefusal.parse(refused.body)).toEqual({
      offersBps: true,
      readingCount: 2,
      readings: [
        {
          code: "15.02",
          registered: "Wilayah 15.02",
          inFile: "WILAYAH 15.01",
          meant: [{ code: "15.01", name: "Wilayah 15.01" }],
        },
        {
          code: "15.01",
          registered: "Wilayah 15.01",
          inFile: "WILAYAH 15.02",
          meant: [{ code: "15.02", name: "Wilayah 15.02" }],
        },
      ],
    });

    const taken = await send(inOtherNumbers, "?codes=bps");
    expect(taken.status).toBe(200);
    const report = BoundaryReport.parse(taken.body);
    expect(report.bpsCodes).toEqual([
      { code: "15.01", bpsCode: "1502" },
      { code: "15.02", bpsCode: "1501" },
    ]);
    for (const { message } of report.findings) expectWords(message);
    await api.product.directory.reload();
    const { body } = await api.get("/areas/15.01");
    expect(body.bpsCode).toBe("1502");
  });

  it("another word than kemendagri or bps is refused", async () => {
    expect((await send(inOtherNumbers, "?codes=kpu")).status).toBe(400);
  });

  it("a new village is in force from the day that it is in the province", async () => {
    api.product.now = () => new Date("2026-10-31T17:30:00Z");
    const village = polygon("15.01.01.2003", square(0, 0, 2));
    const { status } = await send([village]);
    expect(status).toBe(200);
    await api.product.directory.reload();
    const { body } = await api.get("/areas/15.01.01.2003");
    expect(body.validFrom).toBe("2026-11-01");
  });
});
