import type { AreaCode } from "@/lib/core/domain/ids";
import type { ChildFileRequest } from "@/lib/children/server/child-file-request";
import {
  requestFor,
  type TestProduct,
} from "@/lib/product/testing/test-product";

/** A row of an e-PPGBM export by heading. */
export type WrittenChild = Record<string, string | number | null>;

const layout = [
  "No",
  "NIK",
  "Nama",
  "JK",
  "Tgl Lahir",
  "BB Lahir",
  "TB Lahir",
  "Nama Ortu",
  "Prov",
  "Kab/Kota",
  "Kec",
  "Pukesmas",
  "Desa/Kel",
  "Posyandu",
  "RT",
  "RW",
  "Alamat",
  "Usia Saat Ukur",
  "Tanggal Pengukuran",
  "Berat",
  "Tinggi",
  "Cara Ukur",
  "LiLA",
  "BB/U",
  "ZS BB/U",
  "TB/U",
  "ZS TB/U",
  "BB/TB",
  "ZS BB/TB",
  "Naik Berat Badan",
] as const;

/** One child at posyandu p1 of the invented province: a boy of one year, 76 cm and 9.6 kg, unless given otherwise. */
export function writtenChild(
  name: string,
  more: WrittenChild = {},
): WrittenChild {
  return {
    NIK: "02022**********",
    Nama: name,
    JK: "L",
    "Tgl Lahir": "2025-09-10",
    "Nama Ortu": `IBU ${name}`,
    "Kab/Kota": "Wilayah 15.01",
    Kec: "Wilayah 15.01.01",
    "Desa/Kel": "Wilayah 15.01.01.2001",
    Posyandu: "Melati I",
    Alamat: `Jalan ${name}`,
    "Tanggal Pengukuran": "2026-09-10",
    Berat: "9,6",
    Tinggi: "76",
    "Cara Ukur": "Terlentang",
    "TB/U": "Normal",
    "Naik Berat Badan": "N",
    ...more,
  };
}

/** The rows as CSV in the layout of 2026. */
export function childCsv(rows: readonly WrittenChild[]): string {
  return [
    layout.join(";"),
    ...rows.map((row, index) =>
      layout
        .map((heading) =>
          heading === "No" ? String(index + 1) : String(row[heading] ?? ""),
        )
        .join(";"),
    ),
  ].join("\n");
}

/** A request to send this text as a file of children of the first invented regency. */
export async function childRequest(
  test: TestProduct,
  csv: string,
  more: Partial<ChildFileRequest> = {},
): Promise<ChildFileRequest> {
  const { actor, file, idempotencyKey, source, receivedAt, upload } =
    await requestFor(test, csv);
  return {
    actor,
    file,
    area: "15.01" as AreaCode,
    idempotencyKey,
    source,
    receivedAt,
    upload,
    headings: {},
    decisions: {},
    dateAnswers: {},
    acceptMonths: false,
    acceptFewer: false,
    ...more,
  };
}
