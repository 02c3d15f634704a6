import { describe, expect, it } from "vitest";
import type { PlainCell } from "@/lib/core/domain/cell";
import { AreaCode } from "@/lib/core/domain/ids";
import { Month } from "@/lib/core/domain/month";
import { createTempFiles } from "@/lib/core/files/tables/testing/sample-files";
import {
  tableFile,
  tableKinds,
} from "@/lib/core/files/tables/testing/table-files";
import { readRegistryFile } from "./read-registry-file";

const tempFile = createTempFiles();

const areas = [
  { code: "15", name: "Jambi" },
  { code: "15.01", name: "Kerinci" },
  { code: "15.01.01", name: "Gunung Raya" },
  { code: "15.01.01.2001", name: "Lempur" },
  { code: "15.01.01.2002", name: "Selampaung" },
].map(({ code, name }) => ({ code: AreaCode.parse(code), name }));

const headings = ["No", "Nama Posyandu", "Desa", "Kecamatan", "Puskesmas"];
const raya = ["Gunung Raya", "Lempur"];

const rows: PlainCell[][] = [
  headings,
  [1, "Teratai", "Lempur", ...raya],
  [2, "Total Sari", "Lempur", ...raya],
  ["", "Jumlah Desa Lempur", "", "", ""],
  headings,
  [3, "Kepala Gading", "Selampaung", ...raya],
  ["", "Sub Total", "Selampaung", "", ""],
  ["JUMLAH", "3", "", "", ""],
  ["", "", "", "Lempur, 5 Oktober 2026", ""],
  ["", "Mengetahui,", "", "", ""],
  ["", "Kepala Puskesmas Lempur", "", "", ""],
  ["", "Siti Aminah, S.K.M.", "", "", ""],
  ["", "NIP 19780101 200501 2 001", "", "", ""],
];

describe.each(tableKinds)("a registry as %s", (kind) => {
  const read = async (table: PlainCell[][]) => {
    const reading = await readRegistryFile({
      path: tempFile(await tableFile(kind, table)),
      areas,
      known: "[]",
      currentMonth: Month.parse("2026-10"),
      codes: "kemendagri",
      movesFrom: null,
    });
    if (reading.kind !== "read") throw new Error("The columns say enough");
    return reading;
  };

  it("passes over totals, signatures and headings that come again, each with its row and reason", async () => {
    const reading = await read(rows);
    expect(reading.problems).toEqual([]);
    expect(reading.accepted.json).toMatch(/Teratai.*Total Sari.*Kepala Gading/);
    expect(
      reading.passedOver.map(({ row, reason }) => [row, reason.en]),
    ).toEqual([
      [4, "A row of totals."],
      [5, "The headings once more."],
      [7, "A row of totals."],
      [8, "A row of totals."],
      ...[9, 10, 11, 12, 13].map((row) => [
        row,
        "No row of a posyandu: without a name and a village, or a line of a signature.",
      ]),
    ]);
    expect(reading.accepted.rows + reading.passedOver.length).toBe(
      reading.rows,
    );
  });

  it("refuses a posyandu whose village was forgotten, whatever it is called", async () => {
    const reading = await read([
      headings,
      [1, "Teratai", "Lempur", ...raya],
      [2, "Total Sari", "", ...raya],
      [3, "Bidan Delima", "", ...raya],
      [4, "Anggrek", "", "", ""],
      [5, "", "Lempur", ...raya],
    ]);
    expect(reading.passedOver).toEqual([]);
    expect(reading.refused).toBe(4);
  });
});
