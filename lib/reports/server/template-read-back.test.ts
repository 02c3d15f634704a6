import { openXlsx, saveXlsx } from "hucre";
import Papa from "papaparse";
import { describe, expect, it } from "vitest";
import { elementCodes } from "@/lib/core/catalogue/elements";
import { createTempFiles } from "@/lib/core/files/tables/testing/sample-files";
import {
  changed,
  expectWhole,
  filledCsv,
  filledReport,
  guideFacts,
  readBack,
  savedAgain,
  templateRows,
  type Grid,
} from "./testing/filled-template";
import { templateCsv, templateXlsx } from "./write-template";

const tempFile = createTempFiles();
const written = (grid: Grid, delimiter: string, quotes = false) =>
  Papa.unparse(grid, { delimiter, quotes });

describe("the template as CSV", () => {
  it("has names of columns, codes below them, and separators and a mark for the Excel of its language", () => {
    const lines = (lang: "id" | "en") =>
      new TextDecoder("utf-8", { ignoreBOM: true })
        .decode(templateCsv(templateRows, lang))
        .split("\r\n");
    expect(lines("id")[0]).toMatch(
      /^\uFEFFBulan;ID posyandu;Nomor registrasi;/,
    );
    expect(lines("id")[1]).toMatch(/^month;posyandu_id;registration_number;/);
    expect(lines("id")[2]).toMatch(
      /^2026-10;15\.01\.01\.2001-001;0015010120010;Kasih Ibú;15\.01\.01\.2001;/,
    );
    expect(lines("en")[0]).toMatch(/^\uFEFFMonth,Posyandu ID,/);
  });

  it.each(["id", "en"] as const)("is read back as it is (%s)", async (lang) => {
    const separator = lang === "id" ? ";" : ",";
    expectWhole(
      await readBack(tempFile(`\uFEFF${written(filledCsv(lang), separator)}`)),
    );
  });

  it.each([
    ["commas turned to semicolons", written(filledCsv("en"), ";")],
    ["semicolons turned to commas", written(filledCsv("id"), ",")],
    [
      "the mark lost, and letters of windows-1252",
      Buffer.from(written(filledCsv("id"), ";"), "latin1"),
    ],
    ["everything in quotes", written(filledCsv("id"), ";", true)],
    [
      "tabs and UTF-16, which Excel calls Unicode text",
      Buffer.from(`\uFEFF${written(filledCsv("id"), "\t")}`, "utf16le"),
    ],
    [
      "columns and rows of nothing at the end",
      [...filledCsv("id"), ["", ""]]
        .map((row) => written([[...row, "", "", ""]], ";"))
        .join("\r\n"),
    ],
    [
      "the separator declared in a first line",
      `sep=;\r\n${written(filledCsv("id"), ";")}`,
    ],
  ])("is read with %s", async (_, bytes) => {
    expectWhole(await readBack(tempFile(bytes)));
  });

  it.each([
    ["Okt-26"],
    ["Oct-26"],
    ["01/10/2026"],
    ["10/1/2026"],
    ["2026-10-01"],
    ["1-Okt-2026"],
    ["Oktober 2026"],
    ["46296"],
  ])("is read where Excel made %s of the month", async (shown) => {
    const grid = changed(filledCsv("id"), 0, () => shown);
    expectWhole(await readBack(tempFile(written(grid, ";"))));
  });

  it("leaves a date that may be January open if nobody says the month", async () => {
    const grid = changed(filledCsv("id"), 0, () => "01/10/2026");
    const { issues, stored } = await readBack(
      tempFile(written(grid, ";")),
      null,
    );
    expect(new Set(issues.map(({ code }) => code))).toEqual(
      new Set(["month-ambiguous"]),
    );
    expect(stored).toEqual([]);
  });

  it("is read where Excel took the zeros before a registration number", async () => {
    const grid = changed(filledCsv("id"), 2, (cell) =>
      String(cell).replace(/^0+/, ""),
    );
    expectWhole(await readBack(tempFile(written(grid, ";"))));
  });

  it("is read with the group row that a saved workbook has", async () => {
    expectWhole(await readBack(tempFile(written(await filledReport(), ";"))));
  });
});

describe("the template as a workbook", () => {
  const open = async () => {
    const bytes = await templateXlsx(templateRows, "id", guideFacts);
    return (await openXlsx(bytes)).sheets;
  };

  it("has groups above names and codes, which stay in sight, and empty counts that are validated", async () => {
    const report = (await open()).find(({ name }) => name === "Laporan");
    if (report === undefined) throw new Error("There is a report");
    const [groups = [], names = [], codes = []] = report.rows;
    const from = codes.indexOf("s_target");
    expect([groups[from], names[from]]).toEqual([
      "Balita (S, K, D, N), gizi, dan imunisasi",
      "S: sasaran balita",
    ]);
    expect(report.merges).toContainEqual({
      startRow: 0,
      endRow: 0,
      startCol: from,
      endCol: codes.indexOf("pregnant_target") - 1,
    });
    expect(report.freezePane).toMatchObject({ rows: 3, columns: 4 });
    const rules = report.dataValidations ?? [];
    expect(rules).toHaveLength(elementCodes.length);
    expect(rules[0]?.type).toBe("whole");
    expect(rules[0]?.range).toMatch(/^H4:H/);
  });

  it("explains itself on two more sheets", async () => {
    const [, guide, definitions] = await open();
    expect([guide?.name, definitions?.name]).toEqual(["Petunjuk", "Definisi"]);
    expect(guide?.rows[0]).toContain(
      "Monthly report of the posyandu, Kabupaten Kerinci, October 2026",
    );
    const meaning = definitions?.rows.find((row) => row[0] === "two_t");
    expect(meaning?.slice(1, 6)).toEqual([
      "2T: dua kali tidak naik",
      "Balita (S, K, D, N), gizi, dan imunisasi",
      expect.stringContaining("e-PPGBM"),
      "two_t tidak boleh lebih dari t_not_gained.",
      "2T/D: dua kali tidak naik",
    ]);
  });

  it.each(["id", "en"] as const)(
    "is read from its first sheet, and nothing is said of the others (%s)",
    async (lang) => {
      const reading = await readBack(tempFile(await savedAgain(lang)));
      expect(reading.sheet).toBe("Laporan");
      expectWhole(reading);
    },
  );

  it.each([
    [
      "the month made a date",
      (grid: Grid) =>
        changed(grid, 0, () => new Date("2026-10-01T00:00:00.000Z")),
    ],
    [
      "the month made the number of a day",
      (grid: Grid) => changed(grid, 0, () => 46_296),
    ],
    [
      "counts as text",
      (grid: Grid) =>
        grid.map((row) =>
          row.map((cell) => (typeof cell === "number" ? String(cell) : cell)),
        ),
    ],
    [
      "an id made a number",
      (grid: Grid) => changed(grid, 1, (cell) => (cell === "0003" ? 3 : cell)),
    ],
    ["the groups deleted", (grid: Grid) => grid.slice(1)],
    [
      "the names deleted",
      (grid: Grid) => grid.filter((_, index) => index !== 1),
    ],
    [
      "the codes deleted",
      (grid: Grid) => grid.filter((_, index) => index !== 2),
    ],
    [
      "columns in the opposite order",
      (grid: Grid) => grid.map((row) => [...row].reverse()),
    ],
    [
      "a title in a row of its own above",
      (grid: Grid) => [["Laporan bulanan posyandu"], ...grid],
    ],
  ])("is read with %s", async (_, change) => {
    expectWhole(await readBack(tempFile(await savedAgain("id", change))));
  });

  it("says so where a report was written among the instructions", async () => {
    const book = await openXlsx(await savedAgain());
    const [report, guide] = book.sheets;
    if (guide !== undefined) guide.rows = report?.rows ?? [];
    const { issues } = await readBack(tempFile(await saveXlsx(book)));
    expect(issues).toMatchObject([{ code: "unread-sheet", value: "Petunjuk" }]);
  });
});
