import type { PlainCell } from "@/lib/core/domain/cell";
import { writeXlsx } from "@/lib/core/domain/write-xlsx";
import type { DirtyRow } from "./dirty-children";

/** Headings of the three layouts in their order. A heading with another name is followed by its name in the newest layout. */
export const childLayouts = {
  newest:
    "No,NIK,Nama,JK,Tgl Lahir,BB Lahir,TB Lahir,Nama Ortu,Prov,Kab/Kota,Kec,Pukesmas,Desa/Kel,Posyandu,RT,RW,Alamat,Usia Saat Ukur,Tanggal Pengukuran,Berat,Tinggi,Cara Ukur,LiLA,BB/U,ZS BB/U,TB/U,ZS TB/U,BB/TB,ZS BB/TB,Naik Berat Badan,Jml Vit A,KPSP,KIA,Kelas Ibu Balita,MBG,Detail",
  older:
    "No,NIK,Nama,JK,Tgl Lahir,BB Lahir,TB Lahir,Nama Ortu,Prov,Kab/Kota,Kec,Pukesmas,Desa/Kel,Posyandu,RT,RW,Alamat,Usia Saat Ukur,Tanggal Pengukuran,Berat,Tinggi,Cara Ukur,LiLA,BB/U,ZS BB/U,TB/U,ZS TB/U,BB/TB,ZS BB/TB,Naik Berat Badan,PMT Diterima (kg),Jml Vit A,KPSP,KIA,Detail",
  weighingDay:
    "Nama Anak=Nama,Jenis Kelamin=JK,Tanggal Lahir=Tgl Lahir,NIK,Nomor KK,Anak Ke,Nama Orang Tua (Ibu/Ayah)=Nama Ortu,NIK Orang Tua,No HP Orang Tua,Alamat,RT,Kecamatan=Kec,Puskesmas=Pukesmas,Kelurahan=Desa/Kel,Posyandu,Usia Kehamilan (minggu),Berat Lahir - Sasaran (kg),Panjang Lahir - Sasaran (cm),Lingkar Kepala Lahir (cm),IMD,Tanggal Pengukuran,Berat (kg)=Berat,Tinggi (cm)=Tinggi,Cara Ukur,LiLA (cm),ZS BB/U,ZS TB/U,ZS BB/TB,Naik Berat Badan,Jml Vit A,Kelas Ibu Balita,MBG",
} as const;

export const childContainers = [
  "xlsx",
  "semicolon",
  "comma",
  "tab-windows-1252",
  "html",
] as const;

function tableOf(
  rows: readonly DirtyRow[],
  layout: keyof typeof childLayouts,
): PlainCell[][] {
  const columns = childLayouts[layout]
    .split(",")
    .map((heading) => heading.split("="));
  return [
    columns.map(([heading = ""]) => heading),
    ...rows.map(({ cells }, index) =>
      columns.map(([heading = "", same = heading]) =>
        same === "No" ? index + 1 : (cells[same] ?? ""),
      ),
    ),
  ];
}

/** Rows as the bytes of a file. */
export async function writeChildFile(
  rows: readonly DirtyRow[],
  layout: keyof typeof childLayouts,
  container: (typeof childContainers)[number],
): Promise<Uint8Array> {
  const table = tableOf(rows, layout);
  if (container === "xlsx") return writeXlsx([{ name: "Data", rows: table }]);
  if (container === "html") return new TextEncoder().encode(toHtml(table));
  const separator = { semicolon: ";", comma: ",", "tab-windows-1252": "\t" }[
    container
  ];
  const text = table
    .map((row) =>
      row.map((cell) => quoted(String(cell), separator)).join(separator),
    )
    .join("\r\n");
  return Buffer.from(
    text,
    container === "tab-windows-1252" ? "latin1" : "utf8",
  );
}

function quoted(text: string, separator: string): string {
  return text.includes(separator) || text.includes('"')
    ? `"${text.replaceAll('"', '""')}"`
    : text;
}

function toHtml(table: readonly PlainCell[][]): string {
  const lines = table.map(
    (row) =>
      `<tr>${row.map((cell) => `<td>${String(cell)}</td>`).join("")}</tr>`,
  );
  return `<html><head><meta charset="utf-8"></head><body><table border="1">${lines.join("\n")}</table></body></html>`;
}
