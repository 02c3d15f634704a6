import { writeXlsx } from "@/lib/core/domain/write-xlsx";
import { testMonth as month } from "./test-product";

/** A person's name and number, in every place of every file another, so that it is known from where each came. */
export const marker = (place: string) => `SITI MARKER NIK 1501 ${place}`;
const place = "Wilayah 15.01.01.2001";

/** The form of a regency: a title, headings nobody knows, remarks, a name that fits nothing, a word for a number, a second sheet. */
export function monthlyForm(of: string): Promise<Uint8Array> {
  const headings = [
    ...["Bulan", "Nama Posyandu", "Desa/Kelurahan", "S", "D"],
    ...["Keterangan", marker(`${of}-heading`)],
  ];
  const row = (name: string, village: string, d: string | number) => [
    ...[month, name, village, 50, d],
    ...[marker(`${of}-remark`), marker(`${of}-unknown`)],
  ];
  return writeXlsx([
    {
      name: `SITI 1501 ${of}-sheet`,
      rows: [
        [marker(`${of}-title`)],
        headings,
        row("Melati I", place, 40),
        row(marker(`${of}-posyandu`), place, 40),
        row("Mawar 2", place, marker(`${of}-count`)),
        row("Melati I", marker(`${of}-village`), 41),
      ],
    },
    {
      name: `SITI 1501 ${of}-other`,
      rows: [
        ["Nama Posyandu", "S", "D"],
        [marker(`${of}-second`), 1, 1],
      ],
    },
  ]);
}
