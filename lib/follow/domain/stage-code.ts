/** Consonants that nobody takes for another when they are read aloud or off a wall; without vowels six of them are no word. */
export const codeLetters = "BCDFGHJKLMNPQRSTVWXZ";
export const codeLength = 6;

/** A code as somebody types it, written as it is kept; null for what cannot be one. */
export function readCode(typed: string): string | null {
  const letters = typed.toUpperCase().replaceAll(/[\s-]/gu, "");
  const isCode =
    letters.length === codeLength &&
    [...letters].every((letter) => codeLetters.includes(letter));
  return isCode ? letters : null;
}

/** A code as it is shown: in two groups, which are easier to keep in mind. */
export function shownCode(code: string): string {
  return `${code.slice(0, 3)} ${code.slice(3)}`;
}
