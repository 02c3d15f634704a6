import { elementCodes } from "@/lib/core/catalogue/elements";
import { writeXlsx } from "@/lib/core/domain/write-xlsx";

/** 45 columns: month, id, and the first 43 elements. */
export const columns = ["month", "posyandu_id", ...elementCodes.slice(0, 43)];

/** A plausible month of the posyandu from `from` to `to`; `salt` makes one file differ from the next. */
export function reportRows(
  month: string,
  { from, to, salt }: { from: number; to: number; salt: number },
): (string | number)[][] {
  return Array.from({ length: to - from }, (_, index) => {
    const s = 40 + ((index * 7 + salt) % 50);
    const n = Math.floor(s * 0.5);
    const counts: Record<string, number> = {
      s_target: s,
      k_card: s,
      d_weighed: n + 9,
      n_gained: n,
      t_not_gained: 4,
      o_absent_last_month: 3,
      b_first_time: 2,
      open_days: 1,
      kader_registered: 6,
      kader_active: 5,
      height_measured: n,
    };
    const values = columns.slice(2).map((code) => counts[code] ?? 0);
    return [month, `b${String(from + index)}`, ...values];
  });
}

export function csvBytes(rows: (string | number)[][]): Uint8Array {
  const lines = [columns, ...rows].map((row) => row.join(","));
  return new TextEncoder().encode(lines.join("\n"));
}

export async function toXlsx(rows: (string | number)[][]): Promise<Uint8Array> {
  return writeXlsx([{ name: "Laporan", rows: [columns, ...rows] }]);
}
