import { reportRows } from "./files";

/** What clients watch while live messages are measured. */
export const watched = {
  area: "15",
  level: "regency",
  month: "2026-04",
  sequence: 1_000_000,
};

/** Twenty posyandu of one regency report anew. */
export function changedRows(salt: number) {
  return reportRows(watched.month, { from: 0, to: 20, salt });
}
