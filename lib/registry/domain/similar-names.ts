import {
  likenessOf,
  pairsOf,
  type NamePairs,
} from "@/lib/core/domain/likeness";

/** A name of posyandu in the parts by which two are held against each other. */
type Parts = {
  words: string;
  pairs: NamePairs;
  number: string;
  letters: string;
};

/** Below this two words are not spellings of each other: "melati" and "melatti" are 0.93, "mawar" and "melati" 0.3. */
const leastLikeness = 0.7;
const mostLettersMore = 2;
/** How many neighbours in the order of the alphabet a name is held against in a village that has more. */
const neighbours = 60;

/** Takes a name in the form of matchName apart. Without a number it is the first: "Melati" and "Melati 1" are often one. */
function partsOf(matchName: string): Parts {
  const words = matchName.split(" ");
  const isNumber = (word: string) => /^\d+$/.test(word);
  const joined = words
    .filter((word) => word.length > 1 && !isNumber(word))
    .join("");
  return {
    words: joined,
    pairs: pairsOf(joined),
    number: words.filter(isNumber).join(" ") || "1",
    letters: words
      .filter((word) => word.length === 1 && !isNumber(word))
      .join(" "),
  };
}

/** Whether two different names may be one posyandu. Numbers tell posyandu of a series apart, and so do letters where both names have one. */
function areSimilar(a: Parts, b: Parts): boolean {
  if (a.number !== b.number) return false;
  if (a.letters !== b.letters && a.letters !== "" && b.letters !== "")
    return false;
  if (Math.abs(a.words.length - b.words.length) > mostLettersMore) return false;
  return a.words === b.words || likenessOf(a.pairs, b.pairs) >= leastLikeness;
}

/**
 * For each new name of a village one that is already there, or that comes before it, and looks like the same posyandu. In a village with very many
 * names only neighbours in the alphabet are compared, so that the time stays in proportion to the number of names.
 */
export function findSimilar<Named extends { matchName: string }>(
  names: readonly Named[],
  isNew: (named: Named) => boolean,
): [Named, Named][] {
  if (!names.some(isNew)) return [];
  const ordered = names
    .map((named, at) => ({ named, at, parts: partsOf(named.matchName) }))
    .sort((a, b) => (a.named.matchName < b.named.matchName ? -1 : 1));
  return ordered.flatMap(({ named, at, parts }, index) => {
    if (!isNew(named)) return [];
    const from = Math.max(0, index - neighbours);
    for (const other of ordered.slice(from, index + neighbours))
      if (
        other.named.matchName !== named.matchName &&
        (!isNew(other.named) || other.at < at) &&
        areSimilar(other.parts, parts)
      )
        return [[named, other.named]];
    return [];
  });
}
