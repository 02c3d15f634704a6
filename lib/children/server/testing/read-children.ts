import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import type { AreaCode } from "@/lib/core/domain/ids";
import type { ChildFileJob, ChildFileReading } from "../child-file-job";
import { readChildFile } from "../read-child-file";

const secret = "s".repeat(43);

/** A regency with one posyandu, Kenanga, in a village called like its subdistrict and its regency. */
const place = "Sungai Penuh";

/** What a worker would be given for a file of Kota Sungai Penuh. */
export function jobFor(
  file: string,
  more: Partial<ChildFileJob> = {},
): ChildFileJob {
  return {
    path: file,
    sha256: "0".repeat(64),
    today: "2026-11-05",
    keys: { current: { id: 1, secret }, former: null },
    regency: "15.72" as AreaCode,
    regencies: [
      { code: "15.01" as AreaCode, names: ["Kerinci", "Kabupaten Kerinci"] },
      { code: "15.71" as AreaCode, names: ["Kota Jambi"] },
      { code: "15.72" as AreaCode, names: ["Kota Sungai Penuh"] },
    ],
    dateAnswers: {},
    headings: [],
    decisions: [],
    registry: {
      entries: [
        {
          id: "kenanga",
          name: "Kenanga",
          villageCode: "15.72.01.1001",
          puskesmas: null,
          validFrom: "2020-01",
          validTo: null,
        },
      ],
      villages: [{ code: "15.72.01.1001", name: place }],
      subdistricts: [{ code: "15.72.01", name: place }],
    },
    ...more,
  };
}

const headings = [
  "Nama",
  "JK",
  "Tgl Lahir",
  "Nama Ortu",
  "Kab/Kota",
  "Kec",
  "Desa/Kel",
  "Posyandu",
  "Tanggal Pengukuran",
  "Berat",
  "Tinggi",
] as const;

/** A row by heading; what is not given is that of a boy of two years, measured at Kenanga. */
export type ChildCells = Partial<Record<(typeof headings)[number], string>>;

const usual: Required<ChildCells> = {
  Nama: "ANAK UJI",
  JK: "L",
  "Tgl Lahir": "2024-01-15",
  "Nama Ortu": "IBU CONTOH",
  "Kab/Kota": "KOTA SUNGAI PENUH",
  Kec: place,
  "Desa/Kel": place,
  Posyandu: "KENANGA",
  "Tanggal Pengukuran": "2026-10-05",
  Berat: "12,1",
  Tinggi: "88,0",
};

/** Rows as CSV. The names are of letters only, and differ. */
export function childLines(rows: readonly ChildCells[]): string {
  const lines = rows.map((row, index) =>
    headings
      .map((heading) =>
        heading === "Nama" && row.Nama === undefined
          ? `ANAK ${nameOf(index)}`
          : (row[heading] ?? usual[heading]),
      )
      .join(";"),
  );
  return [headings.join(";"), ...lines].join("\n");
}

const letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZ";

function nameOf(index: number): string {
  const first = letters.charAt(index % 26).repeat(2);
  return index < 26 ? first : `${nameOf(Math.floor(index / 26) - 1)}${first}`;
}

/** Reads a text, or the bytes of a workbook, as a file of children. */
export async function readChildLines(
  text: string | Uint8Array,
  more: Partial<ChildFileJob> = {},
): Promise<ChildFileReading> {
  const folder = await mkdtemp(path.join(tmpdir(), "pantau-children-"));
  try {
    const file = path.join(folder, "file.csv");
    await writeFile(file, text);
    return await readChildFile(jobFor(file, more), () => undefined);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** Rows as they are stored, by row number: month, age in days, weight and height as COPY text. */
export function storedRows({
  copyText,
}: Pick<ChildFileReading, "copyText">): Map<
  number,
  { month: string; age: string; weight: string; height: string; child: string }
> {
  const text = copyText.map((part) => new TextDecoder().decode(part)).join("");
  const lines = text === "" ? [] : text.trimEnd().split("\n");
  return new Map(
    lines.map((line) => {
      const [row = "", , month = "", child = "", , , age = "", ...rest] =
        line.split("\t");
      const [weight = "", height = ""] = rest;
      return [Number(row), { month, age, weight, height, child }];
    }),
  );
}
