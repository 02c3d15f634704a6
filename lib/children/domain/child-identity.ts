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
 * birth date or no name of two letters. It may only be hashed with a key; it must never be stored or shown.
 */
export function childIdentityOf(told: Told): string | null {
  const name = plainLetters(told.name);
  if (told.birthDate === null || name.replaceAll(" ", "").length < 2)
    return null;
  const digits = told.nik.replace(scientific, "$1$2");
  return [
    firstDigits.exec(digits)?.[0] ?? "",
    told.birthDate,
    told.sex ?? "",
    name,
    plainLetters(told.parent),
  ].join("|");
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
