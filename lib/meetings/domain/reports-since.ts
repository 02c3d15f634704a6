type Board = {
  rows: readonly { area: string; reported: number }[];
};

/** How many posyandu more have reported than at an earlier moment (fewer: below zero, where reports were withdrawn), and in how many areas that differs. */
export function reportsSince(
  before: Board,
  now: Board,
): { reports: number; areas: number } {
  const were = new Map(before.rows.map((row) => [row.area, row.reported]));
  const differences = now.rows.map(
    ({ area, reported }) => reported - (were.get(area) ?? 0),
  );
  return {
    reports: differences.reduce((sum, one) => sum + one, 0),
    areas: differences.filter((one) => one !== 0).length,
  };
}
