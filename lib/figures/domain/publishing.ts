/** The public is told an area's new counts when so many of its posyandu have new ones, */
export const enoughPosyandu = 5;
/** or when the first of them has waited so long. */
export const longestWaitMinutes = 10;
