/** How well words match what was typed: 3 a word begins with it, 2 it stands inside, 1 its letters follow each other in one word, 0 not at all. */
export function matchStrength(typed: string, label: string): 0 | 1 | 2 | 3 {
  const wanted = plainLetters(typed.trim());
  const text = plainLetters(label);
  const words = text.split(/[^\p{L}\p{N}]+/u);
  if (text.startsWith(wanted) || text.includes(` ${wanted}`)) return 3;
  if (words.some((word) => word.startsWith(wanted))) return 3;
  // Letters in between may be left out: "ker" means kader.
  if (words.some((word) => skims(wanted, word))) return 1;
  if (text.includes(wanted)) return 2;
  // "kader insentif" is in "Kader menerima insentif": each word begins one, in whatever order.
  const typedWords = wanted.split(/\s+/);
  const isSpread =
    typedWords.length > 1 &&
    typedWords.every((one) => words.some((word) => word.startsWith(one)));
  return isSpread ? 2 : 0;
}

/** Small letters, and one apostrophe: keyboards have another one than labels. */
export const plainLetters = (text: string): string =>
  text.toLowerCase().replaceAll(/[\u2018\u2019\u02BC\u2032`´]/gu, "'");

/** True when `word` begins with the first letter and holds the others in their order, close together. */
function skims(letters: string, word: string): boolean {
  if (!word.startsWith(letters.slice(0, 1)) || word.length > letters.length + 3)
    return false;
  let at = 0;
  for (const letter of word) if (letter === letters[at]) at += 1;
  return at === letters.length;
}
