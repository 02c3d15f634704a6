import { openXlsx, saveXlsx } from "hucre";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { verifyRollups } from "@/db/figures/rollups";
import { describeOnBothEngines } from "@/db/testing/describe-on-both-engines";
import {
  expectProblem,
  expectWords,
  openApiUnderTest,
  type ApiUnderTest,
  type Reply,
} from "@/lib/product/testing/api-under-test";
import {
  csvWith,
  shortCsv,
  shortForm,
  workbookOf,
  workbookOfSheets,
} from "@/lib/product/testing/bad-files";
import {
  accepted,
  good,
  unreadable,
  wrongRows,
} from "@/lib/product/testing/file-cases";
import {
  everyQuestion,
  testMonth as month,
} from "@/lib/product/testing/test-product";

describeOnBothEngines("a file through the API", ({ database }) => {
  let api: ApiUnderTest;

  beforeAll(async () => {
    api = await openApiUnderTest(database());
    await database()
      .sql`insert into posyandu (id, name, match_name, village_code, valid_from)
      values ('p-ibu', 'Kasih Ibú', 'kasih ibu', '15.01.01.2001', '2020-01')`;
    // Something stands there already, which a refused file could damage.
    await api.send({ content: shortCsv(good("p1"), good("p4")) });
  });
  afterAll(async () => {
    await api.close();
  });

  /** Sends what must be refused, and finds that everything is as it was. */
  async function refused(send: () => Promise<Reply>): Promise<Reply> {
    const before = await api.stored();
    const reply = await send();
    expect(await api.stored()).toEqual(before);
    expect(api.leftOvers()).toEqual([]);
    return reply;
  }

  describe("is refused with every fault by row and column, and nothing of it stored, when it holds", () => {
    it.each(wrongRows)("%s", async (_, file, ...faults) => {
      const reply = await refused(() => api.send(file));
      expectProblem(reply, { status: 422, code: "rows-refused" });
      const { issues = [] } = reply.body;
      for (const fault of faults)
        expect(issues).toContainEqual(
          expect.objectContaining({ severity: "error", ...fault }),
        );
      for (const issue of issues) {
        expectWords(issue.message);
        expectWords(issue.remedy);
      }
    });
  });

  it.each(unreadable)(
    "is refused when it is %s",
    async (_, content, reason) => {
      const reply = await refused(() => api.send({ content }));
      expectProblem(reply, { status: 422, code: "file-unreadable" });
      expect(reply.body.reason).toBe(reason);
    },
  );

  it.each(accepted)("is taken with %s", async (_, content, counts) => {
    // Files before this one stored other counts; that these replace them is agreed to.
    const fields = { confirm: everyQuestion };
    const reply = await api.send({ content, name: "laporan.xls", fields });
    expect([reply.status, reply.body]).toMatchObject([
      201,
      { rows: { refused: 0, valid: counts.length } },
    ]);
    for (const [posyandu, s, d] of counts)
      expect(await api.report(posyandu, month)).toEqual([s, d]);
    expect(api.leftOvers()).toEqual([]);
  });

  it("keeps refused rows for mending, also with signs in them that no database takes", async () => {
    const cutInTwo = `${"a".repeat(78)}😀${"b".repeat(119)}😀😀`;
    const impossible = "x_x0000_y&#xD83D;";
    for (const content of [
      shortCsv(good("p1", 91), ["p2", month, cutInTwo, 0, 0, 0, 0, 0]),
      workbookOf([
        [...shortForm, impossible],
        [...good("p1", 92)],
        ["p2", month, impossible, 0],
      ]),
    ]) {
      const { status, body } = await api.send({
        content,
        query: "?acceptValid=true",
      });
      expect([status, body.rows]).toMatchObject([201, { refused: 1 }]);
    }
    const { status, body } = await api.get("/refused-rows?area=15.01");
    expect([status, body.rows]).toMatchObject([200, [{ row: 3 }, { row: 3 }]]);
    const csv = await api.raw("/refused-rows?area=15.01&format=csv");
    expect(csv.status).toBe(200);
    const xlsx = await api.raw("/refused-rows?area=15.01&format=xlsx");
    const book = await openXlsx(new Uint8Array(await xlsx.arrayBuffer()));
    const rows = book.sheets[0]?.rows.slice(2) ?? [];
    expect(rows.map((row) => row.slice(0, 2))).toEqual([
      ["month", "posyandu_id"],
      [month, "p2"],
      [month, "p2"],
    ]);
  });

  it("warns of columns it does not know, of those that are missing, and of rows that repeat", async () => {
    const content = csvWith(
      ["posyandu_id", "month", "S", "D", "Catatan"],
      ["p2", month, 70, 50, "a"],
      ["p2", month, 70, 50, "b"],
    );
    const { status, body } = await api.send({ content });
    expect(status).toBe(201);
    expect(body.issues).toEqual(
      expect.arrayContaining([
        expect.objectContaining({
          code: "unknown-column",
          severity: "warning",
          row: 1,
          column: "Catatan",
        }),
        expect.objectContaining({
          code: "missing-column",
          severity: "warning",
          row: 1,
        }),
        expect.objectContaining({
          code: "duplicate-row",
          severity: "warning",
          row: 3,
        }),
      ]),
    );
    expect(body.rows).toMatchObject({ read: 2, valid: 1, refused: 0 });
    expect(await api.report("p2", month)).toEqual([70, 50]);
  });

  it("warns of a second sheet with content, which is not read, and of no other", async () => {
    const rows = [[...shortForm], [...good("p3", 71, 51)]];
    const content = workbookOfSheets([
      { name: "Laporan", rows },
      { name: "Oktober", rows: [["lain", 1]] },
      { name: "Rahasia", state: "hidden", rows: [["lain", 1]] },
      { name: "Kosong", rows: [] },
    ]);
    const { status, body } = await api.send({ content });
    expect(status).toBe(201);
    const unread = (body.issues ?? []).filter(
      ({ code }) => code === "unread-sheet",
    );
    expect(unread).toMatchObject([
      { severity: "warning", row: null, value: "Oktober" },
    ]);
    expectWords(unread[0]?.message);
    expect(await api.report("p3", month)).toEqual([71, 51]);
  });

  it.each([
    ["csv", "", 81],
    ["xlsx", "", 82],
    ["csv", "&lang=en", 83],
  ] as const)(
    "comes back as the template that was given out, filled in (%s%s)",
    async (format, lang, s) => {
      const response = await api.raw(
        `/submissions/template?area=15.01&month=${month}&format=${format}${lang}`,
      );
      const template = new Uint8Array(await response.arrayBuffer());
      const content =
        format === "csv" ? fillCsv(template, s) : await fillXlsx(template, s);
      const { status, body } = await api.send({
        content,
        name: `templat.${format}`,
      });
      expect([status, body.rows]).toMatchObject([
        201,
        { valid: 1, refused: 0 },
      ]);
      expect(await api.report("p6", month)).toEqual([s, 40]);
    },
  );

  it.each(["csv", "xlsx"] as const)(
    "of a filled template changes the one number that was mended (%s)",
    async (format) => {
      const ask = `/submissions/template?area=15.01&month=${month}&format=${format}&filled=true`;
      const filled = async () =>
        new Uint8Array(await (await api.raw(ask)).arrayBuffer());
      const before = await database().sql`
        select * from reports where month = ${month} and is_current and posyandu_id <> 'p6' order by posyandu_id`;
      expect(before.length).toBeGreaterThan(1);
      const same = await api.send({
        content: await filled(),
        name: `terisi.${format}`,
        query: "?dryRun=true",
      });
      expect([same.status, same.body.changes]).toEqual([200, []]);
      const s = format === "csv" ? 77 : 78;
      const content =
        format === "csv"
          ? fillCsv(await filled(), s)
          : await fillXlsx(await filled(), s);
      const { status } = await api.send({ content, name: `terisi.${format}` });
      expect(status).toBe(201);
      expect(await api.report("p6", month)).toEqual([s, 40]);
      const after = await database().sql`
        select * from reports where month = ${month} and is_current and posyandu_id <> 'p6' order by posyandu_id`;
      const counts = (rows: typeof before) =>
        rows.map(({ posyandu_id, s_target, d_weighed, n_gained }) => [
          posyandu_id,
          s_target,
          d_weighed,
          n_gained,
        ]);
      expect(counts(after)).toEqual(counts(before));
    },
  );

  it("comes back as it was when it is sent a second time", async () => {
    const file = { content: shortCsv(good("p5", 90, 40)) };
    const first = await api.send(file);
    const again = await refused(() => api.send(file));
    expect([first.status, again.status]).toEqual([201, 200]);
    expect(again.body).toMatchObject({ id: first.body.id, repeated: true });
  });

  it("leaves every rollup exact, whatever came before", async () => {
    expect(await verifyRollups(database().sql, api.product.rule)).toEqual([]);
  });
});

/** Fills S and D of p6 in, as somebody with a text editor would. */
function fillCsv(template: Uint8Array, s: number): string {
  const lines = Buffer.from(template).toString().trimEnd().split(/\r?\n/);
  const codes = lines.find((line) => line.includes("s_target")) ?? "";
  const separator = codes.includes(";") ? ";" : ",";
  const headings = codes.split(separator);
  return lines
    .map((line) => {
      const cells = line.split(separator);
      if (!cells.includes("p6")) return line;
      cells[headings.indexOf("s_target")] = String(s);
      cells[headings.indexOf("d_weighed")] = "40";
      return cells.join(separator);
    })
    .join("\r\n");
}

/** The same in the workbook, by a program that keeps the rest of it as it is. */
async function fillXlsx(template: Uint8Array, s: number): Promise<Uint8Array> {
  const book = await openXlsx(template);
  const rows = book.sheets[0]?.rows ?? [];
  const headings = rows.find((row) => row.includes("s_target")) ?? [];
  const row = rows.find((cells) => cells.includes("p6"));
  if (row === undefined) throw new Error("The template has no row of p6");
  row[headings.indexOf("s_target")] = s;
  row[headings.indexOf("d_weighed")] = 40;
  return saveXlsx(book);
}
