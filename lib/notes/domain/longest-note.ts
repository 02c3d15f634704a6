/** Characters of a note at most: a paragraph. What is longer belongs into a document. */
export const longestNote = 2_000;
