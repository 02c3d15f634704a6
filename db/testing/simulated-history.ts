import { ancestorAt, AreaCode } from "@/lib/core/domain/ids";
import type { ElementCode } from "@/lib/core/catalogue/elements";
import type { Month } from "@/lib/core/domain/month";
import { countOf } from "@/lib/reports/domain/check-counts";
import {
  readReferenceAreas,
  readVillagePoints,
} from "@/db/seed/reference-areas";
import { readKnownFigures } from "@/db/seed/simulation/known-figures";
import {
  simulateMonth,
  type SimulatedMonth,
} from "@/db/seed/simulation/simulate-month";
import {
  simulateProvince,
  type Simulation,
} from "@/db/seed/simulation/simulation";
import type { SimulatedVillage } from "@/db/seed/simulation/size-villages";
import { reportColumns } from "@/db/seed/simulation/write-submission";

/** Jambi's deadline. */
export const rule = { day: 10, utcOffsetHours: 7 };
/** The time that the tests take as now. */
export const now = new Date("2026-11-22T03:00:00Z");

/** The simulation of a province from the reference areas alone. */
export function simulateFor(province: string, at = now): Simulation {
  const villages = villagesOf(province);
  const regencies = villages.map(({ code }) => ancestorAt(code, "regency"));
  return simulateProvince({
    province: AreaCode.parse(province),
    villages,
    ...readKnownFigures([...new Set(regencies)]),
    now: at,
    rule,
  });
}

/** All villages of a province with their points. */
export function villagesOf(province: string): SimulatedVillage[] {
  const points = new Map(
    readVillagePoints(province).map((point) => [point.villageCode, point]),
  );
  return readReferenceAreas(province)
    .filter(({ level }) => level === "village")
    .map(({ code, kind }) => {
      const point = points.get(code);
      return { code, kind, lon: point?.lon ?? null, lat: point?.lat ?? null };
    });
}

export type StoredRow = {
  posyandu: string;
  submission: string;
  isCurrent: boolean;
  receivedAt: string;
  counts: Int32Array;
};

/** The COPY text read back as the database reads it. */
export function readRows({ copyText }: SimulatedMonth): StoredRow[] {
  const lines = new TextDecoder().decode(copyText).trimEnd().split("\n");
  return lines.map((line) => {
    const cells = line.split("\t");
    if (cells.length !== reportColumns.length)
      throw new Error(`A row of ${String(cells.length)} columns: ${line}`);
    const counts = Int32Array.from(cells.slice(6), (cell) =>
      cell === "\\N" ? -1 : Number(cell),
    );
    return {
      posyandu: cells[0] ?? "",
      submission: cells[2] ?? "",
      isCurrent: cells[4] === "t",
      receivedAt: cells[5] ?? "",
      counts,
    };
  });
}

export type MonthHistory = SimulatedMonth & { month: Month; rows: StoredRow[] };

/** Every month of a simulation with its rows read back. */
export function readHistory(simulation: Simulation): MonthHistory[] {
  return simulation.months.map((month) => {
    const written = simulateMonth(simulation, month);
    return { ...written, month, rows: readRows(written) };
  });
}

export type Ratio = [ElementCode, ElementCode];

/** The sum of one count divided by the sum of another, in percent, over the current rows that gave both. */
export function percent(
  rows: readonly StoredRow[],
  [over, under]: Ratio,
): number {
  let above = 0;
  let below = 0;
  for (const { isCurrent, counts } of rows) {
    const a = countOf(counts, over);
    const b = countOf(counts, under);
    if (!isCurrent || a === null || b === null) continue;
    above += a;
    below += b;
  }
  return (100 * above) / below;
}

export function inRegency(
  rows: readonly StoredRow[],
  code: string,
): StoredRow[] {
  return rows.filter(({ posyandu }) => posyandu.startsWith(`${code}.`));
}

/** The regency that plays a role. */
export function regencyWith(simulation: Simulation, role: string): string {
  for (const [code, [first]] of simulation.traitsByRegency) {
    if ([...(first?.regency.roles ?? [])].some((held) => held === role))
      return code;
  }
  throw new Error(`No regency is ${role}`);
}
