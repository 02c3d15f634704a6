import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { strToU8, zipSync, type Zippable } from "fflate";
import { afterAll } from "vitest";
import type { Cell } from "@/lib/core/domain/cell";
import {
  readTable,
  type ReadTableOptions,
} from "@/lib/core/files/tables/read-table";
import { FileRefusal } from "@/lib/core/files/refusal";

/** Writes bytes to files that go when the test file is done. */
export function createTempFiles(): (bytes: Uint8Array | string) => string {
  const directory = mkdtempSync(path.join(tmpdir(), "files-"));
  let count = 0;
  afterAll(() => {
    rmSync(directory, { recursive: true, force: true });
  });
  return (bytes) => {
    count += 1;
    const file = path.join(directory, `${count}.bin`);
    writeFileSync(file, bytes);
    return file;
  };
}

export type SampleSheet = { name: string; data: string; state?: string };

export type SampleWorkbook = {
  sheets?: SampleSheet[];
  /** Inside <sst>. */
  strings?: string;
  /** Inside <styleSheet>. */
  styles?: string;
  workbookPr?: string;
  /** Added to or instead of the usual parts. */
  parts?: Zippable;
};

const main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const officeRelations =
  "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

function relations(targets: [string, string, string][]): Uint8Array {
  const all = targets.map(
    ([id, type, target]) =>
      `<Relationship Id="${id}" Type="${officeRelations}/${type}" Target="${target}"/>`,
  );
  return strToU8(
    `<?xml version="1.0"?><Relationships>${all.join("")}</Relationships>`,
  );
}

/** A workbook made from the XML of its sheet data, so that a test can say exactly what an unusual program writes. */
export function buildXlsx(workbook: SampleWorkbook): Uint8Array {
  const sheets = workbook.sheets ?? [];
  const list = sheets.map(
    ({ name, state }, index) =>
      `<sheet name="${name}" sheetId="${index + 1}" r:id="rId${index + 1}"${state === undefined ? "" : ` state="${state}"`}/>`,
  );
  const parts: Zippable = {
    "[Content_Types].xml": strToU8("<Types/>"),
    "_rels/.rels": relations([["rId1", "officeDocument", "xl/workbook.xml"]]),
    "xl/workbook.xml": strToU8(
      `<workbook xmlns="${main}">${workbook.workbookPr ?? ""}<sheets>${list.join("")}</sheets></workbook>`,
    ),
    "xl/_rels/workbook.xml.rels": relations([
      ...sheets.map((_, index): [string, string, string] => [
        `rId${index + 1}`,
        "worksheet",
        `worksheets/sheet${index + 1}.xml`,
      ]),
      ["rIdS", "sharedStrings", "sharedStrings.xml"],
      ["rIdT", "styles", "/xl/styles.xml"],
    ]),
    "xl/sharedStrings.xml": strToU8(
      `<sst xmlns="${main}">${workbook.strings ?? ""}</sst>`,
    ),
    "xl/styles.xml": strToU8(
      `<styleSheet>${workbook.styles ?? ""}</styleSheet>`,
    ),
  };
  sheets.forEach(({ data }, index) => {
    parts[`xl/worksheets/sheet${index + 1}.xml`] = strToU8(
      `<?xml version="1.0" encoding="UTF-8"?>\n<worksheet xmlns="${main}"><sheetData>${data}</sheetData></worksheet>`,
    );
  });
  return zipSync({ ...parts, ...workbook.parts });
}

/** One sheet called Data. */
export function buildSheet(
  data: string,
  rest: SampleWorkbook = {},
): Uint8Array {
  return buildXlsx({ ...rest, sheets: [{ name: "Data", data }] });
}

export type ReadFile = Awaited<ReturnType<typeof readTable>> & {
  rows: [number, ...Cell[]][];
};

/** Reads a file to its end; each row as its number followed by its cells. */
export async function readAll(
  file: string,
  options?: ReadTableOptions,
): Promise<ReadFile> {
  const reading = await readTable(file, options);
  const rows: [number, ...Cell[]][] = [];
  for await (const chunk of reading.chunks) {
    for (const { number, cells } of chunk) rows.push([number, ...cells]);
  }
  return { ...reading, rows };
}

/** The refusal that a file gets. If the file is accepted, the test fails. */
export async function refusalOf(
  action: Promise<unknown>,
): Promise<FileRefusal> {
  const outcome = await action.then(
    () => new Error("was not refused"),
    (error: unknown) => error,
  );
  if (outcome instanceof FileRefusal) return outcome;
  throw outcome;
}
