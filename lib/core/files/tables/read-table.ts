import type { TableRow } from "@/lib/core/domain/cell";
import { detectKind, type FileKind } from "./detect-kind";
import { defaultFileLimits, type FileLimits } from "@/lib/core/files/limits";
import { readCsv } from "./read-csv";
import { unwrapLines } from "./unwrap-lines";
import { readHtml } from "./read-html";
import { readXlsx, type SheetChoice, type SheetInfo } from "./read-xlsx";
import type { SheetLayout } from "./xlsx-layout";
import { refuseFile } from "@/lib/core/files/refusal";

export type ReadTableOptions = {
  limits?: Partial<FileLimits>;
  /** The name of the sheet to read. A hidden sheet is read only if it is named here. */
  sheet?: string;
  /** Decides between the sheets of a workbook if none is named. */
  choose?: SheetChoice;
  signal?: AbortSignal;
};

/** A table about to be read. Its rows come in chunks of some hundreds, without blank rows. Rows that have been handed out are not kept. */
export type TableReading = {
  kind: FileKind["kind"];
  /** What the rows are taken from; null for files without sheets. */
  sheet: string | null;
  /** All sheets of the workbook. If a second sheet has content, it is not read, and the sender should be told. */
  sheets: SheetInfo[];
  /** For text files: how they were understood. */
  encoding: string | null;
  separator: string | null;
  chunks: AsyncIterable<TableRow[]>;
  /** Filled while the rows are taken: each row was one cell that held the line, and was split at this separator. */
  found: { linesSplitAt: string | null };
  /** Merged cells and hidden columns; complete when the rows have been taken to their end. */
  layout: SheetLayout;
};

/**
 * Turns the bytes of a file into rows of cells, whatever the file is called. Throws a FileRefusal if the file cannot be read, exceeds a limit, or has
 * no row with content. It throws at once, or later while the chunks are taken.
 */
export async function readTable(
  path: string,
  options: ReadTableOptions = {},
): Promise<TableReading> {
  const limits = { ...defaultFileLimits, ...options.limits };
  const deadline = Date.now() + limits.milliseconds;
  const file = await detectKind(path, limits);
  const found: TableReading["found"] = { linesSplitAt: null };
  const guard = (chunks: AsyncIterable<TableRow[]>) =>
    unwrapLines(
      watchRows(chunks, { limits, deadline, signal: options.signal }),
      limits,
      (separator) => {
        found.linesSplitAt = separator;
      },
    );
  const layout: SheetLayout = { merged: [], hiddenColumns: [] };
  const text = { sheet: null, sheets: [], separator: null, layout, found };
  if (file.kind === "html") {
    return {
      ...text,
      kind: "html",
      encoding: file.encoding,
      chunks: guard(readHtml(path, file.encoding, { limits, layout })),
    };
  }
  if (file.kind === "csv") {
    return {
      ...text,
      kind: "csv",
      encoding: file.encoding,
      separator: file.separator,
      chunks: guard(readCsv(path, file, limits)),
    };
  }
  const { sheet: name, choose } = options;
  const { chunks, ...workbook } = await readXlsx(path, limits, {
    ...(name === undefined ? {} : { name }),
    ...(choose === undefined ? {} : { choose }),
  });
  return {
    ...workbook,
    found,
    kind: "xlsx",
    encoding: null,
    separator: null,
    chunks: guard(chunks),
  };
}

type Watch = {
  limits: FileLimits;
  deadline: number;
  signal: AbortSignal | undefined;
};

async function* watchRows(
  chunks: AsyncIterable<TableRow[]>,
  { limits, deadline, signal }: Watch,
): AsyncGenerator<TableRow[]> {
  let count = 0;
  for await (const rows of chunks) {
    signal?.throwIfAborted();
    count += rows.length;
    if (count > limits.rows)
      throw refuseFile("too-many-rows", { limit: limits.rows });
    if (Date.now() > deadline)
      throw refuseFile("too-slow", {
        limit: Math.round(limits.milliseconds / 1000),
      });
    if (rows.length > 0) yield rows;
  }
  if (count === 0) throw refuseFile("no-table");
}
