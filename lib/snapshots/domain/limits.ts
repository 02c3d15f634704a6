/** Letters of a title: what stands in one line of a list on a wide screen, twice over. */
export const longestTitle = 200;
export const longestReason = 500;

/** Months of which the areas above the villages are frozen, the snapshot's own included: three calendar years, one over the other, of a month two years back. */
export const monthsAbove = 60;
/** Months of villages, and so of everything that is compared with the year before of the last two years. */
export const monthsOfVillages = 37;
/** Months back of which single posyandu are frozen: what a month is compared with, and the change since then. */
export const posyanduBack = [0, 1, 12] as const;
/** Months of which it is known who sent when: two years before each of the months that a page offers. */
export const monthsOfPunctuality = 48;
/** The oldest month that a page offers: all that is compared with it is frozen as well. */
export const monthsOffered = 24;
