import type { Cell } from "@/lib/core/domain/cell";
import type { WrittenPlace } from "@/lib/registry/domain/match-place";
import { readText } from "./cell-value";
import type { ChildColumn } from "./child-columns";

/** Every name holds a letter or a digit. A cell with other characters only is taken as empty. */
const says = /[\p{L}\p{N}]/u;

/** No name of a place is longer. A longer text, or a long number, belongs to another column. */
const longestPlaceName = 80;
const longNumber = /\d{8}/;

const notLetter = /[^\p{L}]+/gu;
const lettersOf = (text: string) => text.toLowerCase().replace(notLetter, "");

/** The compared form of place names is remembered, because a file repeats them thousands of times. */
const mostKnownPlaces = 20_000;
const knownPlaces = new Map<string, string | null>();

/** The letters of a text that may be the name of a place; null if it cannot be one. */
function lettersOfPlace(text: string): string | null {
  if (text.length > longestPlaceName) return null;
  const known = knownPlaces.get(text);
  if (known !== undefined) return known;
  const isPlace = says.test(text) && !longNumber.test(text);
  const letters = isPlace ? lettersOf(text) : null;
  if (knownPlaces.size < mostKnownPlaces) knownPlaces.set(text, letters);
  return letters;
}

/** Many mothers are called Dahlia or Kartini, and so are many posyandu. One word alone therefore proves nothing. */
const severalWords = /\p{L}\s+\p{L}/u;

/** Places are stored as written. If the columns of a row have slipped, the name of the child or of its parents must not be stored as a place. */
export function readPlace(cellOf: (column: ChildColumn) => Cell): WrittenPlace {
  const parents = readText(cellOf("parent"));
  const name = readText(cellOf("name"));
  const isPerson = (letters: string) =>
    letters !== "" &&
    [name, parents, ...parents.split("/")].some(
      (text) => text !== "" && lettersOf(text) === letters,
    );
  // A place hardly ever has the name of a person in the row, so the cheap test comes first.
  const initials = `${name} ${parents}`.toLowerCase();
  const nameIn = (column: keyof WrittenPlace) => {
    const text = readText(cellOf(column));
    const letters = lettersOfPlace(text);
    if (letters === null) return "";
    const isLike =
      severalWords.test(text) && initials.includes(letters.slice(0, 3));
    return isLike && isPerson(letters) ? "" : text;
  };
  return {
    subdistrict: nameIn("subdistrict"),
    puskesmas: nameIn("puskesmas"),
    village: nameIn("village"),
    posyandu: nameIn("posyandu"),
  };
}
