import { longestName } from "@/lib/core/domain/match-name";

/** What a row says about who the child is; "" if a cell is empty. */
type Told = {
  nik: string;
  name: string;
  parent: string;
  /** YYYY-MM-DD. */
  birthDate: string | null;
  sex: "L" | "P" | null;
};

/**
 * An export may mask the NIK after five digits (02022**********). If more digits were used, a child with a masked NIK and the same child with a whole
 * one would be two.
 */
const firstDigits = /^\d{5}/;
/** A NIK that Excel took for a number and wrote to a CSV in this form: 1,57101E+15. */
const scientific = /^(\d)[.,](\d+)e\+15$/i;

const marks = /\p{M}+/gu;
const apostrophes = /['`´‘’ʻʼ]/g;

/**
 * The text by which a child is recognised next month, made from the start of the NIK, the birth date, the sex and the names; null if there is no
 * birth date, no name of two letters, or a text that is longer than any name. A number that tells twins apart, as in "By Ny Rina 2", belongs to the name. The text may only be hashed with
 * a key; it must never be stored or shown.
 */
export function childIdentityOf(told: Told): string | null {
  if (told.name.length > longestName) return null;
  const letters = plainLetters(told.name);
  const number = numberInName(told.name);
  return identityFrom(told, number === "" ? letters : `${letters} ${number}`);
}

/**
 * The text by which a child was recognised when numbers in names were passed over; null if it is the same. Children that were stored under it are found
 * by it once more. Of two twins who were one child then, only one of them can be.
 */
export function olderChildIdentityOf(told: Told): string | null {
  if (told.name.length > longestName) return null;
  return numberInName(told.name) === ""
    ? null
    : identityFrom(told, plainLetters(told.name));
}

function identityFrom(told: Told, name: string): string | null {
  if (told.birthDate === null || countLetters(name) < 2) return null;
  if (told.parent.length > longestName) return null;
  const digits = told.nik.replace(scientific, "$1$2");
  return [
    firstDigits.exec(digits)?.[0] ?? "",
    told.birthDate,
    told.sex ?? "",
    name,
    plainLetters(told.parent),
  ].join("|");
}

const countLetters = (name: string) => name.replaceAll(/[^a-z]/g, "").length;

/** One or two digits behind the name, or behind the word for a baby: "By Ny Rina 2", "RINA-02", "Bayi 2 Ny Rina". A number in front only counts rows. */
const numberBehind = /\p{L}[^\p{L}\p{N}]*(\d{1,2})[^\p{L}\p{N}]*$/u;
const numberOfBaby =
  /^[^\p{L}]*(?:by|bayi|an|anak|kembar)[^\p{L}\p{N}]*(\d{1,2})(?!\p{N})/iu;
const digit = /\d/;

function numberInName(name: string): string {
  if (!digit.test(name)) return "";
  const found = numberBehind.exec(name) ?? numberOfBaby.exec(name);
  return found === null ? "" : String(Number(found[1]));
}

/** Nearly all names in exports look like this, and can skip the slow Unicode normalisation. */
const plainName = /^[A-Za-z /.]*$/;
const notLetters = /[^a-z]+/g;

function plainLetters(text: string): string {
  if (plainName.test(text))
    return text.toLowerCase().replace(notLetters, " ").trim();
  return text
    .normalize("NFKD")
    .toLowerCase()
    .normalize("NFKD")
    .replace(marks, "")
    .replace(apostrophes, "")
    .replace(notLetters, " ")
    .trim();
}
