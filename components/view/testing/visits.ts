/** A subject that is no indicator: days since the last supervision visit. Fewer are better, one area was never visited. */
export type Visited = { code: string; name: string; days: number | null };

export const visited: Visited[] = [
  { code: "15.01", name: "Kerinci", days: 12 },
  { code: "15.02", name: "Merangin", days: 124 },
  { code: "15.03", name: "Sarolangun", days: 40 },
  { code: "15.04", name: "Batanghari", days: null },
];

export const daysText = (days: number | null) =>
  days === null ? "belum pernah" : `${days} hari`;
