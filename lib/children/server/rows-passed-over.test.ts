import { describe, expect, it } from "vitest";
import type { PlainCell } from "@/lib/core/domain/cell";
import {
  tableFile,
  tableKinds,
} from "@/lib/core/files/tables/testing/table-files";
import { readChildLines, storedRows } from "./testing/read-children";

const headings = [
  "No",
  "Nama",
  "JK",
  "Tgl Lahir",
  "Kec",
  "Desa/Kel",
  "Posyandu",
  "Tanggal Pengukuran",
  "Berat",
  "Tinggi",
];

const place = ["Sungai Penuh", "Sungai Penuh", "Kenanga"];

const child = (no: number, name: string): PlainCell[] => [
  no,
  name,
  "L",
  "2024-01-15",
  ...place,
  "2026-10-05",
  "12,1",
  "88,0",
];

const rows: PlainCell[][] = [
  headings,
  child(1, "ANAK AA"),
  child(2, "Total Sari"),
  ["", "Sub Total", "", "", "", "", "", "", "24,2", "176"],
  headings,
  child(3, "Jumlah"),
  child(4, "Kepala Ayu"),
  ["Jumlah Posyandu Kenanga", "", "", "", "", "", "", "", 4, 4],
  ["TOTAL", "4", "", "", "", "", "", "", "", ""],
  [
    "",
    "Mengetahui,",
    "",
    "",
    "",
    "",
    "",
    "Sungai Penuh, 6 Oktober 2026",
    "",
    "",
  ],
  ["", "Kepala Puskesmas", "", "", "", "", "", "", "", ""],
  ["", "Siti Aminah, S.K.M.", "", "", "", "", "", "", "", ""],
  ["", "NIP 19780101 200501 2 001", "", "", "", "", "", "", "", ""],
];

describe.each(tableKinds)("a file of children as %s", (kind) => {
  const read = async (table: PlainCell[][]) =>
    readChildLines(await tableFile(kind, table));

  it("passes over totals, signatures and headings that come again, each with its row and reason", async () => {
    const reading = await read(rows);
    expect([...storedRows(reading).keys()]).toEqual([2, 3, 6, 7]);
    expect(reading.rows).toMatchObject({
      read: 4,
      passedOver: 8,
      matched: 4,
      refused: 0,
    });
    const said = reading.issues.filter(({ effect }) => effect === "note");
    expect(
      Object.fromEntries(
        said.map(({ code, rows: named }) => [
          code,
          named.map(({ row }) => row),
        ]),
      ),
    ).toEqual({
      "repeated-heading": [5],
      "total-row": [4, 8, 9],
      "no-child-row": [10, 11, 12, 13],
    });
    // Those who sign are not named, as no child is.
    expect(
      said.flatMap(({ rows: named }) => named.map(({ value }) => value)),
    ).toEqual(Array.from({ length: 8 }, () => null));
  });

  it("refuses a child whose dates are missing, whatever it is called", async () => {
    const undated = (name: string): PlainCell[] => [
      1,
      name,
      "L",
      "",
      ...place,
      "",
      "12,1",
      "88,0",
    ];
    const reading = await read([
      headings,
      child(1, "ANAK AA"),
      undated("Total Sari"),
      undated("Bidan Ayu"),
      undated("ANAK BB"),
    ]);
    expect(reading.rows).toMatchObject({ read: 4, passedOver: 0, refused: 3 });
  });
});
