/** Rows of one answer at most, and unless fewer are asked for. */
export const mostListed = 1_000;
export const usuallyListed = 200;

/** Saved lists of one person at most. */
export const mostSaved = 100;
