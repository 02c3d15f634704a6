import { afterAll, beforeAll, beforeEach, expect, it } from "vitest";
import { describeOnBothEngines } from "@/db/testing/describe-on-both-engines";
import type { AreaCode } from "@/lib/core/domain/ids";
import { personName } from "@/lib/core/access/person-name";
import {
  expectProblem,
  openApiUnderTest,
  type ActorName,
  type ApiUnderTest,
} from "@/lib/product/testing/api-under-test";
import {
  admin,
  csvOf,
  operator,
  testMonth as month,
} from "@/lib/product/testing/test-product";
import type { OpenRefusedRow } from "@/lib/submissions/contract";

type Row = Record<string, string | number>;
const village = "Wilayah 15.01.01.2001";

/** Rows under headings of a form that is not the template. */
function foreign(rows: [string, string, number | string, number | string][]) {
  const lines = rows.map(([posyandu, desa, s, d]) =>
    [month, posyandu, desa, s, d].join(";"),
  );
  return ["Periode;Nama Pos;Desa/Kelurahan;S;Ditimbang", ...lines].join("\n");
}

describeOnBothEngines("refused rows", ({ database }) => {
  let api: ApiUnderTest;
  beforeAll(async () => {
    api = await openApiUnderTest(database());
  });
  afterAll(async () => {
    await api.close();
  });
  beforeEach(async () => {
    const { sql } = database();
    await sql`delete from reports`;
    await sql`delete from submissions`;
    await sql`delete from name_decisions`;
  });

  const list = async (area = "15.01", as: ActorName = "operator") => {
    const reply = await api.get(`/refused-rows?area=${area}`, as);
    expect(reply.status).toBe(200);
    return reply.body.rows as unknown as OpenRefusedRow[];
  };
  const file = async (format: "csv" | "xlsx", more = "") => {
    const url = `/refused-rows?area=15.01&format=${format}${more}`;
    const response = await api.raw(url);
    expect(response.status).toBe(200);
    return new Uint8Array(await response.arrayBuffer());
  };
  const text = async () => new TextDecoder().decode(await file("csv"));
  const accept = async (
    content: string | Uint8Array,
    more: { as?: ActorName; fields?: Record<string, string> } = {},
  ) => {
    const reply = await api.send({
      content,
      query: "?acceptValid=true",
      ...more,
    });
    expect(reply.status, JSON.stringify(reply.body)).toBe(201);
    return String(reply.body.id);
  };
  const withdraw = async (id: string) => {
    const reply = await api.post(`/submissions/${id}/withdraw`);
    expect(reply.status).toBe(200);
  };
  const openOf = async (id: string) => {
    const { body } = await api.get("/submissions?area=15.01");
    const all = body.submissions as { id: string; refusedOpen: number }[];
    return all.find((one) => one.id === id)?.refusedOpen;
  };
  const onBoard = async (regency = "15.01") => {
    const { body } = await api.get(`/board?area=15&month=${month}`, "admin");
    const rows = body.rows as unknown as {
      area: string;
      refusedOpen: number;
    }[];
    return rows.find(({ area }) => area === regency)?.refusedOpen;
  };

  /** One good row and two wrong ones: a count in words, and a name that nobody knows. */
  const partly = foreign([
    ["Melati I", village, 40, 30],
    ["Mawar 2", village, 40, "banyak"],
    ["Kenangga", village, 20, 10],
  ]);

  it("are shown with their names under any heading, and with cell, heading and what is written", async () => {
    await accept(partly);
    const rows = await list();
    expect(rows.map(({ named }) => named)).toEqual([
      { posyandu: "Mawar 2", village, subdistrict: null, id: null },
      { posyandu: "Kenangga", village, subdistrict: null, id: null },
    ]);
    expect(rows[0]).toMatchObject({ row: 3, area: "15.01", month });
    expect(rows[0]?.sender).toBe(personName(operator, api.product));
    expect(rows.flatMap(({ issues }) => issues)).toMatchObject([
      { row: 3, letter: "E", column: "Ditimbang", value: "banyak" },
      { row: 4, letter: "B", column: "Nama Pos", value: "Kenangga" },
    ]);
  });

  it("have the registry's names where they bring an id alone", async () => {
    const rows: Row[] = [
      { posyandu_id: "p1", month, s_target: 5, d_weighed: 4 },
      { posyandu_id: "p2", month, s_target: 5, d_weighed: "x" },
    ];
    await accept(csvOf(rows));
    expect((await list())[0]?.named).toEqual({
      posyandu: "Mawar 2",
      village,
      subdistrict: null,
      id: "p2",
    });
  });

  it("are understood from before it was kept what their columns mean", async () => {
    await accept(partly);
    await database().sql`update refused_rows set written = '{}'`;
    expect((await list())[0]?.named.posyandu).toBe("Mawar 2");
    expect(await text()).toContain("Mawar 2");
  });

  it("come in the order and under the headings of the template, with what is wrong last", async () => {
    await accept(partly);
    const template = await api.raw(
      `/submissions/template?area=15.01&month=${month}&format=csv`,
    );
    const wanted = (await template.text()).split("\r\n").slice(0, 2);
    const [names, codes, first = ""] = (await text()).split("\r\n");
    expect([names, codes]).toEqual(
      wanted.map((line) => `${line};Masalah;Baris asal`),
    );
    expect(first.startsWith(`${month};;;Mawar 2;;${village};`)).toBe(true);
    expect(first).toContain("Baris 3 laporan.csv: E3 Ditimbang");
  });

  it.each(["csv", "xlsx"] as const)(
    "sent again as %s as they are, they have the same issues and stand in the list once",
    async (format) => {
      await accept(partly);
      const before = await list();
      const content = await file(format, `&month=${month}`);
      const name = `baris-ditolak-15.01-${month}.${format}`;
      const checked = await api.send({
        content,
        name,
        fields: { month },
        query: "?dryRun=true",
      });
      expect(checked.status).toBe(200);
      expect(checked.body.rows).toMatchObject({ read: 2, valid: 0 });
      expect(
        checked.body.issues?.map(({ code, value }) => [code, value]),
      ).toEqual([
        ["not-a-number", "banyak"],
        ["unknown-posyandu", "Kenangga"],
      ]);
      const half = (await text()).replace("banyak", "31");
      await accept(half);
      const after = await list();
      expect(after.map(({ named }) => named)).toEqual([before[1]?.named]);
    },
  );

  it("leave the list when they come corrected, and are back when that is withdrawn", async () => {
    const first = await accept(partly);
    expect([await openOf(first), await onBoard()]).toEqual([2, 2]);
    const mended = (await text())
      .replace("banyak", "31")
      .replace("Kenangga", "Melati I")
      .replace(`${village};`, `${village};`)
      .replace(
        "Melati I;;Wilayah 15.01.01.2001",
        "Melati I;;Wilayah 15.01.01.2002",
      );
    const second = await accept(mended);
    expect(await list()).toEqual([]);
    expect(await api.report("p2", month)).toEqual([40, 31]);
    expect(await api.report("p3", month)).toEqual([20, 10]);
    expect([await openOf(first), await onBoard()]).toEqual([0, 0]);

    await withdraw(second);
    expect((await list()).map(({ row }) => row)).toEqual([3, 4]);
    expect([await openOf(first), await onBoard()]).toEqual([2, 2]);
    const third = await accept(mended);
    expect(third).not.toBe(second);
    expect(await list()).toEqual([]);
    expect(await openOf(first)).toBe(0);
  });

  it("stay corrected as long as another submission that stands has brought them", async () => {
    await accept(partly);
    const row = (d: number) =>
      csvOf([{ posyandu_id: "p2", month, s_target: 40, d_weighed: d }]);
    const second = await accept(row(31));
    const third = await accept(row(32));
    await withdraw(second);
    expect((await list()).map((one) => one.row)).toEqual([4]);
    await withdraw(third);
    expect((await list()).map((one) => one.row)).toEqual([3, 4]);
  });

  it("are gone with the submission that brought them", async () => {
    await withdraw(await accept(partly));
    expect(await list()).toEqual([]);
    expect(await onBoard()).toBe(0);
  });

  /** A file for the province: rows of two regencies, and one that says none. */
  const wide = [
    "Bulan;Kabupaten;Kecamatan;Desa;Nama Pos;S;D",
    `${month};;;${village};Melati I;9;8`,
    `${month};;;Wilayah 15.02.01.2001;Melati I;9;x`,
    `${month};Kab. Wilayah 15.02;;Tidak Ada;Dahlia;9;8`,
    `${month};;Wilayah 15.01.02;Tidak Ada;Dahlia;9;8`,
    `${month};Wilayah 15.02;Wilayah 15.01.02;Tidak Ada;Dahlia;9;8`,
    `${month};;;Entah;Melati I;9;8`,
  ].join("\n");

  it("of a province-wide file reach the regency that they name, and nobody else's operator", async () => {
    await accept(wide, { as: "admin", fields: { area: "15" } });
    const rowsOf = async (area: string, as: ActorName) =>
      (await list(area, as)).map(({ row }) => row);
    expect(await rowsOf("15.02", "neighbour")).toEqual([3, 4]);
    expect(await rowsOf("15.01", "operator")).toEqual([5]);
    expect(await rowsOf("15", "admin")).toEqual([3, 4, 5, 6, 7]);
    expect([await onBoard("15.01"), await onBoard("15.02")]).toEqual([1, 2]);
    for (const [area, as] of [
      ["15", "operator"],
      ["15.02", "operator"],
      ["15.01", "neighbour"],
    ] as const)
      expectProblem(await api.get(`/refused-rows?area=${area}`, as), {
        status: 403,
        code: "not-allowed",
      });
    expect((await list("15", "admin"))[0]?.sender).toBe(
      personName(admin, api.product),
    );
  });

  it("are settled by the operator of their regency, told to every screen without a line in the ticker, and audited", async () => {
    const id = await accept(wide, { as: "admin", fields: { area: "15" } });
    const dismiss = (row: number, as: ActorName) =>
      api.api.request(`/api/v1/refused-rows/${id}/${String(row)}/dismiss`, {
        method: "POST",
        headers: { "x-actor": as },
      });
    const told: string[] = [];
    await api.product.feed.settled();
    api.product.feed.subscribe((changes) => {
      told.push(...changes.map(({ kind, areaCode }) => `${kind} ${areaCode}`));
    });
    const statuses = [];
    for (const as of ["operator", "planner", "anonymous"] as const)
      statuses.push((await dismiss(3, as)).status);
    expect(statuses).toEqual([403, 403, 401]);
    expect((await dismiss(3, "neighbour")).status).toBe(204);
    expect((await dismiss(3, "neighbour")).status).toBe(404);
    expect((await list("15.02", "neighbour")).map(({ row }) => row)).toEqual([
      4,
    ]);
    await api.product.feed.settled();
    expect(told).toEqual(["refusedSettled 15.02"]);
    expect(await onBoard("15.02")).toBe(1);
    const { body } = await api.get("/ticker?area=15.02");
    expect(JSON.stringify(body)).not.toContain("refusedSettled");
    const [audited] = await database().sql`
      select actor, subject, detail from audit_log where action = 'refused-row.dismissed' order by id desc limit 1`;
    expect(audited).toMatchObject({
      actor: "operator-1502",
      subject: `${id}/3`,
      detail: { area: "15.02" as AreaCode },
    });
  });

  it("that a person took off the list stay off when something else is withdrawn", async () => {
    const first = await accept(partly);
    const second = await accept(
      csvOf([{ posyandu_id: "p2", month, s_target: 40, d_weighed: 31 }]),
    );
    await api.api.request(`/api/v1/refused-rows/${first}/4/dismiss`, {
      method: "POST",
      headers: { "x-actor": "colleague" },
    });
    await withdraw(second);
    expect((await list()).map(({ row }) => row)).toEqual([3]);
  });
});
