import * as fc from "fast-check";
import { buildXlsx } from "@/lib/core/files/tables/testing/sample-files";

/** The month that every way of writing tells: what stands in the database afterwards must be this, or somebody must have been asked. */
export const truth = [
  ["Kenanga", "15.72.01.1001", "Sungai Penuh", 100, 80, 60],
  ["Puspa Sari", "15.72.01.1001", "Sungai Penuh", 90, 1200, 0],
  ["Bougenville", "15.72.01.1003", "Pasar Baru", 70, 55, 40],
  ["Kemuning", "15.72.01.1003", "Pasar Baru", 0, 0, 0],
] as const;

type Cell = string | number | { percent: number } | null;
type Sheet = { rows: Cell[][]; merged: string[] };

const label = {
  month: ["Bulan", "bulan", "Periode", "month"],
  posyandu: ["Posyandu", "NAMA POSYANDU", "Nama  Posyandu"],
  village: ["Desa/Kelurahan", "Desa", "Kelurahan", "Nama Desa"],
  code: ["Kode Desa", "village_code", "KODE DESA/KELURAHAN"],
  s: ["S", "s_target", "S: sasaran balita", "Jml Balita (S)"],
  d: ["D", "d_weighed", "Ditimbang", "Di timbang (D)"],
  n: ["N", "n_gained", "Naik (N)"],
};
const months = [
  ...["2026-10", "Oktober 2026", "Okt-26", "OKT. 2026", "10/2026", "202610"],
  ...["31 Oktober 2026", "Bulan Oktober 2026", "2026.10", "Oct 2026"],
];

const pick = (values: readonly string[]) => fc.constantFrom(...values);

/** How a file is written. */
export const way = fc.record({
  kind: fc.constantFrom("csv", "xlsx", "html"),
  separator: fc.constantFrom(",", ";", "\t", "|"),
  encoding: fc.constantFrom("utf8", "bom", "utf16le", "latin1"),
  lineEnd: fc.constantFrom("\n", "\r\n", "\r"),
  isWrapped: fc.boolean(),
  month: pick(months),
  labels: fc.record({
    month: pick(label.month),
    posyandu: pick(label.posyandu),
    village: pick(label.village),
    code: pick(label.code),
    s: pick(label.s),
    d: pick(label.d),
    n: pick(label.n),
  }),
  codeStyle: fc.constantFrom(
    "none",
    "dots",
    "digits",
    "float",
    "apostrophe",
    "space",
  ),
  titles: fc.subarray([
    "LAPORAN POSYANDU",
    "Kecamatan: Sungai Penuh",
    "Bulan Oktober 2026",
  ]),
  isSplitBySex: fc.constantFrom("no", "with-sum", "without-sum"),
  order: fc.shuffledSubarray(["month", "posyandu", "village", "s", "d", "n"], {
    minLength: 6,
  }),
  rowOrder: fc.shuffledSubarray([0, 1, 2, 3], { minLength: 4 }),
  hasNumbering: fc.boolean(),
  hasTotal: fc.boolean(),
  hasSignature: fc.boolean(),
  repeatsHeading: fc.boolean(),
  thousands: fc.constantFrom("plain", "dot", "decimals"),
  marks: fc.constantFrom("", "\u200e", "\u00ad", "\u00a0"),
  isMergedDown: fc.boolean(),
  hasRemark: fc.constantFrom("no", "N", "D", "desa", "Posyandu"),
});
export type Way = ReturnType<
  typeof fc.sample<typeof way extends fc.Arbitrary<infer T> ? T : never>
>[number];

/** The file of that way, and its name. */
export function writeIn(one: Way): {
  name: string;
  bytes: Uint8Array | string;
} {
  const sheet = sheetOf(one);
  if (one.kind === "xlsx")
    return { name: "laporan.xlsx", bytes: xlsxOf(sheet) };
  if (one.kind === "html") return { name: "laporan.xls", bytes: htmlOf(sheet) };
  return { name: "laporan.csv", bytes: csvOf(one, sheet) };
}

function sheetOf(one: Way): Sheet {
  const columns = columnsOf(one);
  const isSplit = one.isSplitBySex !== "no";
  const top = columns.flatMap(({ heading, parts }) =>
    parts === null ? [heading] : [heading, ...parts.slice(1).map(() => null)],
  );
  const below = columns.flatMap(({ parts }) => parts ?? [null]);
  const headings: Cell[][] = isSplit ? [top, below] : [top];
  const data = rowsOf(one, columns);
  const rows: Cell[][] = [
    ...one.titles.map((title): Cell[] => [title]),
    ...headings,
    ...(one.hasNumbering
      ? [
          top
            .concat(below)
            .slice(0, below.length)
            .map((_, index) => index + 1),
        ]
      : []),
    ...data.slice(0, 2),
    ...(one.repeatsHeading ? headings : []),
    ...data.slice(2),
    ...(one.hasTotal ? [totalOf(columns, data)] : []),
    ...(one.hasSignature
      ? [
          [],
          [...below.map(() => null).slice(1), "Mengetahui,"],
          [...below.map(() => null).slice(1), "Kepala Puskesmas"],
        ]
      : []),
  ];
  return { rows, merged: [] };
}

type Column = {
  key: string;
  heading: string;
  parts: string[] | null;
};

function columnsOf({
  order,
  labels,
  isSplitBySex,
  codeStyle,
  hasRemark,
}: Way): Column[] {
  const parts =
    isSplitBySex === "no"
      ? null
      : isSplitBySex === "with-sum"
        ? ["L", "P", "Jml"]
        : ["L", "P"];
  const known = order.map((key): Column => ({
    key,
    heading: labels[key as keyof typeof labels],
    parts: ["s", "d", "n"].includes(key) ? parts : null,
  }));
  return [
    ...(codeStyle === "none"
      ? []
      : [{ key: "code", heading: labels.code, parts: null }]),
    ...known,
    ...(hasRemark === "no"
      ? []
      : [{ key: "remark", heading: "Keterangan", parts: null }]),
  ];
}

function rowsOf(one: Way, columns: readonly Column[]): Cell[][] {
  let before = "";
  const isGrouped =
    one.isMergedDown && one.codeStyle === "none" && one.kind !== "xlsx";
  const order = isGrouped ? [0, 1, 2, 3] : one.rowOrder;
  return order.map((index, at) => {
    const [name, code, village, s, d, n] = truth[index] ?? truth[0];
    const counts: Record<string, number> = { s, d, n };
    const isSame = before === village;
    before = village;
    return columns.flatMap(({ key, parts }): Cell[] => {
      const count = counts[key];
      if (count !== undefined) return countCells(one, count, parts);
      if (key === "month") return [one.month];
      if (key === "posyandu") return [one.marks + name];
      if (key === "village") return [isGrouped && isSame ? null : village];
      if (key === "code") return [codeIn(one.codeStyle, code)];
      return [at === 0 ? one.hasRemark : null];
    });
  });
}

function countCells(one: Way, count: number, parts: string[] | null): Cell[] {
  const boys = Math.floor(count / 3);
  if (parts === null) return [countIn(one, count)];
  const split = [countIn(one, boys), countIn(one, count - boys)];
  return parts.length === 3 ? [...split, countIn(one, count)] : split;
}

function countIn({ thousands, kind }: Way, count: number): Cell {
  if (kind === "xlsx") return count;
  if (thousands === "decimals") return `${String(count)},0`;
  return thousands === "dot" && count >= 1000
    ? `${String(Math.floor(count / 1000))}.${String(count % 1000).padStart(3, "0")}`
    : String(count);
}

function codeIn(style: Way["codeStyle"], code: string): Cell {
  const digits = code.replaceAll(".", "");
  switch (style) {
    case "digits":
      return digits;
    case "float":
      return `${digits}.0`;
    case "apostrophe":
      return `'${code}`;
    case "space":
      return code.replace(".", ". ");
    default:
      return code;
  }
}

function totalOf(columns: readonly Column[], data: readonly Cell[][]): Cell[] {
  let at = 0;
  return columns.flatMap(({ key, parts }): Cell[] => {
    const width = parts?.length ?? 1;
    const cells = Array.from({ length: width }, (_, part): Cell => {
      if (key === "posyandu") return "JUMLAH";
      if (!["s", "d", "n"].includes(key)) return null;
      const column = at + part;
      return data.reduce((sum, row) => sum + valueOf(row[column] ?? null), 0);
    });
    at += width;
    return cells;
  });
}

function valueOf(cell: Cell): number {
  if (typeof cell === "number") return cell;
  return typeof cell === "string"
    ? Number(cell.replace(/,0$/, "").replaceAll(".", ""))
    : 0;
}

function textOf(cell: Cell): string {
  return cell === null || typeof cell === "object" ? "" : String(cell);
}

function csvOf(one: Way, { rows }: Sheet): Uint8Array {
  const quote = (text: string) =>
    /["\n\r]/.test(text) || text.includes(one.separator)
      ? `"${text.replaceAll('"', '""')}"`
      : text;
  const lines = rows.map((row) =>
    row.map((cell) => quote(textOf(cell))).join(one.separator),
  );
  const text = lines
    .map((line) => (one.isWrapped ? `"${line.replaceAll('"', '""')}"` : line))
    .join(one.lineEnd);
  switch (one.encoding) {
    case "bom":
      return Buffer.from(`\ufeff${text}`);
    case "utf16le":
      return Buffer.from(`\ufeff${text}`, "utf16le");
    case "latin1":
      return Buffer.from(text.replaceAll("\u200e", ""), "latin1");
    case "utf8":
      return Buffer.from(text);
  }
}

function htmlOf({ rows }: Sheet): string {
  const body = rows
    .map(
      (row) =>
        `<tr>${row.map((cell) => `<td>${escapeXml(textOf(cell))}</td>`).join("")}</tr>`,
    )
    .join("");
  return `<html><meta charset="utf-8"><table>${body}</table></html>`;
}

function xlsxOf({ rows }: Sheet): Uint8Array {
  const data = rows
    .map(
      (row) =>
        `<row>${row
          .map((cell) =>
            typeof cell === "number"
              ? `<c><v>${String(cell)}</v></c>`
              : `<c t="inlineStr"><is><t>${escapeXml(textOf(cell))}</t></is></c>`,
          )
          .join("")}</row>`,
    )
    .join("");
  return buildXlsx({ sheets: [{ name: "Laporan", data }] });
}

function escapeXml(text: string): string {
  return text
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll('"', "&quot;");
}
