/** Whoever presents and was not heard of for so long has gone: another may go on. A browser says every `beatMs` that it is there. */
export const goneMs = 15_000;
export const beatMs = 5_000;

/** So many open questions a stage takes: nobody reads more in a meeting. */
export const mostQuestions = 300;

/** So many codes that were none one address may try in `guessMs`: a hall stands behind one address, and mistypes. */
export const mostGuesses = 60;
export const guessMs = 10 * 60_000;
