/** What a row offers to tell a child by; "" where a cell is empty. */
type Told = {
  nik: string;
  name: string;
  parent: string;
  /** YYYY-MM-DD. */
  birthDate: string | null;
  sex: "L" | "P" | null;
};

/** An export shows five digits of the NIK at most (02022**********): more would tell the masked and the whole one apart. */
const firstDigits = /^\d{5}/;
/** A NIK that Excel took for a number and a CSV kept so: 1,57101E+15. */
const scientific = /^(\d)[.,](\d+)e\+15$/i;

const marks = /\p{M}+/gu;
const apostrophes = /['`´‘’ʻʼ]/g;

/**
 * The one text by which a child is known again next month, from the start of the NIK, the birth date, the sex and the names; null without a
 * birth date and a name of two letters. It is for a keyed hash only, never to be stored or shown.
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

/** Nearly all names as exports write them; they need no Unicode. */
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
