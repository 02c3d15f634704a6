import type { PlainTable } from "@/lib/core/text/plain-table";
import type { RowChange } from "@/lib/submissions/contract";

/** All changes as a table: one count a row, with the posyandu that it belongs to. */
export function changesTable(
  changes: readonly RowChange[],
  headings: readonly string[],
  nameOf: (code: string) => string,
): PlainTable {
  return {
    headings,
    rows: changes.flatMap(({ name, village, month, elements }) =>
      elements.map(({ code, from, to }) => [
        name,
        village,
        month,
        nameOf(code),
        from,
        to,
      ]),
    ),
  };
}

/** How a count gets smaller: it becomes empty, or less than half; null for every other change. */
export function fallOf({
  from,
  to,
}: RowChange["elements"][number]): "emptied" | "falls" | null {
  if (from === null) return null;
  if (to === null) return "emptied";
  return from >= leastFallen && to * 2 < from ? "falls" : null;
}

/** Below this a fall by half is nothing unusual; the server asks from the same number on. */
const leastFallen = 10;
