import type { TableRow } from "@/lib/core/domain/cell";
import type { FileLimits } from "@/lib/core/files/limits";
import { refuseFile } from "@/lib/core/files/refusal";
import type { SheetLayout } from "./xlsx-layout";
import { createSheetReading, type SheetContext } from "./xlsx-sheet";
import { readSharedStrings } from "./xlsx-strings";
import {
  readWorkbook,
  type Workbook,
  type WorkbookSheet,
} from "./xlsx-workbook";
import { scanXml } from "./xml-scanner";
import { openZip, type ZipArchive } from "./zip-archive";
import { inflateEntry, type InflateBudget } from "./zip-inflate";

/** A sheet of a workbook as the sender sees it in the tabs. */
export type SheetInfo = {
  name: string;
  isHidden: boolean;
  hasContent: boolean;
  /** The first rows with content, enough to know what the sheet is about. */
  head: TableRow[];
};

/** Decides on a sheet by what all of them begin with; null leaves it to the rule for workbooks in general. */
export type SheetChoice = (sheets: readonly SheetInfo[]) => SheetInfo | null;

export type WorkbookReading = {
  sheet: string;
  sheets: SheetInfo[];
  chunks: AsyncGenerator<TableRow[]>;
  /** Complete when the rows have been taken to their end. */
  layout: SheetLayout;
};

type OpenWorkbook = {
  archive: ZipArchive;
  budget: InflateBudget;
  context: SheetContext;
};

/** Sheets looked into for content; workbooks with a sheet per village have some hundreds. */
const mostSheets = 1_000;

/** How the sheet is decided on: by its name, or by what it holds. */
export type WantedSheet = { name?: string; choose?: SheetChoice };

/**
 * Opens a workbook and decides on a sheet: the one asked for, else the one that `choose` takes, else a visible one called Data or Laporan, else the
 * first visible one with content. A hidden sheet is only read when asked for by name: what the sender does not see must not be counted.
 */
export async function readXlsx(
  path: string,
  limits: FileLimits,
  wanted: WantedSheet = {},
): Promise<WorkbookReading> {
  const archive = await openZip(path, limits.zipEntries);
  const budget: InflateBudget = { limits, spent: 0 };
  const workbook = await readWorkbook(archive, budget);
  const strings =
    workbook.stringsPart === null
      ? []
      : await readSharedStrings(archive, workbook.stringsPart, budget);
  const open = {
    archive,
    budget,
    context: {
      strings,
      shownAs: workbook.shownAs,
      is1904: workbook.is1904,
      limits,
    },
  };
  const sheets = await describeSheets(open, workbook);
  const chosen =
    wanted.name === undefined
      ? (wanted.choose?.(sheets) ?? chooseSheet(sheets))
      : findSheet(sheets, wanted.name);
  const sheet = workbook.sheets[sheets.indexOf(chosen)];
  if (sheet === undefined) throw refuseFile("no-table");
  const layout: SheetLayout = { merged: [], hiddenColumns: [] };
  return {
    sheet: chosen.name,
    sheets,
    chunks: readRows(open, sheet, layout),
    layout,
  };
}

function chooseSheet(sheets: SheetInfo[]): SheetInfo {
  const candidates = sheets.filter(
    (sheet) => sheet.hasContent && !sheet.isHidden,
  );
  const chosen =
    candidates.find(({ name }) => /^\s*(data|laporan)\b/i.test(name)) ??
    candidates[0];
  if (chosen === undefined) throw refuseFile("no-table");
  return chosen;
}

function findSheet(sheets: SheetInfo[], wanted: string): SheetInfo {
  const same = (sheet: SheetInfo) =>
    sheet.name.trim().toLowerCase() === wanted.trim().toLowerCase();
  const found = sheets.find(same);
  if (found === undefined)
    throw refuseFile("unknown-sheet", {
      sheet: wanted,
      sheets: sheets.map(({ name }) => name).join(", "),
    });
  return found;
}

async function describeSheets(
  open: OpenWorkbook,
  workbook: Workbook,
): Promise<SheetInfo[]> {
  const infos: SheetInfo[] = [];
  for (const sheet of workbook.sheets.slice(0, mostSheets)) {
    const head = await readHead(open, sheet);
    infos.push({
      name: sheet.name,
      isHidden: sheet.isHidden,
      hasContent: head.length > 0,
      head,
    });
  }
  return infos;
}

/** Rows of a sheet that are looked at before one is decided on. */
const headRows = 40;

/** Looks into a sheet as far as its first rows with content, mostly a single chunk. */
async function readHead(
  open: OpenWorkbook,
  sheet: WorkbookSheet,
): Promise<TableRow[]> {
  const head: TableRow[] = [];
  for await (const rows of readRows(open, sheet)) {
    head.push(...rows.slice(0, headRows - head.length));
    if (head.length >= headRows) break;
  }
  return head;
}

async function* readRows(
  { archive, budget, context }: OpenWorkbook,
  sheet: WorkbookSheet,
  layout?: SheetLayout,
): AsyncGenerator<TableRow[]> {
  const entry = archive.entries.get(sheet.part.toLowerCase());
  if (entry === undefined)
    throw refuseFile("damaged-workbook", { part: sheet.part });
  const reading = createSheetReading(context, layout);
  for await (const chunk of inflateEntry(archive, entry, budget)) {
    scanXml(reading.scanner, chunk);
    yield reading.rows.splice(0);
  }
}
