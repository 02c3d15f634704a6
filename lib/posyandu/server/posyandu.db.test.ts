import { afterAll, beforeAll, expect, it } from "vitest";
import { describeOnBothEngines } from "@/db/testing/describe-on-both-engines";
import { ListReply } from "@/lib/lists/contract";
import { PosyanduReply } from "@/lib/posyandu/contract";
import {
  expectProblem,
  openApiUnderTest,
  type ApiUnderTest,
} from "@/lib/product/testing/api-under-test";
import {
  countByHand,
  countedIndicators,
} from "@/lib/product/testing/count-by-hand";
import {
  fillRegistry,
  mixedFiles,
  mixedMonths,
} from "@/lib/product/testing/mixed-months";
import { everyQuestion } from "@/lib/product/testing/test-product";

const month = "2026-09";
const id = "yandu-11";

describeOnBothEngines("one posyandu", ({ database }) => {
  let api: ApiUnderTest;
  beforeAll(async () => {
    api = await openApiUnderTest(database());
    await fillRegistry(database());
    for (const content of mixedFiles(7)) {
      const fields = { confirm: everyQuestion };
      const { status } = await api.send({ content, as: "admin", fields });
      expect(status).toBe(201);
    }
  });
  afterAll(() => api.close());

  const read = async (
    posyandu = id,
    as: "planner" | "operator" = "planner",
  ) => {
    const { status, body } = await api.get(
      `/posyandu/${posyandu}?month=${month}`,
      as,
    );
    expect([status, body]).toMatchObject([200, {}]);
    return PosyanduReply.parse(body);
  };

  it("has the figures that are counted by hand, in every month", async () => {
    const { months, indicators } = await read();
    expect(months.length).toBe(24);
    for (const indicator of countedIndicators)
      for (const when of mixedMonths) {
        const { state, value, notOpen } = await countByHand(
          database().sql,
          indicator,
          id,
          when,
        );
        const figure = indicators.find((one) => one.id === indicator)?.figures[
          months.findIndex((one) => one === when)
        ];
        expect([indicator, when, figure?.state]).toEqual([
          indicator,
          when,
          state,
        ]);
        if (value !== null) expect(figure?.value).toBeCloseTo(value, 9);
        expect(figure?.notOpen === true).toBe(notOpen);
      }
  });

  it("says the same as the table of its village, the list and its file", async () => {
    const { months, indicators, elements } = await read();
    const at = months.findIndex((one) => one === month);
    const own = indicators.flatMap((one) =>
      one.id === "ds" ? [one.figures[at]?.value] : [],
    );
    expect(own[0]).toBeGreaterThan(0);
    const values = await api.get(
      `/values?area=15.01.01.2001&month=${month}&indicator=ds`,
      "planner",
    );
    const rows = values.body.rows as unknown as {
      area: string;
      value?: number;
    }[];
    expect(rows.flatMap((row) => (row.area === id ? [row.value] : []))).toEqual(
      own,
    );
    const ask = `/lists/posyandu?area=15&month=${month}&columns=ds,d_weighed`;
    const list = ListReply.parse((await api.get(ask, "planner")).body);
    const [cells = []] = list.rows.flatMap((row) =>
      row.id === id ? [row.cells] : [],
    );
    const counts = elements.flatMap((one) =>
      one.code === "d_weighed" ? [one.counts[at]] : [],
    );
    expect(cells.map(({ value }) => value)).toEqual([...own, ...counts]);
    expect(counts[0]).toBe((await api.report(id, month))?.[1]);
    const csv = await (
      await api.raw(`${ask}&format=csv&lang=id`, "planner")
    ).text();
    const line = csv.split("\r\n").find((one) => one.includes(`;${id};`)) ?? "";
    const inFile = Number(line.split(";")[7]?.replace(",", "."));
    expect([inFile]).toEqual(own.map((value) => Number(value?.toFixed(9))));
  });

  it("tells apart what came, what was corrected, what is missing and what nobody expected", async () => {
    const { sql } = database();
    await sql`update posyandu set valid_from = '2025-12' where id = 'yandu-12'`;
    const { board } = await read("yandu-12");
    const of = (when: string) => board.find((one) => one.month === when);
    expect(of("2025-11")).toMatchObject({ expected: false, reported: false });
    expect(of(month)).toMatchObject({ expected: true, reported: false });
    expect(of("2026-08")).toMatchObject({ reported: true, corrected: false });
    const corrected = (await read()).board.filter((one) => one.corrected);
    expect(corrected.map((one) => one.month)).toEqual(["2026-08", "2026-09"]);
    const versions = await sql<{ month: string }[]>`
      select month from reports where posyandu_id = ${id} group by month having count(*) > 1 order by month`;
    expect(versions.map((one) => one.month)).toEqual(["2026-08", "2026-09"]);
  });

  it("names its neighbours by the distance over the ground", async () => {
    const { sql } = database();
    const points = {
      [id]: [101, -2],
      "yandu-21": [101.01, -2],
      "yandu-31": [101, -2.02],
      "yandu-41": [103, -2],
    };
    for (const [one, [lon = 0, lat = 0]] of Object.entries(points))
      await sql`update posyandu set location = st_setsrid(st_makepoint(${lon}, ${lat}), 4326) where id = ${one}`;
    const { neighbours, place } = await read();
    expect(place).toEqual({ lon: 101, lat: -2 });
    expect(neighbours.map((one) => one.id)).toEqual(["yandu-21", "yandu-31"]);
    expect(neighbours.map((one) => one.place)).toEqual([
      { lon: 101.01, lat: -2 },
      { lon: 101, lat: -2.02 },
    ]);
    for (const { id: near, metres } of neighbours)
      expect(
        Math.abs(metres / haversine([101, -2], points[near as "yandu-21"]) - 1),
      ).toBeLessThan(0.01);
  });

  it("lists the files that it came in, each once, for who may see submissions", async () => {
    const { files } = await read();
    const sent = await database().sql<{ id: string }[]>`
      select distinct s.id::text, s.sequence from submissions s join reports r on r.submission_id = s.id
      where r.posyandu_id = ${id} order by s.sequence desc`;
    expect(files?.map((file) => file.id)).toEqual(sent.map((one) => one.id));
    expect(files?.[0]?.months).toEqual(["2026-08", "2026-09"]);
  });

  it("says that it has moved, and is closed; and that an id is nobody's", async () => {
    const { sql } = database();
    await sql`update posyandu set valid_to = '2026-07', village_since = '2026-06', village_code = '15.01.01.2002' where id = 'yandu-13'`;
    await sql`insert into former_villages (posyandu_id, village_code, there_to) values ('yandu-13', '15.01.01.2001', '2026-05')`;
    expect(await read("yandu-13")).toMatchObject({
      validTo: "2026-07",
      moves: [{ villageName: "Wilayah 15.01.01.2001", to: "2026-05" }],
    });
    expectProblem(await api.get(`/posyandu/yandu-99`, "planner"), {
      status: 404,
      code: "not-found",
    });
  });

  it("is found by a part of its name in any spelling, and by its id", async () => {
    const find = async (search: string) => {
      const { body } = await api.get(
        `/posyandu?${new URLSearchParams({ search }).toString()}`,
        "planner",
      );
      return (body.posyandu as { id: string; name: string }[]).map(
        (one) => one.name,
      );
    };
    expect(await find("Posyandu MAWAR-02")).toEqual(Array(4).fill("Mawar 2"));
    expect(new Set(await find("mawar"))).toEqual(
      new Set(["Mawar 2", "Mawar 10"]),
    );
    expect(await find("yandu-23")).toEqual(["Anggrek"]);
    expect(await find("tidak ada")).toEqual([]);
    expect(await find("%")).toEqual([]);
  });

  it("lies in areas that are found in every spelling and by every code", async () => {
    const { sql } = database();
    await sql`update areas set name = 'Batanghari', bps_code = '1504' where code = '15.02'`;
    await api.product.directory.reload();
    const find = async (search: string) => {
      const { body } = await api.get(
        `/areas?${new URLSearchParams({ search }).toString()}`,
      );
      return (body.areas as { code: string }[])[0]?.code;
    };
    for (const search of [
      "Batanghari",
      "batang hari",
      "Kab. Batang Hari",
      "kabupaten batanghari",
      "batang har",
      "batnghari",
      "15.02",
      "1502",
      "1504",
    ])
      expect([search, await find(search)]).toEqual([search, "15.02"]);
    expect(await find("1501")).toBe("15.01");
    expect(await find("zzzzzz")).toBeUndefined();
  });
});

/** Metres between two points on a sphere, by another formula than the database's. */
function haversine(
  [lonA = 0, latA = 0]: readonly number[],
  [lonB = 0, latB = 0]: readonly number[],
): number {
  const rad = (degrees: number) => (degrees * Math.PI) / 180;
  const half =
    Math.sin(rad(latB - latA) / 2) ** 2 +
    Math.cos(rad(latA)) *
      Math.cos(rad(latB)) *
      Math.sin(rad(lonB - lonA) / 2) ** 2;
  return 2 * 6_371_000 * Math.asin(Math.sqrt(half));
}
