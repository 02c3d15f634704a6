import { openXlsx, saveXlsx } from "hucre";
import { readXlsx } from "hucre/xlsx";
import Papa from "papaparse";
import { expect } from "vitest";
import { elementCodes } from "@/lib/core/catalogue/elements";
import type { AreaCode } from "@/lib/core/domain/ids";
import { matchName } from "@/lib/core/domain/match-name";
import type { Month } from "@/lib/core/domain/month";
import type { Locale } from "@/lib/core/domain/text-pair";
import { readSubmissionFile } from "@/lib/reports/server/read-submission-file";
import {
  templateCsv,
  templateXlsx,
  type TemplateRow,
} from "@/lib/reports/server/write-template";
import { shareRegistry } from "@/lib/reports/server/shared-registry";

const month = "2026-10" as Month;
const village = "15.01.01.2001" as AreaCode;

/** Names and numbers that spreadsheets and separators are hard on. */
const posyandu = [
  { id: "15.01.01.2001-001", name: "Kasih Ibú", number: "0015010120010" },
  { id: "15.01.01.2001-002", name: "Melati; II", number: "" },
  { id: "0003", name: 'Mawar "Indah"', number: "007" },
];

/** The rows of the template for these posyandu. */
export const templateRows: TemplateRow[] = posyandu.map(
  ({ id, name, number }) => ({
    month,
    posyandu_id: id,
    registration_number: number,
    posyandu: name,
    village_code: village,
    village: "Sungai Tutung",
    subdistrict: "Gunung Raya",
  }),
);

const registry = shareRegistry(
  JSON.stringify(
    posyandu.map(({ id, name, number }) => ({
      id,
      name,
      matchName: matchName(name),
      villageCode: village,
      registrationNumber: number === "" ? null : number,
      validFrom: "2020-01",
      validTo: null,
    })),
  ),
  {
    villages: [{ code: village, name: "Sungai Tutung" }],
    subdistricts: [{ code: "15.01.01" as AreaCode, name: "Gunung Raya" }],
    regencies: [{ code: "15.01" as AreaCode, name: "Kerinci" }],
  },
);

/** What is filled in for every posyandu; the other counts stay empty. */
const counts: Record<string, number> = {
  s_target: 50,
  d_weighed: 40,
  n_gained: 34,
  t_not_gained: 3,
  o_absent_last_month: 2,
  b_first_time: 1,
  requests_social_received: 0,
};

export const guideFacts = {
  area: "Kabupaten Kerinci",
  month: { id: "Oktober 2026", en: "October 2026" },
  dueDay: 10,
};

/** Reads a file as an upload to Kerinci for October 2026 is read, unless its sender chose no month. */
export async function readBack(file: string, chosen: Month | null = month) {
  const reading = await readSubmissionFile(
    {
      path: file,
      fileName: "pantau-posyandu-15.01-2026-10",
      sheet: null,
      headings: [],
      area: "15.01" as AreaCode,
      month: chosen,
      currentMonth: "2026-11" as Month,
      rowDecisions: [],
      isKept: false,
      registry,
      nameDecisions: [],
    },
    () => undefined,
  );
  const lines = Buffer.concat(reading.copyText).toString().split("\n");
  const stored = lines.slice(0, -1).map((line) => {
    const [id, of, , ...cells] = line.split("\t");
    const given = elementCodes.flatMap((code, index) =>
      cells[index] === "\\N" ? [] : [[code, Number(cells[index])] as const],
    );
    return { id, month: of, counts: Object.fromEntries(given) };
  });
  return { ...reading, stored };
}

/** Everything was read, for the right posyandu and month, and there was nothing to say. */
export function expectWhole({
  issues,
  stored,
  columns,
}: Awaited<ReturnType<typeof readBack>>): void {
  expect(issues).toEqual([]);
  expect(stored).toEqual(posyandu.map(({ id }) => ({ id, month, counts })));
  expect(columns.filter(({ use }) => use === null)).toEqual([]);
}

export type Grid = (string | number | Date | null)[][];

function fill(grid: Grid): Grid {
  const top = grid.findIndex((row) => row.includes("s_target"));
  const codes = grid[top] ?? [];
  return grid.map((row, index) =>
    index <= top
      ? row
      : row.map((cell, column) => counts[String(codes[column])] ?? cell),
  );
}

/** The cells of the CSV template, filled in. */
export function filledCsv(lang: Locale): Grid {
  const text = new TextDecoder().decode(templateCsv(templateRows, lang));
  return fill(Papa.parse<string[]>(text.trimEnd()).data);
}

/** The cells of the workbook's report, filled in. */
export async function filledReport(): Promise<Grid> {
  const bytes = await templateXlsx(templateRows, "id", guideFacts);
  const book = await readXlsx(bytes);
  return fill((book.sheets[0]?.rows ?? []) as Grid);
}

/** The workbook that was given out, filled in and saved again; `change` is what else happened to its report. */
export async function savedAgain(
  lang: Locale = "id",
  change: (grid: Grid) => Grid = (grid) => grid,
): Promise<Uint8Array> {
  const book = await openXlsx(
    await templateXlsx(templateRows, lang, guideFacts),
  );
  const [report] = book.sheets;
  if (report === undefined) throw new Error("The template has no sheet");
  report.rows = change(fill(report.rows as Grid));
  return saveXlsx(book);
}

/** One column of all posyandu, changed cell by cell. */
export function changed(
  grid: Grid,
  column: number,
  to: (cell: Grid[number][number]) => Grid[number][number],
): Grid {
  return grid.map((row) =>
    posyandu.some(({ id }) => row[1] === id)
      ? row.map((cell, index) => (index === column ? to(cell) : cell))
      : row,
  );
}
