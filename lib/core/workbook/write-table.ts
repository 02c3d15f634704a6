import { setImmediate as nextTurn } from "node:timers/promises";
import { writeCsv } from "@/lib/core/domain/write-csv";
import type { Locale } from "@/lib/core/domain/text-pair";
import { packed, type WorkbookTask } from "./packed-rows";
import type { Product, Service } from "@/lib/core/product/product";
import { csvStyle, type PlainTable } from "@/lib/core/text/plain-table";
import { toXlsx } from "@/lib/core/text/plain-workbook";
import {
  createWorkerPool,
  workerUrl,
  type WorkerPool,
} from "@/lib/core/threads/worker-pool";

/** A table whose rows are made while it is written, some hundred at a time, so that others are answered in between. */
export type TableInPieces = {
  headings: PlainTable["headings"];
  /** How many rows the pieces have together. */
  size: number;
  pieces: Iterable<PlainTable["rows"]>;
};

const workbookWriter: Service<WorkerPool<WorkbookTask, Uint8Array, never>> = {
  open: () =>
    createWorkerPool({ entry: workerUrl(import.meta.url, "workbook-worker") }),
  close: (pool) => pool.close(),
};

/** So many rows are written in some ten milliseconds, sooner than a thread has started. */
const fewRows = 500;

/** A table with a row for each of these; some of them are made at a time. */
export function tableOf<Item>(
  headings: PlainTable["headings"],
  items: readonly Item[],
  rowsOf: (items: readonly Item[]) => PlainTable["rows"],
): TableInPieces {
  function* pieces() {
    for (let from = 0; from < items.length; from += fewRows)
      yield rowsOf(items.slice(from, from + fewRows));
  }
  return { headings, size: items.length, pieces: pieces() };
}

/** The workbook of `toXlsx`, byte for byte but for the time of writing; a large one is written by a thread. */
export async function writeWorkbook(
  product: Product,
  { headings, size, pieces }: TableInPieces,
  locale: Locale,
  about: readonly string[] = [],
): Promise<Uint8Array> {
  if (size <= fewRows)
    return toXlsx({ headings, rows: [...pieces].flat() }, locale, about);
  const packs: Uint8Array[] = [];
  for (const rows of pieces) {
    packs.push(packed(rows));
    await nextTurn();
  }
  return product
    .service(workbookWriter)
    .run({ headings, packs, locale, about });
}

/** The text of `toCsv`, byte for byte. */
export async function writeText(
  { headings, pieces }: TableInPieces,
  locale: Locale,
): Promise<Uint8Array> {
  const style = csvStyle(locale);
  const parts = [Buffer.from([...writeCsv([headings], style)].join(""))];
  for (const rows of pieces) {
    const text = writeCsv(rows, { ...style, hasByteOrderMark: false });
    parts.push(Buffer.from([...text].join("")));
    await nextTurn();
  }
  return Buffer.concat(parts);
}
