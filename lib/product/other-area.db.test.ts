import { afterAll, beforeAll, expect, it } from "vitest";
import { describeOnBothEngines } from "@/db/testing/describe-on-both-engines";
import {
  childCsv,
  writtenChild,
} from "@/lib/children/server/testing/child-rows";
import {
  formDataOf,
  openApiUnderTest,
  type ApiUnderTest,
  type SentFile,
} from "@/lib/product/testing/api-under-test";
import { shortCsv } from "@/lib/product/testing/bad-files";
import { good } from "@/lib/product/testing/file-cases";
import {
  csvOf,
  everyQuestion,
  testMonth as month,
} from "@/lib/product/testing/test-product";

const theirs = "Wilayah 15.02.01.2001";

describeOnBothEngines("what a file of one regency stores", ({ database }) => {
  let api: ApiUnderTest;
  beforeAll(async () => {
    api = await openApiUnderTest(database());
    // The first file of a month counts every area of it once.
    await api.send({ content: shortCsv(good("p7")), as: "neighbour" });
  });
  afterAll(async () => {
    await api.close();
  });

  /**
   * Every row of every table that is about the other regency, by any of its columns of codes and ids: what it says of 15.02, its posyandu p7 and p8, and its
   * villages. Free text does not count: a refused row of 15.01 says what was written in it.
   */
  async function aboutTheOther(): Promise<string[]> {
    const { sql } = database();
    const columns = await sql<{ table: string; column: string }[]>`
      select c.table_name as table, c.column_name as column from information_schema.columns c
      join information_schema.tables t using (table_schema, table_name)
      where c.table_schema = 'public' and t.table_type = 'BASE TABLE' and t.table_name <> 'spatial_ref_sys'
        and c.data_type in ('text', 'ARRAY') and c.column_name ~ '(area|villages|_code|_id|subject|^code$|^id$|^key$)'`;
    const found: string[] = [];
    for (const { table, column } of columns) {
      const rows = await sql<{ row: string }[]>`
        select to_jsonb(t)::text as row from ${sql(table)} t
        where ${sql(column)}::text ~ '(^|[^0-9])15[.]02|^[{"]*(p7|p8)[",}]*$'`;
      found.push(...rows.map(({ row }) => `${table}.${column} ${row}`));
    }
    return found.sort();
  }

  const post = (path: string, file: SentFile) =>
    api.post(path, { method: "POST", body: formDataOf(file) });

  /** Sends as the operator of 15.01, to be stored as far as it can be, and finds the other regency as it was. */
  async function expectUntouched(
    send: () => Promise<{ status: number }>,
    statuses: readonly number[],
  ) {
    const before = await aboutTheOther();
    expect(before.length).toBeGreaterThan(4);
    const { status } = await send();
    expect(statuses).toContain(status);
    expect(await aboutTheOther()).toEqual(before);
  }

  const form = (
    posyandu: string,
    village: string,
    d: number | string = 40,
  ) => ({
    month,
    posyandu,
    village,
    s_target: 50,
    d_weighed: d,
  });
  const accepting = "?acceptValid=true";

  it("is nothing of another one, when a monthly form names its posyandu by id, by name and by decision", async () => {
    await expectUntouched(
      () =>
        api.send({
          content: shortCsv(good("p1"), good("p7"), good("p8")),
          query: accepting,
        }),
      [201],
    );
    const rows = csvOf([
      form("Melati I", "Wilayah 15.01.01.2001"),
      form("Melati I", theirs),
      form("Mawar 2", theirs, "banyak"),
      form("Nama Baru", theirs),
    ]);
    await expectUntouched(
      () =>
        api.send({
          content: rows,
          query: accepting,
          fields: { decisions: '{"3":"p7","4":"p8","5":"p8"}' },
        }),
      [200, 201, 422],
    );
    await expectUntouched(
      () =>
        api.send({
          content: rows,
          query: accepting,
          fields: { area: "15.02", decisions: '{"3":"p7"}' },
        }),
      [403],
    );
  });

  it("is no choice of a name from a row that was refused", async () => {
    const decisions = () =>
      database().sql`select match_name, posyandu_id from name_decisions`;
    const send = (d: number | string) =>
      api.send({
        content: csvOf([
          form("Melati I", "Wilayah 15.01.01.2001", 41),
          form("Nama Lain", "Wilayah 15.01.01.2001", d),
          form("Tanpa Angka", "Wilayah 15.01.01.2002", ""),
        ]).replace(
          /Tanpa Angka,Wilayah 15.01.01.2002,50,/,
          "Tanpa Angka,Wilayah 15.01.01.2002,,",
        ),
        query: accepting,
        fields: {
          decisions: '{"3":"p2","4":"p4"}',
          confirm: everyQuestion,
        },
      });
    expect((await send("banyak")).status).toBe(201);
    expect(await decisions()).toEqual([]);
    expect((await send(42)).status).toBe(201);
    expect([...(await decisions())]).toEqual([
      { match_name: "nama lain", posyandu_id: "p2" },
    ]);
  });

  it("is nothing of another one, when its refused rows come back as a form, in one row", async () => {
    const { body } = await api.get(`/refused-rows?area=15.01`);
    expect((body.rows as unknown as unknown[]).length).toBeGreaterThan(0);
    await database().sql`
      insert into refused_rows (submission_id, row_number, area_code, month, cells, issues)
      select id, 900, '15.02', ${month}, '{}', '[]' from submissions limit 1`;
    const [theirRow] = await database().sql<{ id: string }[]>`
      select submission_id as id from refused_rows where row_number = 900`;
    const id = theirRow?.id ?? "";
    await expectUntouched(
      () =>
        api.send({
          content: csvOf([
            { ...form("Melati I", theirs), "Baris asal": `${id}/900/${month}` },
            {
              ...form("Mawar 2", "Wilayah 15.01.01.2001", 43),
              "Baris asal": `${id}/900/${month}`,
            },
          ]),
          query: accepting,
          fields: { confirm: everyQuestion },
        }),
      [201],
    );
    await expectUntouched(
      () => api.post(`/refused-rows/${id}/900/dismiss`),
      [403],
    );
  });

  it("is nothing of another one, when a file of children names its places", async () => {
    const there = {
      "Kab/Kota": "Wilayah 15.02",
      Kec: "Wilayah 15.02.01",
      "Desa/Kel": theirs,
    };
    const content = childCsv([
      writtenChild("Adi"),
      writtenChild("Budi", there),
      writtenChild("Citra", { ...there, "Kab/Kota": "Wilayah 15.01" }),
      writtenChild("Dodi", { "Desa/Kel": theirs }),
    ]);
    await expectUntouched(() => post("/child-files", { content }), [201]);
    await expectUntouched(
      () =>
        post("/child-files", {
          content,
          fields: { decisions: '{"Melati I":"p7"}' },
        }),
      [400],
    );
    await expectUntouched(
      () => post("/child-files", { content, fields: { area: "15.02" } }),
      [403],
    );
  });

  it("remembers of headings only what the sender says of those that the file has", async () => {
    const choices = () =>
      database().sql`select area_code, heading from heading_choices`;
    await post("/child-files", {
      content: childCsv([writtenChild("Eka")]),
      fields: { headings: '{"RT":"passed-over","Kolom Lain":"weight"}' },
    });
    expect([...(await choices())]).toEqual([
      { area_code: "15.01", heading: "rt" },
    ]);
  });

  it("is nothing at all, when it is a registry", async () => {
    const before = await api.stored();
    await expectUntouched(
      () =>
        post(`/posyandu${accepting}`, {
          content: csvOf([
            { kode_desa: "15.02.01.2001", nama_posyandu: "Melati Baru" },
          ]),
        }),
      [403],
    );
    expect(await api.stored()).toEqual(before);
  });
});
