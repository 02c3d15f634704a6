import { textOfCell, type TableRow } from "@/lib/core/domain/cell";
import type { Text } from "@/lib/core/domain/text-pair";
import { matchRegistryHeading, type RegistryColumn } from "./registry-columns";

const totals = /^(grand\s+|sub\s*)?(total|jumlah)\b/i;

/** Why a row is passed over because it is not about a posyandu: nothing in the columns that are known, the headings once more, a sum. Null if it is. */
export function notAPosyandu(
  { cells }: TableRow,
  columns: ReadonlyMap<RegistryColumn, number>,
): Text | null {
  const filled = [...columns].flatMap(([column, at]) => {
    const text = textOfCell(cells[at] ?? null);
    return text === "" ? [] : [{ column, text }];
  });
  if (filled.length === 0)
    return {
      id: "Tidak ada isi di kolom yang dikenal.",
      en: "Nothing stands in the known columns.",
    };
  const isHeading = filled.every(
    ({ column, text }) => matchRegistryHeading(text) === column,
  );
  if (filled.length > 1 && isHeading)
    return { id: "Judul kolom yang diulang.", en: "The headings once more." };
  // The word may stand in a column that is not known, such as the one of running numbers.
  const isPlaced = filled.some(({ column }) => places.has(column));
  if (isPlaced) return null;
  const first = cells.map(textOfCell).find((text) => text !== "") ?? "";
  if (totals.test(first))
    return { id: "Baris jumlah.", en: "A row of totals." };
  return null;
}

/** A row of totals fills none of these. */
const places: ReadonlySet<RegistryColumn> = new Set([
  "id",
  "village_code",
  "village",
  "kelurahan",
]);
