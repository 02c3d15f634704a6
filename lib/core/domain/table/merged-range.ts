/** Cells that the sender's program shows as one. Rows as the sender's program numbers them, columns counted from 0. */
export type MergedRange = {
  fromRow: number;
  toRow: number;
  fromColumn: number;
  toColumn: number;
};

/** A range such as C2:D4; null if it is none. */
export function mergedRangeOf(reference: string): MergedRange | null {
  const parts = /^\$?([A-Z]{1,3})\$?(\d+):\$?([A-Z]{1,3})\$?(\d+)$/.exec(
    reference,
  );
  if (parts === null) return null;
  const [, fromColumn = "", fromRow = "", toColumn = "", toRow = ""] = parts;
  return {
    fromRow: Number(fromRow),
    toRow: Number(toRow),
    fromColumn: columnOf(fromColumn),
    toColumn: columnOf(toColumn),
  };
}

function columnOf(letters: string): number {
  let column = 0;
  for (const letter of letters)
    column = column * 26 + letter.charCodeAt(0) - 64;
  return column - 1;
}

/** The letters of a column, as a spreadsheet shows them: 0 is A, 26 is AA. */
export function columnLetters(column: number): string {
  let letters = "";
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26))
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  return letters;
}
