/** How people write the twelve months: in Indonesian and English, in full and cut short, with the P for F and V that many keep. */
export const monthNames: readonly (readonly string[])[] = [
  ["januari", "jan", "january"],
  ["februari", "feb", "february", "pebruari", "peb", "febr", "pebr", "febuari"],
  ["maret", "mar", "march"],
  ["april", "apr"],
  ["mei", "may"],
  ["juni", "jun", "june"],
  ["juli", "jul", "july"],
  [
    ...["agustus", "agu", "agt", "ags", "agst", "agus", "agust"],
    ...["aug", "august"],
  ],
  ["september", "sep", "sept"],
  ["oktober", "okt", "oct", "october"],
  ["november", "nov", "nop", "nopember"],
  ["desember", "des", "dec", "december"],
];

const numberOf = new Map(
  monthNames.flatMap((names, index) =>
    names.map((name) => [name, index + 1] as const),
  ),
);

/**
 * The number of the month that a word means, 1 to 12; null for any other word. Only whole words are known: a similar one may be another month, as "juni"
 * is to "juli".
 */
export function monthOfWord(word: string): number | null {
  return numberOf.get(word.toLowerCase()) ?? null;
}
