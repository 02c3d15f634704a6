/** Two years: as many as the trend of an area shows. */
export const monthsShown = 24;
