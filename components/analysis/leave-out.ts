/** The list of parts that are left out, divided by commas, with one more or one fewer; in one order, so that the same choice has one address. */
export function leaveOut(
  without: string,
  area: string,
  isOut: boolean,
): string {
  const out = new Set(without.split(",").filter((part) => part !== ""));
  if (isOut) out.add(area);
  else out.delete(area);
  return [...out].toSorted().join(",");
}
