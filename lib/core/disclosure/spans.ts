/** A span of whole numbers, both ends included. */
export type Span = { from: number; to: number };

/** What somebody who knows one number can still not tell apart: a span must leave at least this between its ends. */
const narrowestSpan = 5;

/** Counts of people that nobody may be sure of. Neighbours know one to four people by name. */
export function isSmall(count: number): boolean {
  return count >= 1 && count <= 4;
}

/**
 * True if a span leaves too little doubt. Where sums were told at different times they may contradict each other: from an empty span nothing follows.
 */
export function isNarrow(
  { from, to }: Span,
  narrowest = narrowestSpan,
): boolean {
  return to >= from && to - from < narrowest;
}

/** What is in both spans. It is empty (`from` above `to`) only if they contradict each other. */
export function overlap(a: Span, b: Span): Span {
  return { from: Math.max(a.from, b.from), to: Math.min(a.to, b.to) };
}

/** A tree of areas by position: the position of each one's parent, or null. Parents stand before those under them. */
export type Tree = {
  parents: readonly (number | null)[];
  under: readonly (readonly number[])[];
};

/** The tree of areas; an area whose parent is not among them is a root. */
export function treeOf(
  codes: readonly string[],
  parentOf: (code: string) => string | null,
): Tree {
  const positions = new Map(codes.map((code, position) => [code, position]));
  const parents = codes.map((code) => {
    const parent = parentOf(code);
    return parent === null ? null : (positions.get(parent) ?? null);
  });
  const under: number[][] = codes.map(() => []);
  parents.forEach((parent, position) => {
    if (parent === null) return;
    if (parent >= position)
      throw new RangeError("A parent must stand before those under it");
    under[parent]?.push(position);
  });
  return { parents, under };
}
