/** The list with one of its items at another place; places beyond the ends are the ends. */
export function moved<Item>(
  list: readonly Item[],
  from: number,
  to: number,
): Item[] {
  const [item] = list.slice(from, from + 1);
  if (item === undefined) return [...list];
  const rest = list.toSpliced(from, 1);
  return rest.toSpliced(Math.max(0, Math.min(to, rest.length)), 0, item);
}
