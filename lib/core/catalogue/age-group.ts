/** The days on which 0-5, 6-11, 12-23 and 24-59 completed months begin: months of 30.4375 days, half a day rounded up, as WHO's software does. */
export const ageGroupStarts = [0, 183, 365, 731] as const;
