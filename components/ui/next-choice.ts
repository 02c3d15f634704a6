/**
 * Where a key leads in a list that goes round at its ends: null for a key that does not move. `at` is -1 as long as the keys stand on none of its
 * choices.
 */
export function nextChoice(
  key: string,
  at: number,
  count: number,
): number | null {
  if (count === 0) return null;
  if (key === "ArrowDown") return (at + 1) % count;
  if (key === "ArrowUp") return (at > 0 ? at : count) - 1;
  if (key === "Home") return 0;
  return key === "End" ? count - 1 : null;
}
