import type { Month } from "@/lib/core/domain/month";

export const month = "2026-09" as Month;
export const columns = [
  "posyandu_id",
  "month",
  "open_days",
  "s_target",
  "k_card",
  "d_weighed",
  "n_gained",
  "t_not_gained",
  "o_absent_last_month",
  "b_first_time",
  "height_measured",
  "stunted",
] as const;
/** Cells in the order of `columns`. */
export type Row = (string | number)[];
/** A form of a posyandu in which nothing is wrong. */
export const sound = (posyandu: string, of: string = month): Row => [
  ...[posyandu, of, 1, 62, 58, 47, 34, 8, 3, 2, 41, 4],
];
/** The same with other counts. */
export const row = (
  posyandu: string,
  change: Partial<Record<(typeof columns)[number], number | "">>,
): Row =>
  sound(posyandu).map(
    (cell, index) => change[columns[index] ?? "month"] ?? cell,
  );
