import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { writeXlsx } from "@/lib/core/domain/write-xlsx";
import {
  childLines,
  readChildLines,
  storedRows,
  type ChildCells,
} from "@/lib/children/server/testing/read-children";
import type { ChildFileReading } from "./child-file-job";

const read = async (
  rows: readonly ChildCells[],
  more: Parameters<typeof readChildLines>[1] = {},
) => readChildLines(childLines(rows), more);

const measured = (...dates: readonly string[]): ChildCells[] =>
  dates.map((date) => ({ "Tanggal Pengukuran": date }));

const monthsOf = ({ months }: ChildFileReading) =>
  months.map(({ month, rows }) => `${month} ${String(rows)}`);

describe("dates of a file", () => {
  const american = ["10/1/2026", "10/2/2026", "10/3/2026", "10/13/2026"];

  it("are read in the order that one of them shows, also those above it", async () => {
    const reading = await read(measured(...american));
    expect(monthsOf(reading)).toEqual(["2026-10 4"]);
    expect(reading.rows.refused).toBe(0);
    expect([...storedRows(reading).keys()]).toEqual([2, 3, 4, 5]);
    const indonesian = await read(
      measured("01/10/2026", "02/10/2026", "13/10/2026"),
    );
    expect(monthsOf(indonesian)).toEqual(["2026-10 3"]);
  });

  it("are held until they are known, and the last measuring of a child is still the last", async () => {
    const twice = ["10/2/2026", "10/5/2026", "2026-10-04", "10/13/2026"];
    const reading = await read(
      measured(...twice).map((row, index) =>
        index < 3 ? { ...row, Nama: "ANAK SAMA", Berat: `1${index}` } : row,
      ),
    );
    expect(reading.rows).toMatchObject({ read: 4, matched: 2, repeated: 2 });
    expect(storedRows(reading).get(3)).toMatchObject({ weight: "11" });
  });

  it("stop the whole file if they contradict each other, and the rows are named", async () => {
    const reading = await read(
      measured(...american, "2026-10-05", "25/10/2026"),
    );
    expect(reading.dates).toMatchObject([
      {
        column: "measuredOn",
        heading: "Tanggal Pengukuran",
        trouble: "contradiction",
        rows: { mdy: { count: 1, rows: [5] }, dmy: { count: 1, rows: [7] } },
      },
    ]);
    expect(reading.rows).toMatchObject({ read: 0, matched: 0, refused: 0 });
    expect(reading.months).toEqual([]);
    expect(reading.copyText).toEqual([]);
  });

  it("are asked for if nothing decides, with the months that each answer gives", async () => {
    const rows = measured("05/09/2026", "06/08/2026");
    const reading = await read(rows);
    expect(reading.dates).toMatchObject([
      {
        trouble: "unknown",
        months: {
          dmy: [
            { month: "2026-08", rows: 1 },
            { month: "2026-09", rows: 1 },
          ],
          mdy: [
            { month: "2026-05", rows: 1 },
            { month: "2026-06", rows: 1 },
          ],
        },
      },
    ]);
    expect(reading.rows.read).toBe(0);
    const answered = await read(rows, { dateAnswers: { measuredOn: "mdy" } });
    expect(monthsOf(answered)).toEqual(["2026-05 1", "2026-06 1"]);
    expect(answered.issues).toEqual([]);
  });

  it("are said to be inferred, if they are", async () => {
    const reading = await read(
      measured("10/1/2026", "10/2/2026", "10/5/2026").map((row) => ({
        ...row,
        "Tgl Lahir": "3/4/2024",
      })),
    );
    expect(monthsOf(reading)).toEqual(["2026-10 3"]);
    expect(reading.issues).toMatchObject([
      {
        code: "month-first-assumed",
        effect: "note",
        column: "Tanggal Pengukuran",
      },
      { code: "month-first-assumed", effect: "note", column: "Tgl Lahir" },
    ]);
    // Born on 4 March 2024, measured on 1 October 2026.
    expect(storedRows(reading).get(2)?.age).toBe("941");
  });

  it("never tell the birth dates of anybody", async () => {
    const reading = await read([{ "Tgl Lahir": "1/2/2024" }]);
    expect(reading.dates).toMatchObject([
      { column: "birthDate", trouble: "unknown", months: null },
    ]);
    expect(JSON.stringify(reading.dates)).not.toContain("2024");
  });

  it("of a spreadsheet that lost seconds before midnight are the day after", async () => {
    const text = childLines([{}]);
    const [head = [], cells = []] = text
      .split("\n")
      .map((line) => line.split(";"));
    const bytes = await writeXlsx([
      {
        name: "Data",
        rows: [
          head,
          cells.map((cell) =>
            cell === "2026-10-05"
              ? Date.UTC(2026, 8, 30, 23, 59, 12) / 86_400_000 + 25_569
              : cell,
          ),
        ],
      },
    ]);
    const reading = await readChildLines(bytes);
    expect(monthsOf(reading)).toEqual(["2026-10 1"]);
  });
});

describe("children of a file", () => {
  it("are two if a number tells twins apart, and one if one is written twice", async () => {
    const twin = (name: string, weight: string): ChildCells => ({
      Nama: name,
      "Tgl Lahir": "2026-08-20",
      Berat: weight,
      Tinggi: "54",
    });
    const reading = await read([
      twin("BY NY RINA 1", "4,1"),
      twin("BY NY RINA 2", "3,2"),
      twin("By. Ny. Rina - 2", "3,3"),
    ]);
    expect(reading.rows).toMatchObject({ matched: 2, repeated: 1 });
    expect([...storedRows(reading).keys()]).toEqual([2, 4]);
  });

  it("count up to five years, 1,826 days, and not a day longer", async () => {
    const born = (date: string): ChildCells => ({
      "Tgl Lahir": date,
      Berat: "17",
      Tinggi: "105",
    });
    const reading = await read([
      born("2021-10-06"),
      born("2021-10-05"),
      born("2021-10-04"),
      born("2021-10-01"),
    ]);
    expect(
      [...storedRows(reading)].map(([row, { age }]) => [row, age]),
    ).toEqual([
      [2, "1825"],
      [3, "1826"],
    ]);
    expect(reading.issues).toMatchObject([
      { code: "older-than-five", effect: "refused", count: 2 },
    ]);
  });

  it("are of this regency if code and name say so, and are refused if the two differ", async () => {
    const regencies = [
      "SUNGAI PENUH (KOTA)",
      "1572",
      "15.72",
      "KAB. KERINCI",
      "1501 KOTA SUNGAI PENUH",
    ];
    const reading = await read(
      regencies.map((regency) => ({ "Kab/Kota": regency })),
    );
    expect([...storedRows(reading).keys()]).toEqual([2, 3, 4]);
    expect(
      reading.issues.map(({ code, rows }) => [code, rows[0]?.row]),
    ).toEqual([
      ["other-regency", 5],
      ["regency-contradicts", 6],
    ]);
  });
});

it("loses no row: each is counted, repeated or refused for a reason", async () => {
  const cell = <Value extends string>(...values: Value[]) =>
    fc.constantFrom(...values);
  const row = fc.record({
    Nama: cell("ANAK AA", "ANAK BB", "BY NY RINA 1", "BY NY RINA 2", "-", ""),
    JK: cell("L", "P", "?"),
    "Tgl Lahir": cell("2024-01-15", "1/2/2024", "20/2/2024", "3 Mei 2020", "x"),
    "Kab/Kota": cell("KOTA SUNGAI PENUH", "1572", "KERINCI", ""),
    Posyandu: cell("KENANGA", "KENANGGA", "", "MAWAR"),
    "Tanggal Pengukuran": cell(
      "2026-10-05",
      "5/10/2026",
      "15/10/2026",
      "5 Okt 2026",
      "2031-01-01",
      "kemarin",
      "",
    ),
    Berat: cell("12,1", "12.1 kg", "12100", "?", ""),
  });
  await fc.assert(
    fc.asyncProperty(
      fc.array(row, { minLength: 1, maxLength: 40 }),
      fc.constantFrom("dmy" as const, "mdy" as const),
      async (rows, order) => {
        const reading = await read(rows, {
          dateAnswers: { measuredOn: order, birthDate: order },
        });
        const { read: count, matched, queued, excluded, ...out } = reading.rows;
        const countOf = (
          is: (issue: ChildFileReading["issues"][number]) => boolean,
        ) =>
          reading.issues
            .filter(is)
            .reduce((sum, issue) => sum + issue.count, 0);
        expect(count).toBe(rows.length);
        expect(matched + queued + excluded + out.refused + out.repeated).toBe(
          count,
        );
        expect(storedRows(reading).size).toBe(matched + queued + excluded);
        expect(countOf(({ effect }) => effect === "refused")).toBe(out.refused);
        expect(countOf(({ code }) => code === "repeated-child")).toBe(
          out.repeated,
        );
      },
    ),
    { numRuns: 60 },
  );
});
