import type { PlainCell } from "@/lib/core/domain/cell";
import { writeXlsx } from "@/lib/core/domain/write-xlsx";

export const tableKinds = ["csv", "xlsx", "html"] as const;

/** Rows as a file of each kind that offices send: text with semicolons, a workbook, and a web page that calls itself one. */
export async function tableFile(
  kind: (typeof tableKinds)[number],
  rows: readonly (readonly PlainCell[])[],
): Promise<string | Uint8Array> {
  switch (kind) {
    case "csv":
      return rows.map((row) => row.map(textOf).join(";")).join("\n");
    case "xlsx":
      return writeXlsx([{ name: "Data", rows: rows.map((row) => [...row]) }]);
    case "html":
      return `<html><head><meta charset="utf-8"></head><body><table>${rows
        .map(
          (row) =>
            `<tr>${row.map((cell) => `<td>${textOf(cell)}</td>`).join("")}</tr>`,
        )
        .join("\n")}</table></body></html>`;
  }
}

function textOf(cell: PlainCell): string {
  return cell === null ? "" : String(cell);
}
