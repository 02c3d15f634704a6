import { Parser } from "htmlparser2";
import type { Cell, TableRow } from "@/lib/core/domain/cell";
import { withoutInvisible } from "@/lib/core/domain/invisible-marks";
import type { FileLimits } from "@/lib/core/files/limits";
import { refuseFile } from "@/lib/core/files/refusal";
import { isBlankRow } from "./row-content";
import type { SheetLayout } from "./xlsx-layout";
import { decodeFile, type TextEncoding } from "./text-encoding";

/** The rows of the table with the most cells; the number of a row counts the rows of that table from 1. */
export async function* readHtml(
  path: string,
  encoding: TextEncoding,
  { limits, layout }: { limits: FileLimits; layout: SheetLayout },
): AsyncGenerator<TableRow[]> {
  const largest = await findLargestTable(path, encoding, limits);
  const reading = createHtmlReading(limits, largest, layout);
  const parser = createParser(reading);
  for await (const text of decodeFile(path, encoding)) {
    parser.write(text);
    yield reading.rows.splice(0);
  }
  parser.end();
  yield reading.rows.splice(0);
}

/** The first pass only counts cells, so that the second one knows which table to keep. Most exports have one table and need no count. */
async function findLargestTable(
  path: string,
  encoding: TextEncoding,
  limits: FileLimits,
): Promise<number> {
  if (await hasOneTable(path, encoding)) return 0;
  const reading = createHtmlReading(limits, -1);
  const parser = createParser(reading);
  for await (const text of decodeFile(path, encoding)) parser.write(text);
  parser.end();
  const most = Math.max(0, ...reading.sizes);
  if (most === 0) throw refuseFile("no-table");
  return reading.sizes.indexOf(most);
}

async function hasOneTable(
  path: string,
  encoding: TextEncoding,
): Promise<boolean> {
  let count = 0;
  let end = "";
  for await (const text of decodeFile(path, encoding)) {
    count += (end + text).match(/<table/gi)?.length ?? 0;
    if (count > 1) return false;
    end = text.slice(-("<table".length - 1));
  }
  return count === 1;
}

type OpenTable = {
  index: number;
  row: number;
  isRowOpen: boolean;
  cells: Cell[];
  /** For each column, how many more rows a merged cell above covers. */ covered: number[];
};

type HtmlReading = {
  limits: FileLimits;
  /** The table whose rows are wanted; -1 during the counting pass. */
  wanted: number;
  /** Cells with content of each table in order of appearance. */
  sizes: number[];
  /** The tables that are open at this place of the page, the innermost last. */
  open: OpenTable[];
  cell: { text: string; columns: number; rows: number } | null;
  rows: TableRow[];
  layout: SheetLayout;
};

/** How many tables a page may have, and how deeply nested they may be. A page with more is taken for junk. */
const mostTables = 50_000;
const deepest = 50;

function createHtmlReading(
  limits: FileLimits,
  wanted: number,
  layout: SheetLayout = { merged: [], hiddenColumns: [] },
): HtmlReading {
  return { limits, wanted, sizes: [], open: [], cell: null, rows: [], layout };
}

function createParser(reading: HtmlReading): Parser {
  return new Parser(
    {
      onopentag: (name, attributes) => {
        openTag(reading, name, attributes);
      },
      ontext: (text) => {
        addText(reading, text);
      },
      onclosetag: (name) => {
        closeTag(reading, name);
      },
    },
    { decodeEntities: true, lowerCaseTags: true },
  );
}

function openTag(
  reading: HtmlReading,
  name: string,
  attributes: Record<string, string>,
): void {
  if (name === "table") openTable(reading);
  else if (name === "tr") openRow(reading);
  else if (name === "td" || name === "th") openCell(reading, attributes);
  else if (name === "br") addText(reading, " ");
}

function closeTag(reading: HtmlReading, name: string): void {
  if (name === "td" || name === "th") closeCell(reading);
  else if (name === "tr") closeRow(reading);
  else if (name === "table") {
    closeRow(reading);
    reading.open.pop();
  }
}

/** A table inside a cell is a table of its own. The text of that cell before it is kept. */
function openTable(reading: HtmlReading): void {
  closeCell(reading);
  if (reading.sizes.length >= mostTables || reading.open.length >= deepest)
    throw refuseFile("too-complex");
  reading.open.push({
    index: reading.sizes.length,
    row: 0,
    isRowOpen: false,
    cells: [],
    covered: [],
  });
  reading.sizes.push(0);
}

function openRow(reading: HtmlReading): void {
  closeRow(reading);
  const table = reading.open.at(-1);
  if (table === undefined) return;
  table.row += 1;
  table.isRowOpen = true;
}

function openCell(
  reading: HtmlReading,
  attributes: Record<string, string>,
): void {
  closeCell(reading);
  if (reading.open.at(-1)?.isRowOpen === false) openRow(reading);
  if (reading.open.length > 0)
    reading.cell = {
      text: "",
      columns: spanFrom(attributes.colspan),
      rows: spanFrom(attributes.rowspan),
    };
}

/** How many cells a merged cell covers. The upper limit is the one that HTML has for columns. */
function spanFrom(attribute: string | undefined): number {
  const span = Number.parseInt(attribute ?? "1", 10);
  return Number.isNaN(span) ? 1 : Math.min(1_000, Math.max(1, span));
}

function addText(reading: HtmlReading, text: string): void {
  if (reading.cell === null) return;
  reading.cell.text += text;
  const { cellLength } = reading.limits;
  if (reading.cell.text.length > 4 * cellLength)
    throw refuseFile("cell-too-long", {
      row: reading.open.at(-1)?.row ?? 0,
      limit: cellLength,
    });
}

function closeCell(reading: HtmlReading): void {
  const table = reading.open.at(-1);
  const { cell } = reading;
  reading.cell = null;
  if (table === undefined || cell === null) return;
  const text = withoutInvisible(cell.text).replace(/\s+/g, " ").trim();
  if (text !== "")
    reading.sizes[table.index] = (reading.sizes[table.index] ?? 0) + 1;
  if (table.index === reading.wanted)
    placeCell(reading, table, { ...cell, text });
}

/** Adds a cell to its row, in the next column that no merged cell of the rows above covers. */
function placeCell(
  reading: HtmlReading,
  table: OpenTable,
  cell: { text: string; columns: number; rows: number },
): void {
  skipCovered(table);
  const { columns, cellLength } = reading.limits;
  if (cell.text !== "" && table.cells.length >= columns)
    throw refuseFile("too-many-columns", { row: table.row, limit: columns });
  if (cell.text.length > cellLength)
    throw refuseFile("cell-too-long", { row: table.row, limit: cellLength });
  if (cell.text !== "" && cell.columns + cell.rows > 2)
    reading.layout.merged.push({
      fromRow: table.row,
      toRow: table.row + cell.rows - 1,
      fromColumn: table.cells.length,
      toColumn: table.cells.length + cell.columns - 1,
    });
  for (
    let index = 0;
    index < cell.columns && table.cells.length < columns;
    index += 1
  ) {
    // The number includes this row, because closeRow takes one off every column.
    table.covered[table.cells.length] = cell.rows;
    table.cells.push(index === 0 && cell.text !== "" ? cell.text : null);
  }
}

function skipCovered(table: OpenTable): void {
  while ((table.covered[table.cells.length] ?? 0) > 0) table.cells.push(null);
}

function closeRow(reading: HtmlReading): void {
  closeCell(reading);
  const table = reading.open.at(-1);
  if (table?.isRowOpen !== true) return;
  table.isRowOpen = false;
  while (table.cells.at(-1) === null) table.cells.pop();
  if (!isBlankRow(table.cells))
    reading.rows.push({ number: table.row, cells: table.cells });
  table.cells = [];
  table.covered = table.covered.map((rows) => Math.max(0, rows - 1));
}
