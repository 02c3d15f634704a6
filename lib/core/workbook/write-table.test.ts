import { unzipSync } from "fflate";
import { afterAll, expect, test } from "vitest";
import type { Product } from "@/lib/core/product/product";
import { openServices } from "@/lib/core/product/open-services";
import { toCsv } from "@/lib/core/text/plain-table";
import { toXlsx } from "@/lib/core/text/plain-workbook";
import { tableOf, writeText, writeWorkbook } from "./write-table";

const services = openServices(() => product);
const product = { service: services.service } as unknown as Product;
afterAll(() => services.close());

const headings = ["Posyandu", "Nilai", "Alasan"];
/** What other writers take apart: signs of formulas, letters beyond ASCII, halves of letters, numbers with all their digits, nothing. */
const rows = Array.from({ length: 1_700 }, (_, at) => [
  `${"=-'é\ud83d\ude42\ud800"[at % 7] ?? "Melati"} ${String(at)}`,
  at % 3 === 0 ? null : at / 7 - 100,
  `baris;\n"${String(at)}"`,
]);
const table = () => tableOf(headings, rows, (some) => some);
const about = ["Daftar posyandu"];

/** Every file of a workbook with its bytes, in order; without the time of writing, which the archive has and the file that says when it was made. */
const partsOf = (workbook: Uint8Array) =>
  Object.entries(unzipSync(workbook)).map(([name, bytes]) => [
    name,
    Buffer.from(bytes)
      .toString("latin1")
      .replace(name === "docProps/core.xml" ? /[\dT:.-]+Z/g : /^$/, ""),
  ]);

test("a workbook that a thread has written holds byte for byte what the one written at once does", async () => {
  const [whole, written] = await Promise.all([
    toXlsx({ headings, rows }, "id", about),
    writeWorkbook(product, table(), "id", about),
  ]);
  expect(partsOf(written)).toEqual(partsOf(whole));
});

test("a text in pieces is the one written at once", async () => {
  for (const locale of ["id", "en"] as const)
    expect(Buffer.from(await writeText(table(), locale)).toString()).toBe(
      Buffer.from(toCsv({ headings, rows }, locale)).toString(),
    );
});

test("others have their turn while a table is written", async () => {
  let turns = 0;
  const count = () => {
    turns += 1;
    next = setImmediate(count);
  };
  let next = setImmediate(count);
  await writeText(table(), "id");
  clearImmediate(next);
  // One for each piece, but for the last.
  expect(turns).toBeGreaterThanOrEqual(3);
});
