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
  return {
    separator: bestSeparator(bareLines(head)).separator,
    isDeclared: false,
  };
}

/** Lines without what stands in quotes. The last one may be cut off and is left out, unless it is the only one. */
function bareLines(head: string): string[] {
  return head
    .replace(/"(?:[^"]|"")*"/g, "")
    .split(/\r\n?|\n/, linesLookedAt)
    .filter((line) => line.trim() !== "");
}

function bestSeparator(lines: readonly string[]) {
  return separators
    .map((separator) => ({ separator, score: scoreOf(lines, separator) }))
    .reduce((a, b) => (b.score > a.score ? b : a));
}

/** The separator that most of these lines of single cells share, so that they make a table of at least three columns; null if there is none. */
export function separatorInside(cells: readonly string[]): Separator | null {
  const { separator, score } = bestSeparator(cells);
  return score > 1.5 * cells.length ? separator : null;
}

/**
 * A second separator that stands equally often in every line of the table, headings included: a file with commas that was filled in and saved where
 * semicolons are the rule. Null if there is none. A decimal comma does not stand in headings.
 */
export function secondSeparator(
  head: string,
  { separator }: CsvDialect,
): Separator | null {
  const counts = (line: string, of: string) => line.split(of).length - 1;
  const lines = bareLines(head).slice(0, linesLookedAt - 1);
  const most = Math.max(0, ...lines.map((line) => counts(line, separator)));
  const table = lines.filter((line) => counts(line, separator) === most);
  if (most < 2 || table.length < 2 || table.length * 2 < lines.length)
    return null;
  return (
    separators.find((other) => {
      const first = counts(table[0] ?? "", other);
      return (
        other !== separator &&
        first > 0 &&
        table.every((line) => counts(line, other) === first)
      );
    }) ?? null
  );
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
