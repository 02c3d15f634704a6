/** Characters of an explanation at most: a paragraph. */
export const longestExplanation = 1_000;
