/**
 * Repairs how the source spells a name: spaces, lost capitals, letters set apart ("S a d u"), words run together ("KepenuhanTengah"), quotation marks
 * standing for an apostrophe. It never replaces one name by another.
 */
export function cleanAreaName(raw: string): string {
  const spaced = raw
    .replace(/["’`]/g, "'")
    .replace(/\s+/g, " ")
    .replace(/[.*]$/, (end) => keepFinalDot(raw, end))
    .trim();
  const joined = /^(?:\p{L} )+\p{L}$/u.test(spaced)
    ? joinLetters(spaced)
    : spaced;
  return joined
    .replace(/(\p{Ll})(?=\p{Lu}\p{Ll})/gu, "$1 ")
    .replace(
      /(^| )(?!x )(\p{Ll})/gu,
      (_match, before: string, letter: string) => before + letter.toUpperCase(),
    );
}

/** "Murung A." and "Bedeng SS." end in an abbreviation. Any other final dot or asterisk is a typing error. */
function keepFinalDot(raw: string, end: string): string {
  return end === "." && /\b\p{Lu}{1,2}\.$/u.test(raw) ? end : "";
}

function joinLetters(spaced: string): string {
  const word = spaced.replaceAll(" ", "");
  return word.charAt(0).toUpperCase() + word.slice(1).toLowerCase();
}

/** The source has lost the digits of some names ("x Anam Lingkuang"). They are taken from an older source that has them. */
export function restoreDigits(name: string, older: string | undefined): string {
  if (older === undefined || !/\d/.test(older) || /\d/.test(name)) return name;
  return looseAreaNameKey(lettersOf(older)) ===
    looseAreaNameKey(lettersOf(name))
    ? older
    : name;
}

/** Letters and digits only, for telling whether two sources mean the same name. */
export function areaNameKey(name: string): string {
  return name.toLowerCase().replace(/[^a-z0-9]/g, "");
}

/** Like areaNameKey, but also without vowels and doubled letters, in which the spellings of the two sources often differ. */
export function looseAreaNameKey(name: string): string {
  const consonants = areaNameKey(name)
    .replace(/[aeiou]/g, "")
    .replace(/(.)\1+/g, "$1");
  return consonants.length < 3 ? areaNameKey(name) : consonants;
}

function lettersOf(name: string): string {
  return name.replace(/\d/g, "");
}
