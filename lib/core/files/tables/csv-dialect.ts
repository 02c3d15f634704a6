const separators = [",", ";", "\t", "|"] as const;
export type Separator = (typeof separators)[number];

/** How a text file separates its cells; `declared` when a first line such as sep=; says so. */
export type CsvDialect = { separator: Separator; isDeclared: boolean };

const declaration = /^sep=([,;|\t])\r?\n/i;
const linesLookedAt = 100;

/**
 * Finds the separator from the beginning of a file. The right one occurs equally often in most lines; a decimal comma or a comma in a title does not.
 * Quoted parts are not looked at.
 */
export function detectDialect(head: string): CsvDialect {
  const declared = separators.find(
    (separator) => separator === declaration.exec(head)?.[1],
  );
  if (declared !== undefined) return { separator: declared, isDeclared: true };
  const bare = head.replace(/"(?:[^"]|"")*"/g, "");
  const lines = bare
    .split(/\r\n?|\n/, linesLookedAt)
    .filter((line) => line.trim() !== "");
  const best = separators
    .map((separator) => ({ separator, score: scoreOf(lines, separator) }))
    .reduce((a, b) => (b.score > a.score ? b : a));
  return { separator: best.separator, isDeclared: false };
}

/** How well a separator explains the lines: the largest product of a number of separators and of the lines that have just that many. */
function scoreOf(lines: readonly string[], separator: string): number {
  const linesByCount = new Map<number, number>();
  for (const line of lines) {
    const count = line.split(separator).length - 1;
    linesByCount.set(count, (linesByCount.get(count) ?? 0) + 1);
  }
  return Math.max(
    0,
    ...Array.from(linesByCount, ([count, times]) => count * times),
  );
}
