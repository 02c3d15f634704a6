import type { SimulatedChild } from "@/db/seed/simulation/simulate-children";
import {
  drawUnit,
  drawWhole,
  isDrawn,
  type Random,
} from "@/db/seed/simulation/random";
import { ageInDays, scoreChild } from "@/lib/core/who-growth/score-child";
import { isImplausible } from "@/lib/core/who-growth/z-score";
import type { PlainCell } from "@/lib/core/domain/cell";

export type KnownPlace = {
  id: string;
  regency: string;
  subdistrict: string;
  village: string;
  posyandu: string;
};

/** The true counts of one posyandu. */
export type TrueCounts = {
  weighed: number;
  heightMeasured: number;
  stunted: number;
  n: number;
  t: number;
};

/** A row as it is written, by column of the newest layout, and what it truly is. */
export type DirtyRow = {
  cells: Record<string, PlainCell>;
  posyanduId: string;
  /** If false, the row must be refused. */
  isGood: boolean;
  /** If true, its place is misspelt and must wait for a decision. */
  isMisspelt: boolean;
  child: SimulatedChild;
  /** Measures as a reader must understand them; null if the dirt leaves none. */
  weight: number | null;
  height: number | null;
  hasSex: boolean;
  hasAge: boolean;
};

const roman = ["", "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X"];

/** The same name in another spelling that must still be found. */
function respell(name: string, random: Random): string {
  const style = drawWhole(random, 0, 4);
  if (style === 0) return name.toUpperCase();
  if (style === 1) return `  ${name.toLowerCase()} `;
  if (style === 2)
    return name.replace(/\d+$/, (digits) => roman[Number(digits)] ?? digits);
  if (style === 3) return `Posyandu ${name}`;
  return name.replace(/\s(\d+)$/, "-0$1");
}

/** A name that no place has, so that it must wait for a person. */
function misspell(name: string): string {
  return name.replace(/^(\w)(\w)(\w)/, "$1$3$2x");
}

/** Makes a row of a child as source applications write it. One row in three has a fault of some kind. */
export function writeDirty(
  child: SimulatedChild,
  place: KnownPlace,
  random: Random,
): DirtyRow {
  const row: DirtyRow = {
    cells: cleanCells(child, place, random),
    posyanduId: child.posyanduId,
    isGood: true,
    isMisspelt: false,
    child,
    weight: child.weightKg,
    height: child.heightCm,
    hasSex: true,
    hasAge: true,
  };
  if (isDrawn(random, 0.35)) {
    const spoil = dirts[drawWhole(random, 0, dirts.length - 1)];
    spoil?.(row, random);
  }
  if (isDrawn(random, 0.08)) {
    row.cells.Posyandu = misspell(place.posyandu);
    row.isMisspelt = true;
  }
  return row;
}

function cleanCells(
  child: SimulatedChild,
  place: KnownPlace,
  random: Random,
): Record<string, PlainCell> {
  const dates = drawWhole(random, 0, 2);
  return {
    NIK: child.nik,
    Nama: child.name,
    JK: child.sex,
    "Tgl Lahir": writeDate(child.born, dates),
    "Nama Ortu": child.parent,
    "Kab/Kota": isDrawn(random, 0.5)
      ? place.regency.toUpperCase()
      : place.regency,
    Kec: isDrawn(random, 0.3)
      ? `Kec. ${place.subdistrict.toUpperCase()}`
      : place.subdistrict,
    Pukesmas: `PKM ${place.subdistrict}`,
    "Desa/Kel": isDrawn(random, 0.3)
      ? `Ds. ${place.village}`
      : place.village.toUpperCase(),
    Posyandu: respell(place.posyandu, random),
    Alamat: `Jalan ${child.name} No 7`,
    "Tanggal Pengukuran": writeDate(child.measuredOn, dates),
    Berat: decimal(child.weightKg, random),
    Tinggi: decimal(child.heightCm, random),
    "Cara Ukur": child.posture,
    "BB/TB": isDrawn(random, 0.1) ? "Outlier" : "Gizi Baik",
    "ZS BB/TB": isDrawn(random, 0.1) ? "999.99" : "0.12",
    "TB/U": child.statedClass,
    "Naik Berat Badan": child.gain,
    "Usia Saat Ukur": "2 Tahun - 4 Bulan - 7 Hari",
  };
}

function writeDate(iso: string, style: number): PlainCell {
  const [year = "", month = "", day = ""] = iso.split("-");
  if (style === 0) return iso;
  if (style === 1) return `${day}/${month}/${year}`;
  return String(Math.round(Date.parse(iso) / 86_400_000) + 25_569);
}

function decimal(value: number, random: Random): string {
  const mark = [",", ".", ":"][drawWhole(random, 0, 2)] ?? ",";
  return String(value).replace(".", mark);
}

type Dirt = (row: DirtyRow, random: Random) => void;

const missing = ["-", "", "Outlier", "999.99", "999,99"];

const dirts: readonly Dirt[] = [
  (row, random) => {
    row.cells.Berat =
      missing[Math.floor(drawUnit(random) * missing.length)] ?? "-";
    row.weight = null;
  },
  (row, random) => {
    row.cells.Tinggi =
      missing[Math.floor(drawUnit(random) * missing.length)] ?? "-";
    row.height = null;
  },
  (row) => {
    row.cells.Berat = "10945";
    row.weight = null;
  },
  (row, random) => {
    row.cells.Tinggi = isDrawn(random, 0.5) ? "875" : "1082";
    row.height = null;
  },
  (row) => {
    row.cells.Tinggi = "83..9";
    row.height = null;
  },
  (row) => {
    row.cells.Berat = "10.7 it";
    row.weight = null;
  },
  (row) => {
    row.cells["Tgl Lahir"] = "31/02/2024";
    row.hasAge = false;
  },
  (row) => {
    row.cells.JK = "";
    row.hasSex = false;
  },
  (row) => {
    row.cells["Tanggal Pengukuran"] = "kemarin";
    row.isGood = false;
  },
  (row) => {
    row.cells["Kab/Kota"] = "Wilayah 15.02";
    row.isGood = false;
  },
  (row) => {
    row.cells["Tanggal Pengukuran"] = "2031-01-01";
    row.isGood = false;
  },
];

/** The counts that every posyandu must have once all misspelt names are decided. */
export function trueCounts(rows: readonly DirtyRow[]): Map<string, TrueCounts> {
  const counts = new Map<string, TrueCounts>();
  for (const row of rows) {
    if (!row.isGood || !row.hasAge) continue;
    const of = counts.get(row.posyanduId) ?? {
      weighed: 0,
      heightMeasured: 0,
      stunted: 0,
      n: 0,
      t: 0,
    };
    counts.set(row.posyanduId, of);
    const isWeighed = row.weight !== null;
    of.weighed += Number(isWeighed);
    of.n += Number(isWeighed && row.child.gain === "N");
    of.t += Number(isWeighed && row.child.gain === "T");
    const haz = trueHaz(row);
    if (haz === null || isImplausible("haz", haz)) continue;
    of.heightMeasured += 1;
    of.stunted += Number(haz < -2);
  }
  return counts;
}

function trueHaz({ child, height, weight, hasSex }: DirtyRow): number | null {
  if (!hasSex) return null;
  return scoreChild({
    sex: child.sex === "L" ? "male" : "female",
    ageDays: ageInDays(child.born, child.measuredOn),
    heightCm: height,
    weightKg: weight,
    posture: child.posture === "Berdiri" ? "standing" : "lying",
    hasOedema: false,
  }).haz;
}
