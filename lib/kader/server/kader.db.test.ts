import { readXlsx } from "hucre/xlsx";
import { afterAll, beforeAll, expect, it } from "vitest";
import { describeOnBothEngines } from "@/db/testing/describe-on-both-engines";
import type { KaderBoardReply, KaderRow } from "@/lib/kader/contract";
import {
  openApiUnderTest,
  type ActorName,
  type ApiUnderTest,
} from "@/lib/product/testing/api-under-test";
import { csvOf, testMonth as month } from "@/lib/product/testing/test-product";

/** What posyandu report of their kader; an empty text is a count that was left empty. */
const kader = (
  posyandu: string,
  counts: Partial<
    Record<
      | "kader_registered"
      | "kader_active"
      | "kader_trained"
      | "kader_purwa"
      | "kader_madya"
      | "kader_utama"
      | "kader_incentive_paid",
      number
    >
  >,
) => ({
  posyandu_id: posyandu,
  month,
  s_target: 50,
  d_weighed: 40,
  kader_registered: counts.kader_registered ?? "",
  kader_active: counts.kader_active ?? "",
  kader_trained: counts.kader_trained ?? "",
  kader_purwa: counts.kader_purwa ?? "",
  kader_madya: counts.kader_madya ?? "",
  kader_utama: counts.kader_utama ?? "",
  kader_incentive_paid: counts.kader_incentive_paid ?? "",
});

describeOnBothEngines("the board of kader", ({ database }) => {
  let api: ApiUnderTest;
  const read = async (search: string, as: ActorName = "planner") => {
    const { body } = await api.get(`/kader/board?month=${month}&${search}`, as);
    return body as unknown as KaderBoardReply;
  };

  beforeAll(async () => {
    api = await openApiUnderTest(database());
    // p1, p2 in the first village, p3, p4 in the second, p5, p6 in the third; p7 and p8 report nothing.
    const { status, body } = await api.send({
      content: csvOf([
        kader("p1", {
          kader_registered: 8,
          kader_active: 7,
          kader_trained: 5,
          kader_purwa: 3,
          kader_madya: 1,
          kader_utama: 1,
          kader_incentive_paid: 4,
        }),
        kader("p2", {
          kader_registered: 5,
          kader_active: 3,
          kader_trained: 4,
          kader_purwa: 4,
          kader_madya: 0,
          kader_utama: 0,
        }),
        kader("p3", { kader_registered: 5, kader_active: 2 }),
        kader("p4", {}),
        kader("p5", { kader_registered: 5, kader_active: 5, kader_trained: 5 }),
      ]),
      as: "admin",
      fields: { area: "15" },
      query: "?acceptValid=true",
    });
    expect(status, JSON.stringify(body)).toBe(201);
  });
  afterAll(async () => {
    await api.close();
  });

  it("counts persons who are short posyandu by posyandu, and of those alone that said how many they have", async () => {
    const { total, rows } = await read("area=15&level=village");
    const gapOf = (village: string) =>
      rows.find(({ area }) => area === village)?.gap;
    // 7 of p1 do not fill the gap of p2, whose three kader are fewer than its four trained: nobody is to be trained there.
    expect(gapOf("15.01.01.2001")).toEqual({
      toRecruit: 2,
      short: 1,
      counted: 2,
      toTrain: 2,
      countedBoth: 2,
    });
    // p4 left its counts empty: it adds nothing and is not among the known.
    expect(gapOf("15.01.01.2002")).toEqual({
      toRecruit: 3,
      short: 1,
      counted: 1,
      toTrain: 0,
      countedBoth: 0,
    });
    expect(gapOf("15.02.01.2001")).toEqual({
      toRecruit: 0,
      short: 0,
      counted: 0,
      toTrain: 0,
      countedBoth: 0,
    });
    expect(total.gap).toEqual({
      toRecruit: 5,
      short: 2,
      counted: 4,
      toTrain: 2,
      countedBoth: 3,
    });
  });

  it("adds up to the same at every level, and to what a recount of the reports gives", async () => {
    const { sql } = database();
    const [byHand] = await sql<Record<string, number>[]>`
      with latest as (
        select distinct on (r.posyandu_id) r.* from reports r join submissions s on s.id = r.submission_id
        where r.month = ${month} and s.status = 'accepted' order by r.posyandu_id, s.sequence desc)
      select (select sum(5 - kader_active)::int from latest where kader_active < 5) as recruit,
        (select sum(kader_active - kader_trained)::int from latest where kader_active > kader_trained) as train,
        sum(kader_active)::int as active, sum(kader_registered) filter (where kader_trained is not null)::int as appointed from latest`;
    for (const level of ["regency", "subdistrict", "village", "posyandu"]) {
      const { total, rows } = await read(`area=15&level=${level}`);
      const sum = (of: (row: KaderRow) => number) =>
        rows.reduce((all, row) => all + of(row), 0);
      expect(sum((row) => row.gap?.toRecruit ?? 0)).toBe(byHand?.recruit);
      expect(sum((row) => row.gap?.toTrain ?? 0)).toBe(byHand?.train);
      expect(sum((row) => row.planned)).toBe(8 * 5);
      expect(sum((row) => row.values.kader_per_posyandu?.numerator ?? 0)).toBe(
        byHand?.active,
      );
      expect(total.values.kader_per_posyandu?.numerator).toBe(byHand?.active);
      expect(total.values.kader_trained?.denominator).toBe(byHand?.appointed);
    }
  });

  it("shows the same figures as values, levels of skill too", async () => {
    const { total, rows } = await read("area=15&level=regency");
    for (const id of Object.keys(total.values)) {
      const { body } = await api.get(
        `/values?area=15&level=regency&month=${month}&indicator=${id}`,
        "planner",
      );
      const values = body as unknown as { total: object; rows: object[] };
      expect(values.total, id).toMatchObject(
        total.values[id as keyof typeof total.values] ?? {},
      );
      expect(values.rows, id).toMatchObject(
        rows.map((row) => row.values[id as keyof typeof row.values] ?? {}),
      );
    }
    expect(total.values).toMatchObject({
      kader_purwa: { state: "value", numerator: 7, denominator: 13 },
      kader_madya: { state: "value", numerator: 1, denominator: 13 },
      kader_utama: { state: "value", numerator: 1, denominator: 13 },
    });
    expect(rows[1]?.values.kader_per_posyandu).toMatchObject({
      state: "not-reported",
    });
  });

  it("tells strangers the published figures down to the subdistrict, and nobody who is short", async () => {
    const published = await read("area=15&level=subdistrict", "anonymous");
    expect(published.rows.length).toBe(3);
    for (const row of [published.total, ...published.rows])
      expect(row.gap).toBeNull();
    for (const level of ["village", "posyandu"]) {
      const { status } = await api.get(
        `/kader/board?area=15&level=${level}&month=${month}&format=csv`,
        "anonymous",
      );
      expect(status).toBe(403);
    }
  });

  it("lists the villages that are short, most to recruit first, and no others", async () => {
    const url = `/kader/short?area=15&month=${month}`;
    const { body } = await api.get(url, "planner");
    const reply = body as unknown as KaderBoardReply & { short: number };
    const whole = await read("area=15&level=village");
    expect(reply.short).toBe(2);
    expect(reply.total).toEqual(whole.total);
    expect(reply.rows).toEqual(
      ["15.01.01.2002", "15.01.01.2001"].map((code) =>
        whole.rows.find(({ area }) => area === code),
      ),
    );
    expect((await api.get(url, "anonymous")).status).toBe(403);
  });

  it("is a list of posyandu with places, where a count that nobody gave is empty and no zero", async () => {
    const url = `/kader/board?area=15&level=posyandu&month=${month}`;
    const xlsx = await api.raw(`${url}&format=xlsx&lang=en`, "planner");
    const { sheets } = await readXlsx(new Uint8Array(await xlsx.arrayBuffer()));
    const [headings = [], ...rows] = sheets[0]?.rows ?? [];
    const cell = (id: string, heading: string) =>
      rows.find((row) => row.includes(id))?.[headings.indexOf(heading)] ?? null;
    expect(rows.length).toBe(8);
    expect(cell("p1", "To recruit")).toBe(0);
    expect(cell("p2", "To recruit")).toBe(2);
    expect(cell("p2", "Village")).toBe("Wilayah 15.01.01.2001");
    expect(cell("p4", "To recruit")).toBeNull();
    expect(cell("p7", "Kader on duty")).toBeNull();
    expect(cell("p7", "Remark")).toBe("Not reported");
    const csv = await (
      await api.raw(`${url}&format=csv&lang=id`, "planner")
    ).text();
    expect(csv.split("\r\n")[0]).toContain("Perlu direkrut;");
  });
});
