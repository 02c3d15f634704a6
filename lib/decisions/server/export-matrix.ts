import type { PlainCell } from "@/lib/core/domain/cell";
import type { Locale } from "@/lib/core/domain/text-pair";
import { writeXlsx, type XlsxColumn } from "@/lib/core/domain/write-xlsx";
import type { Product } from "@/lib/core/product/product";
import { bindFormats } from "@/lib/core/text/bind-formats";
import { toCsv } from "@/lib/core/text/plain-table";
import type { DecisionsQuery, DecisionsReply } from "@/lib/decisions/contract";
import { filterLine, titleOf } from "./matrix-words";
import { matrixColumns } from "./matrix-columns";
import { summaryRows } from "./matrix-summary";

type Export = {
  reply: DecisionsReply;
  query: DecisionsQuery;
  format: "csv" | "xlsx";
  locale: Locale;
};

/**
 * The matrix of follow-up in the form that offices use: one row a decision, "Terlambat" told by the day of the file, dates as dd/mm/yyyy of the province. The
 * workbook is for paper: lying, one page wide, its heading frozen and repeated, the filter under the title, and a second sheet that sums up.
 */
export async function exportMatrix(
  product: Product,
  { reply, query, format, locale }: Export,
): Promise<Uint8Array> {
  const formats = bindFormats(locale, product.rule.utcOffsetHours);
  const columns = matrixColumns(formats);
  const heads = columns.map(({ head }) => head);
  const rows = reply.decisions.map((decision, at) =>
    columns.map(({ cell }) => cell(decision, at)),
  );
  if (format === "csv")
    return new TextEncoder().encode(toCsv({ headings: heads, rows }, locale));
  const area = product.directory.nameOf(reply.area);
  const top: PlainCell[][] = [
    [titleOf(locale, area)],
    [filterLine(formats, { reply, query, area })],
  ];
  const summary = summaryRows(reply.decisions, formats);
  return writeXlsx([
    {
      name: locale === "id" ? "Matriks" : "Matrix",
      rows: [...top, heads, ...rows],
      titleRows: top.length,
      headingRows: 1,
      frozenColumns: 2,
      columns: columns.map(({ look }) => look),
      isForPaper: true,
    },
    {
      name: locale === "id" ? "Ringkasan" : "Summary",
      rows: [...top, ...summary],
      titleRows: top.length,
      headingRows: 1,
      columns: [{ width: 44, isWrapped: true }, ...summaryWidths],
      isForPaper: true,
    },
  ]);
}

const summaryWidths: readonly XlsxColumn[] = Array.from({ length: 6 }, () => ({
  width: 13,
}));
