import { afterAll, beforeAll, expect, it } from "vitest";
import { describeOnBothEngines } from "@/db/testing/describe-on-both-engines";
import {
  childCsv,
  writtenChild,
} from "@/lib/children/server/testing/child-rows";
import {
  polygon,
  square,
} from "@/lib/boundaries/server/testing/boundary-builders";
import { utcOffsetOf } from "@/lib/core/domain/month";
import {
  formDataOf,
  openApiUnderTest,
  type ApiUnderTest,
} from "@/lib/product/testing/api-under-test";
import { csvOf } from "@/lib/product/testing/test-product";

/** Half an hour before and after midnight between 31 October and 1 November in the zone of a province. */
const moments = [
  ["15", "2026-10-31T16:30:00Z", "2026-10-31T17:30:00Z"],
  ["51", "2026-10-31T15:30:00Z", "2026-10-31T16:30:00Z"],
  ["94", "2026-10-31T14:30:00Z", "2026-10-31T15:30:00Z"],
] as const;

describeOnBothEngines("around midnight", ({ database }) => {
  let api: ApiUnderTest;
  const zoneOfProcess = process.env.TZ;
  beforeAll(async () => {
    // Neither the zone of the process nor that of the database is one of Indonesia's.
    process.env.TZ = "America/Los_Angeles";
    api = await openApiUnderTest(database());
  });
  afterAll(async () => {
    await api.close();
    if (zoneOfProcess === undefined) delete process.env.TZ;
    else process.env.TZ = zoneOfProcess;
  });

  /** What the product says at a moment: its month, and whether it takes 1 November for a day that has come. */
  async function at(moment: string) {
    api.product.now = () => new Date(moment);
    const { body: session } = await api.get("/session");
    const form = csvOf([
      { posyandu_id: "p1", month: "2026-11", s_target: 5, d_weighed: 4 },
    ]);
    const { body } = await api.send({ content: form, query: "?dryRun=true" });
    const child = await api.post("/child-files?dryRun=true", {
      body: formDataOf({
        content: childCsv([
          writtenChild("Adi", { "Tanggal Pengukuran": "2026-11-01" }),
        ]),
        fields: { area: "15.01" },
      }),
    });
    const area = polygon(`15.01.03`, square(0, 0, 2));
    await api.post(
      "/boundaries",
      {
        body: formDataOf({
          content: JSON.stringify({
            type: "FeatureCollection",
            features: [area],
          }),
        }),
      },
      "admin",
    );
    const [made] = await database().sql<{ day: string }[]>`
      select valid_from::text as day from areas where code = '15.01.03'`;
    await database().sql`delete from topologies`;
    await database().sql`delete from areas where code = '15.01.03'`;
    return {
      month: session.currentMonth,
      form: body.rows?.valid,
      child: child.body.rows?.refused,
      area: made?.day,
    };
  }

  it.each(moments)(
    "the day of province %s decides what has come and what begins",
    async (code, before, after) => {
      api.product.rule = {
        ...api.product.rule,
        utcOffsetHours: utcOffsetOf(code),
      };
      expect(await at(before)).toEqual({
        month: "2026-10",
        form: 0,
        child: 1,
        area: "2026-10-31",
      });
      expect(await at(after)).toEqual({
        month: "2026-11",
        form: 1,
        child: 0,
        area: "2026-11-01",
      });
    },
  );
});
