import type { PassedOver, RowShape } from "@/lib/core/domain/table/row-kind";
import type { Text } from "@/lib/core/domain/text-pair";
import type { RegistryColumn } from "./registry-columns";

/** By what the rows of a registry are told from totals, signatures and headings. */
export function shapeOfRegistry(
  columns: ReadonlyMap<RegistryColumn, number>,
  headings: RowShape["headings"],
): RowShape {
  const at = (...keys: RegistryColumn[]) =>
    keys.flatMap((key) => columns.get(key) ?? []);
  return {
    headings,
    ids: at("id", "registration_number"),
    dates: [],
    name: at("name"),
    place: at("village_code", "village", "kelurahan"),
    figures: at("longitude", "latitude"),
    others: at(
      "subdistrict",
      "regency",
      "strata",
      "puskesmas",
      "valid_from",
      "valid_to",
    ),
  };
}

/** Why a row is passed over, for whoever sent it. */
export const passedOverReasons: Readonly<Record<PassedOver, Text>> = {
  "repeated-heading": {
    id: "Judul kolom yang diulang.",
    en: "The headings once more.",
  },
  total: { id: "Baris jumlah.", en: "A row of totals." },
  "no-data": {
    id: "Bukan baris posyandu: tanpa nama dan desa, atau baris tanda tangan.",
    en: "No row of a posyandu: without a name and a village, or a line of a signature.",
  },
};
