/** Among more places than this no two are compared: their pairs are too many to be told and to be reckoned. */
export const mostCompared = 300;
