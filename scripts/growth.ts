/**
 * `npm run growth -- FILE [--classes]` scores a CSV by the WHO Child Growth Standards and writes CSV to standard output, so that anyone can compare
 * it with other software. Columns id, sex (1 or 2), dob, measured, weight_kg, height_cm, measure (L or H), edema (y or n); other columns are ignored.
 * With --classes the class of each index by Permenkes 2/2020 is added.
 */
import { readFileSync } from "node:fs";
import { parseArgs } from "node:util";
import Papa from "papaparse";
import type { Sex } from "@/lib/core/who-growth/lms-tables";
import {
  bodyClass,
  heightClass,
  weightClass,
} from "@/lib/core/who-growth/nutrition-class";
import {
  ageInDays,
  scoreChild,
  type Measurement,
  type Posture,
} from "@/lib/core/who-growth/score-child";
import {
  isImplausible,
  roundScore,
  type GrowthIndex,
} from "@/lib/core/who-growth/z-score";

type Row = Partial<Record<string, string>>;

const required = ["id", "sex", "dob", "measured", "weight_kg", "height_cm"];
const indices: readonly GrowthIndex[] = ["haz", "waz", "whz", "baz"];
const sexes: Partial<Record<string, Sex>> = { "1": "male", "2": "female" };
const postures: Partial<Record<string, Posture>> = {
  L: "lying",
  H: "standing",
};

const classOf: Record<GrowthIndex, (z: number) => string> = {
  haz: heightClass,
  waz: weightClass,
  whz: bodyClass,
  baz: bodyClass,
};

function fail(id: string, en: string): never {
  process.stderr.write(`${id}\n${en}\n`);
  process.exit(1);
}

function amount(row: Row, line: number, column: string): number | null {
  const text = row[column]?.trim() ?? "";
  if (text === "") return null;
  const value = Number(text);
  if (!(value > 0 && value < Infinity))
    fail(
      `Baris ${String(line)}, kolom ${column}: "${text}" bukan angka di atas nol.`,
      `Line ${String(line)}, column ${column}: "${text}" is not a number above zero.`,
    );
  return value;
}

function age(row: Row, line: number): number | null {
  const { dob = "", measured = "" } = row;
  if (dob === "" || measured === "") return null;
  const days = ageInDays(dob, measured);
  if (!(days >= 0))
    fail(
      `Baris ${String(line)}: tanggal lahir ${dob} dan tanggal ukur ${measured} harus berbentuk 2026-11-22, dan lahir tidak sesudah diukur.`,
      `Line ${String(line)}: date of birth ${dob} and of measuring ${measured} must be written as 2026-11-22, and birth cannot come after measuring.`,
    );
  return days;
}

function measurementOf(row: Row, line: number): Measurement {
  return {
    sex: sexes[row.sex?.trim() ?? ""] ?? null,
    ageDays: age(row, line),
    weightKg: amount(row, line, "weight_kg"),
    heightCm: amount(row, line, "height_cm"),
    posture: postures[row.measure?.trim().toUpperCase() ?? ""] ?? null,
    hasOedema: row.edema?.trim().toLowerCase() === "y",
  };
}

function scored(row: Row, line: number): (string | number)[] {
  const child = measurementOf(row, line);
  const scores = scoreChild(child);
  const cells = indices.flatMap((index) => {
    const z = scores[index];
    return z === null
      ? ["", ""]
      : [roundScore(z).toFixed(2), Number(isImplausible(index, z))];
  });
  const classes = indices.map((index) => {
    const z = scores[index];
    return z === null ? "" : classOf[index](z);
  });
  return [
    row.id ?? "",
    child.ageDays ?? "",
    ...cells,
    ...(flags.classes ? classes : []),
  ];
}

const {
  positionals: [file],
  values: flags,
} = parseArgs({
  allowPositionals: true,
  options: { classes: { type: "boolean", default: false } },
});
if (file === undefined)
  fail(
    "Sebutkan berkasnya: npm run growth -- anak.csv",
    "Name the file: npm run growth -- children.csv",
  );
const { data, meta } = Papa.parse<Row>(readFileSync(file, "utf8").trim(), {
  header: true,
});
const missing = required.filter((column) => !meta.fields?.includes(column));
if (missing.length > 0)
  fail(
    `Kolom tidak ada: ${missing.join(", ")}.`,
    `Missing columns: ${missing.join(", ")}.`,
  );
const header = [
  "id",
  "age_days",
  ...indices.flatMap((index) => [index, `${index}_flag`]),
  ...(flags.classes ? indices.map((index) => `${index}_class`) : []),
];
const lines = data.map((row, index) => scored(row, index + 2));
process.stdout.write(
  `${Papa.unparse([header, ...lines], { newline: "\n" })}\n`,
);
