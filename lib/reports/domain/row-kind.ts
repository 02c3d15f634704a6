import { normaliseHeading } from "@/lib/core/domain/heading";
import { textOfCell, type Cell, type TableRow } from "@/lib/core/domain/cell";
import { isColumnNumbering } from "@/lib/core/domain/table/heading-block";
import type { ColumnPlace, Columns } from "./columns";

/** Why a row of a table is no row of data. */
export type PassedOver = "repeated-heading" | "total" | "no-data";

/** What rows are told apart by. */
export type TableShape = {
  columns: Columns;
  /** What stands in the rows of headings, by column, in the form in which headings are compared. */
  headings: ReadonlyMap<number, ReadonlySet<string>>;
};

const totalWords =
  /^(?:sub[\s-]*)?(?:total|jumlah|jml|jlh|grand total|rata[\s-]*rata|rerata|persentase|capaian)\b/i;

const totalAlone =
  /^(?:sub[\s-]*)?(?:total|jumlah|jml|jlh|grand total|rata[\s-]*rata|rerata)[\s:.]*$/i;

/**
 * Why a row is none of a posyandu: headings again at the top of the next page, a sum of the rows above, or a line of words such as a signature. Null for
 * every row that may be data; one with numbers and without a name is, because somebody may have forgotten the name.
 */
export function passedOverAs(
  row: TableRow,
  shape: TableShape,
): PassedOver | null {
  const { identity } = shape.columns;
  if (
    says(row, identity.posyandu_id) ||
    says(row, identity.registration_number)
  )
    return isRepeatedHeading(row, shape) ? "repeated-heading" : null;
  if (isRepeatedHeading(row, shape) || isColumnNumbering(row))
    return "repeated-heading";
  if (isTotal(row, shape)) return "total";
  const isNamed = says(row, identity.posyandu) || says(row, identity.village);
  if (isNamed) return isWordsBelow(row, shape) ? "no-data" : null;
  return hasNumber(row, shape) ? null : "no-data";
}

function says(row: TableRow, places: readonly ColumnPlace[] = []): boolean {
  return places.some(({ index }) => textAt(row, index) !== "");
}

function textAt(row: TableRow, index: number): string {
  const cell: Cell = row.cells[index] ?? null;
  return typeof cell === "string" && cell !== ""
    ? cell.trim()
    : textOfCell(cell);
}

function isRepeatedHeading(row: TableRow, { headings }: TableShape): boolean {
  let same = 0;
  let filled = 0;
  for (const [index, heading] of headings) {
    const text = textAt(row, index);
    if (text === "") continue;
    filled += 1;
    if (heading.has(normaliseHeading(text))) same += 1;
    // Rows of data differ from the headings in their first cells, and there are many of them.
    else if (filled - same > 2) return false;
  }
  return same >= 3 && same * 2 > filled;
}

/** A name such as "Jumlah" or "Total Desa Baru" where the posyandu stands, or in any of the first cells if no posyandu is named. */
function isTotal(row: TableRow, { columns }: TableShape): boolean {
  const [name] = columns.identity.posyandu ?? [];
  const text = name === undefined ? "" : textAt(row, name.index);
  if (text !== "")
    return (
      totalAlone.test(text) ||
      (totalWords.test(text) && isWithoutVillage(row, columns))
    );
  const counts = new Set(countColumns(columns));
  return row.cells.some(
    (cell, index) =>
      typeof cell === "string" &&
      !counts.has(index) &&
      totalWords.test(cell.trim()),
  );
}

/** A posyandu may be called "Jumlah Sari", but then its village is named like those of the others. */
function isWithoutVillage(row: TableRow, { identity }: Columns): boolean {
  const village = (identity.village ?? []).map(({ index }) =>
    textAt(row, index),
  );
  return village.every((text) => text === "" || totalWords.test(text));
}

function countColumns({ elements }: Columns): number[] {
  return elements.flatMap(({ stated, parts }) =>
    [stated, ...parts].flatMap((place) =>
      place === null ? [] : [place.index],
    ),
  );
}

/** Words instead of counts, and nothing that names a posyandu in a village: the line below a table that somebody signs. */
function isWordsBelow(row: TableRow, { columns }: TableShape): boolean {
  const { posyandu, village } = columns.identity;
  if (says(row, posyandu) && says(row, village)) return false;
  const [name] = (says(row, posyandu) ? posyandu : village) ?? [];
  const text = textAt(row, name?.index ?? -1);
  return /^(?:mengetahui|menyetujui|disetujui|kepala|ketua|nip\b|petugas|bidan|koordinator|dr\.|drg\.|catatan|keterangan|sumber|dicetak|tanggal)/i.test(
    text,
  );
}

function hasNumber(row: TableRow, { columns }: TableShape): boolean {
  return countColumns(columns).some((index) => {
    const cell = row.cells[index] ?? null;
    return (
      cell !== null &&
      (typeof cell === "string" ? /^\s*[-+]?\d[\d.,]*%?\s*$/.test(cell) : true)
    );
  });
}
