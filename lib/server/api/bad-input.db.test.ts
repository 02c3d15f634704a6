import { openXlsx, saveXlsx } from "hucre";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { verifyRollups } from "@/db/rollups";
import { describeOnBothEngines } from "@/db/testing/describe-on-both-engines";
import {
  expectProblem,
  expectWords,
  openApiUnderTest,
  type ApiUnderTest,
  type Reply,
  type SentFile,
} from "../testing/api-under-test";
import {
  csvWith,
  htmlTable,
  shortCsv,
  shortForm,
  utf16,
  workbookOf,
  workbookOfSheets,
  zipBomb,
  zipOfText,
} from "../testing/bad-files";

/** A fault of one row: what it is called, where it stands. */
type Fault = { code: string; row: number | null; column?: string | null };

const month = "2026-09";
/** A row of the short form in which the counts agree. */
const good = (posyandu: string, s = 50, d = 40) =>
  [posyandu, month, s, d, d - 6, 3, 2, 1] as const;

const wrongRows: [string, SentFile, ...Fault[]][] = [
  [
    "a word where a number belongs",
    { content: shortCsv(["p1", month, 50, "banyak", 1, 1, 1, 1]) },
    { code: "not-a-number", row: 2, column: "d_weighed" },
  ],
  [
    "a fraction of a child",
    { content: "posyandu_id;month;S;D\np1;2026-09;50;12,5" },
    { code: "not-a-whole-number", row: 2, column: "D" },
  ],
  [
    "a number that can be read in two ways",
    { content: "posyandu_id;month;S;D\np1;2026-09;1,234;40" },
    { code: "ambiguous-number", row: 2, column: "S" },
  ],
  [
    "a negative number",
    { content: shortCsv(good("p1"), ["p2", month, -1, 0, 0, 0, 0, 0]) },
    { code: "negative-number", row: 3, column: "s_target" },
  ],
  [
    "a number no posyandu has",
    { content: shortCsv(["p1", month, 10_000, 40, 34, 3, 2, 1]) },
    { code: "absurd-number", row: 2, column: "s_target" },
  ],
  [
    "a number beyond all bounds",
    { content: shortCsv(["p1", month, "9".repeat(40), 40, 34, 3, 2, 1]) },
    { code: "absurd-number", row: 2, column: "s_target" },
  ],
  [
    "a D that is not N + T + O + B",
    { content: shortCsv(["p1", month, 50, 40, 30, 3, 2, 1]) },
    { code: "check-failed", row: 2, column: "d_weighed" },
  ],
  [
    "a posyandu of another kabupaten among its own",
    { content: shortCsv(good("p1"), good("p7")) },
    { code: "other-area", row: 3 },
  ],
  [
    "a posyandu nobody knows",
    { content: shortCsv(good("p99")) },
    { code: "unknown-posyandu", row: 2 },
  ],
  [
    "a month that has not come",
    { content: shortCsv(["p1", "2027-01", 50, 40, 34, 3, 2, 1]) },
    { code: "month-in-future", row: 2, column: "month" },
  ],
  [
    "a month that has not come, chosen beside the file",
    {
      content: "posyandu_id,s_target,d_weighed\np1,50,40",
      fields: { month: "2027-01" },
    },
    { code: "month-in-future", row: 2 },
  ],
  [
    "a month no calendar has",
    { content: shortCsv(["p1", "2026-13", 50, 40, 34, 3, 2, 1]) },
    { code: "month-unreadable", row: 2, column: "month" },
  ],
  [
    "no month at all",
    { content: "posyandu_id,s_target,d_weighed\np1,50,40" },
    { code: "month-missing", row: 2 },
  ],
  [
    "the same posyandu twice with different counts",
    { content: shortCsv(good("p1", 50), good("p2"), good("p1", 51)) },
    { code: "duplicate-row", row: 2 },
    { code: "duplicate-row", row: 4 },
  ],
  [
    "a formula without its value",
    { content: workbookOf([[...shortForm], ["p1", month, "=1+1", 0]]) },
    { code: "formula-without-value", row: 2, column: "s_target" },
  ],
  [
    "a column that stands twice",
    {
      content: csvWith(
        ["posyandu_id", "month", "S", "s_target"],
        ["p1", month, 1, 2],
      ),
    },
    { code: "duplicate-column", row: 1, column: "S" },
  ],
  [
    "headings and nothing below",
    { content: csvWith(shortForm) },
    { code: "empty-report", row: null },
  ],
  [
    "a wrong cell with a sign that a shortened text would cut in two",
    {
      content: shortCsv([
        "p1",
        month,
        `${"a".repeat(78)}😀${"b".repeat(119)}😀😀`,
        0,
        0,
        0,
        0,
        0,
      ]),
    },
    { code: "not-a-number", row: 2, column: "s_target" },
  ],
  [
    "a cell with a sign that no database takes",
    {
      content: workbookOf([
        [...shortForm],
        ["p1", month, "x_x0000_y&#xD83D;", 0],
      ]),
    },
    { code: "not-a-number", row: 2, column: "s_target" },
  ],
];

const workbook = workbookOf([[...shortForm], [...good("p1")]]);

const unreadable: [string, SentFile["content"], string][] = [
  ["an empty file", "", "empty-file"],
  ["a file of blanks", "  \n \n", "empty-file"],
  [
    "a workbook cut off on its way",
    workbook.slice(0, workbook.length - 200),
    "damaged-workbook",
  ],
  [
    "a workbook that unpacks to a thousand times its size",
    zipBomb(),
    "inflates-too-much",
  ],
  ["a zip with no workbook in it", zipOfText(), "zip-no-workbook"],
  ["a PDF", "%PDF-1.7\n...", "not-a-table"],
  ["a table without a heading anybody knows", "a,b,c\n1,2,3\n", "no-heading"],
  [
    "a saved sign-in page",
    "<html><body><p>Login</p></body></html>",
    "no-table",
  ],
];

const accepted: [string, SentFile["content"], [string, number, number][]][] = [
  [
    "semicolons, thousands with a dot and decimals of nothing",
    "posyandu_id;month;S;D\np1;2026-09;1.234;12,0\n",
    [["p1", 1234, 12]],
  ],
  [
    "UTF-16 from Excel's Unicode text",
    utf16(`posyandu_id\tmonth\tS\tD\np2\t${month}\t61\t41\n`),
    [["p2", 61, 41]],
  ],
  [
    "a byte order mark",
    `\uFEFFposyandu_id,month,S,D\np3,${month},62,42\n`,
    [["p3", 62, 42]],
  ],
  [
    "a page of HTML that calls itself .xls",
    htmlTable([
      ["posyandu_id", "month", "S", "D"],
      ["p4", month, 63, 43],
    ]),
    [["p4", 63, 43]],
  ],
  [
    "titles above its headings",
    `LAPORAN BULANAN POSYANDU,,,\nKabupaten Kerinci,,,\n,,,\nposyandu_id,month,S,D\np5,${month},64,44\n`,
    [["p5", 64, 44]],
  ],
  [
    "its columns in an order of its own, and one nobody knows",
    `D,Catatan,S,Bulan,ID posyandu\n45,bagus,65,${month},p6\n`,
    [["p6", 65, 45]],
  ],
  [
    "a month in three spellings",
    "posyandu_id,month,S,D\np1,September 2026,66,46\np2,09/2026,67,47\np3,2026-09-01,68,48\n",
    [
      ["p1", 66, 46],
      ["p2", 67, 47],
      ["p3", 68, 48],
    ],
  ],
  [
    "a name in windows-1252",
    Buffer.from(
      `Nama posyandu;Kode desa;Bulan;S;D\nKasih Ibú;15.01.01.2001;${month};69;49\n`,
      "latin1",
    ),
    [["p-ibu", 69, 49]],
  ],
];

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
        expectWords(issue["message"]);
        expectWords(issue["remedy"]);
      }
    });
  });

  it.each(unreadable)(
    "is refused when it is %s",
    async (_, content, reason) => {
      const reply = await refused(() => api.send({ content }));
      expectProblem(reply, { status: 422, code: "file-unreadable" });
      expect(reply.body["reason"]).toBe(reason);
    },
  );

  it.each(accepted)("is taken with %s", async (_, content, counts) => {
    const reply = await api.send({ content, name: "laporan.xls" });
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
    expectWords(unread[0]?.["message"]);
    expect(await api.report("p3", month)).toEqual([71, 51]);
  });

  it.each(["xlsx", "csv"] as const)(
    "comes back as the template that was given out, filled in (%s)",
    async (format) => {
      const response = await api.raw(
        `/submissions/template?area=15.01&month=${month}&format=${format}`,
      );
      const template = new Uint8Array(await response.arrayBuffer());
      const s = format === "csv" ? 81 : 82;
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

  it("comes back as it was when it is sent a second time", async () => {
    const file = { content: shortCsv(good("p5", 90, 40)) };
    const first = await api.send(file);
    const again = await refused(() => api.send(file));
    expect([first.status, again.status]).toEqual([201, 200]);
    expect(again.body).toMatchObject({ id: first.body["id"], repeated: true });
  });

  it("leaves every rollup exact, whatever came before", async () => {
    expect(await verifyRollups(database().sql, api.product.rule)).toEqual([]);
  });
});

/** Fills S and D of p6 in, as somebody with a text editor would. */
function fillCsv(template: Uint8Array, s: number): string {
  const lines = Buffer.from(template).toString().trimEnd().split(/\r?\n/);
  const separator = lines[0]?.includes(";") === true ? ";" : ",";
  const headings = (lines[0] ?? "").replace("\uFEFF", "").split(separator);
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
