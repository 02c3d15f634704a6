/** The parts in a list that is divided by commas. */
export const partsIn = (list: string): string[] =>
  list.split(",").filter((part) => part !== "");

/** The list of parts that are left out, divided by commas, with one more or one fewer; in one order, so that the same choice has one address. */
export function leaveOut(
  without: string,
  area: string,
  isOut: boolean,
): string {
  const out = new Set(partsIn(without));
  if (isOut) out.add(area);
  else out.delete(area);
  return [...out].toSorted().join(",");
}
