import type { GrowthScores, Measurement } from "../score-child";

export type Lms = { L: number; M: number; S: number };

/** The tables by day of age and by 0.1 cm, keyed by sex (1 male, 2 female) and by x in hundredths: "1|73000" is a boy's day 730. */
export type SlowTables = Record<
  "lhfa" | "wfa" | "bmifa" | "wfl" | "wfh",
  ReadonlyMap<string, Lms>
>;

const sd = ({ L, M, S }: Lms, k: number) => M * (1 + L * S * k) ** (1 / L);

function slowZ(y: number, row: Lms, hasTails: boolean): number {
  const z = ((y / row.M) ** row.L - 1) / (row.S * row.L);
  if (!hasTails || Math.abs(z) <= 3) return z;
  return z > 0
    ? 3 + (y - sd(row, 3)) / (sd(row, 3) - sd(row, 2))
    : -3 + (y - sd(row, -3)) / (sd(row, -2) - sd(row, -3));
}

/** The same rules written a second time, in hundredths of a centimetre and with full tables. It shares no code with the product. */
export function scoreSlowly(
  tables: SlowTables,
  child: Measurement,
): GrowthScores {
  const none = { haz: null, waz: null, whz: null, baz: null };
  const { ageDays: day, sex } = child;
  if (sex === null || isPastFive(day)) return none;
  const key = sex === "male" ? "1" : "2";
  const size = sizeOf(child);
  const weight = child.hasOedema ? null : child.weightKg;
  const at = (name: "lhfa" | "wfa" | "bmifa", y: number | null) => {
    const row =
      day === null
        ? undefined
        : tables[name].get(`${key}|${String(day * 100)}`);
    return row === undefined || y === null
      ? null
      : slowZ(y, row, name !== "lhfa");
  };
  const metres = size === null ? null : size / 10_000;
  const hasBoth = metres !== null && weight !== null;
  return {
    haz: at("lhfa", size === null ? null : size / 100),
    waz: at("wfa", weight),
    whz:
      size === null || weight === null
        ? null
        : slowWhz(tables, child, { key, size, weight }),
    baz: at("bmifa", hasBoth ? weight / metres ** 2 : null),
  };
}

const isPastFive = (day: number | null) =>
  day !== null && (day < 0 || day / 30.4375 >= 60);

/** Converted height in hundredths of a centimetre. */
function sizeOf({ heightCm, posture, ageDays }: Measurement): number | null {
  if (heightCm === null) return null;
  const size = Math.round(heightCm * 100);
  if (ageDays === null) return size;
  const stands = posture === "standing" && ageDays / 30.4375 >= 9;
  if (ageDays < 731) return stands ? size + 70 : size;
  return posture === "lying" ? size - 70 : size;
}

function slowWhz(
  { wfl, wfh }: SlowTables,
  { ageDays, posture }: Measurement,
  { key, size, weight }: { key: string; size: number; weight: number },
): number | null {
  const isLength =
    ageDays === null
      ? posture === "lying" || (posture === null && size < 8_700)
      : ageDays < 731;
  const [least, most] = isLength ? [4_500, 11_000] : [6_500, 12_000];
  if (size < least || size > most) return null;
  const low = Math.floor(size / 10) * 10;
  const table = isLength ? wfl : wfh;
  const a = table.get(`${key}|${String(low)}`);
  const b = table.get(`${key}|${String(low + 10)}`) ?? a;
  if (a === undefined || b === undefined)
    throw new RangeError(`No row ${String(low)}`);
  const part = (size - low) / 10;
  const mixed = (from: number, to: number) => from + part * (to - from);
  return slowZ(
    weight,
    { L: mixed(a.L, b.L), M: mixed(a.M, b.M), S: mixed(a.S, b.S) },
    true,
  );
}
