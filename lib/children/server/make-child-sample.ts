import { readLastWeighed } from "@/db/children/child-coverage";
import { readPlaceEntries } from "@/db/children/child-places";
import {
  simulateChildren,
  type SimulatedChild,
} from "@/db/seed/simulation/simulate-children";
import type { PlaceEntry } from "@/lib/registry/domain/match-place";
import { ancestorAt, levelOf, type AreaCode } from "@/lib/core/domain/ids";
import type { Month } from "@/lib/core/domain/month";
import type { PlainCell } from "@/lib/core/domain/cell";
import { insistArea } from "@/lib/core/product/area-directory";
import { refusal } from "@/lib/core/refusals/errors";
import { writeCsv } from "@/lib/core/domain/write-csv";
import type { Product } from "@/lib/core/product/product";

/** The newest layout, its misspelt heading included. */
const headings = [
  "No",
  "NIK",
  "Nama",
  "JK",
  "Tgl Lahir",
  "Nama Ortu",
  "Prov",
  "Kab/Kota",
  "Kec",
  "Pukesmas",
  "Desa/Kel",
  "Posyandu",
  "Tanggal Pengukuran",
  "Berat",
  "Tinggi",
  "Cara Ukur",
  "TB/U",
  "Naik Berat Badan",
];

/** So many are weighed where no form says how many, and so many of its children come to a posyandu in a month. */
const usuallyWeighed = 36;
const attendance = 0.78;
const seed = 20_261;

/**
 * A month of invented children of a regency, as e-PPGBM would export them, for trying the upload. Each posyandu has about as many as its last form says were
 * weighed. Two posyandu are misspelt, and some measures are
 * wrong in ways that real files have. Only a demo has it (`not-found` elsewhere).
 */
export async function makeChildSample(
  product: Product,
  { area, month }: { area: AreaCode; month: Month },
): Promise<{ name: string; type: string; body: Uint8Array }> {
  insistArea(product.directory, area);
  if (!product.isDemo() || levelOf(area) !== "regency")
    throw refusal("not-found", {
      id: "Contoh berkas anak; hanya demo yang punya, per kabupaten/kota",
      en: "A sample of children; only a demo has one, for a regency",
    });
  const registered = await readPlaceEntries(product.database.sql, area);
  const entries = registered.filter(
    ({ validFrom, validTo }) =>
      validFrom <= month && (validTo === null || validTo >= month),
  );
  const weighed = await readLastWeighed(product.database.sql, area, month);
  const rows = entries.flatMap((entry) => {
    const place = placeCells(product, area, entry);
    const come = weighed.get(entry.id) ?? usuallyWeighed;
    const many = { id: entry.id, children: Math.ceil(come / attendance) };
    return simulateChildren(many, month, seed).map((child) => ({
      child,
      place,
    }));
  });
  const lines = rows.map(({ child, place }, index) =>
    lineOf(child, place, index),
  );
  const text = [
    ...writeCsv([headings, ...spoil(lines)], {
      separator: ";",
      hasByteOrderMark: true,
    }),
  ].join("");
  return {
    name: `contoh-e-ppgbm-${area}-${month}.csv`,
    type: "text/csv; charset=utf-8",
    body: new TextEncoder().encode(text),
  };
}

function placeCells(
  { directory, province }: Product,
  area: AreaCode,
  { villageCode, name }: PlaceEntry,
): string[] {
  const village = villageCode as AreaCode;
  const subdistrict = directory.nameOf(ancestorAt(village, "subdistrict"));
  return [
    directory.nameOf(province),
    directory.nameOf(area),
    subdistrict,
    subdistrict,
    directory.nameOf(village),
    name,
  ].map((text) => text.toUpperCase());
}

function lineOf(
  child: SimulatedChild,
  place: readonly string[],
  index: number,
): PlainCell[] {
  return [
    index + 1,
    child.nik,
    child.name,
    child.sex,
    child.born,
    child.parent,
    ...place,
    child.measuredOn,
    child.weightKg,
    child.heightCm,
    child.posture,
    child.statedClass,
    child.gain,
  ];
}

/** Mistakes of real files: grams for kilograms, millimetres for centimetres, stray characters, and two misspelt posyandu. */
function spoil(lines: PlainCell[][]): PlainCell[][] {
  const [weight, height, posyandu] = ["Berat", "Tinggi", "Posyandu"].map(
    (heading) => headings.indexOf(heading),
  );
  const first = String(lines[0]?.[posyandu ?? 0] ?? "");
  const last = String(lines.at(-1)?.[posyandu ?? 0] ?? "");
  const misspelt = new Set([first, last]);
  const villages = [lines[0], lines.at(-1)].map((line) => line?.[10]);
  return lines.map((line, index) => {
    const changed = [...line];
    if (index % 997 === 50) changed[weight ?? 0] = 10_945;
    if (index % 997 === 300) changed[height ?? 0] = 875;
    if (index % 997 === 500) changed[height ?? 0] = "83..9";
    const name = String(line[posyandu ?? 0]);
    if (misspelt.has(name) && villages.includes(line[10] ?? null))
      changed[posyandu ?? 0] = name.replace(/^(.)(.)(.)/, "$1$3$2");
    return changed;
  });
}
