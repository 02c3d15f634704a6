/**
 * The longest name that is one. Official names of areas have some fifty letters; what is longer was written into the wrong column, and comparing it would
 * cost more than it can bring.
 */
export const longestName = 200;
/** Some letters stand for whole words, and become up to eighteen when they are taken apart. */
const longestPlain = 2 * longestName;

const apostrophes = /['`´‘’ʻʼ]/g;
const marks = /\p{M}+/gu;
const notLetterOrDigit = /[^\p{L}\p{N}]+/gu;
const letterMeetsDigit = /(?<=\p{L})(?=\p{N})|(?<=\p{N})(?=\p{L})/gu;
const leadingZeros = /^0+(?=\d)/;

const romanUnits = [
  "",
  "i",
  "ii",
  "iii",
  "iv",
  "v",
  "vi",
  "vii",
  "viii",
  "ix",
] as const;

/** I to XXX. Larger numerals need L, which turns up as a letter of its own ("Blok L"); no village numbers its posyandu that far. */
const arabicByRoman = new Map<string, string>(
  ["", "x", "xx", "xxx"]
    .flatMap((tens) => romanUnits.map((units) => tens + units))
    .map((roman, value) => [roman, String(value)] as const)
    .slice(1, 31),
);

/**
 * The form in which names of posyandu and areas are compared, never shown: "Posyandu Melati III", "MELATI-03" and "melati 3" become
 * "melati 3". Lower case, no diacritics or punctuation, single spaces, digits apart from letters, roman I-XXX as arabic, no leading
 * zeros, no leading word "posyandu". A name that holds no letter or digit, or is longer than `longestName`, becomes "", which matches nothing.
 */
export function matchName(name: string): string {
  if (name.length > longestName) return "";
  const words = plainWords(name);
  return words.slice(prefixLength(words)).map(plainNumber).join(" ");
}

function plainWords(name: string): string[] {
  const plain = name.normalize("NFKD").toLowerCase().normalize("NFKD");
  if (plain.length > longestPlain) return [];
  return plain
    .replace(marks, "")
    .replace(apostrophes, "")
    .replace(letterMeetsDigit, " ")
    .split(notLetterOrDigit)
    .filter((word) => word !== "");
}

/** How many leading words only say "posyandu". The last word always stays, so that a name never becomes empty. */
function prefixLength(words: readonly string[]): number {
  let length = 0;
  for (;;) {
    const step =
      words[length] === "posyandu"
        ? 1
        : words[length] === "pos" && words[length + 1] === "yandu"
          ? 2
          : 0;
    if (step === 0 || length + step >= words.length) return length;
    length += step;
  }
}

function plainNumber(word: string): string {
  return arabicByRoman.get(word) ?? word.replace(leadingZeros, "");
}
