/** Letters of a meeting's or a slide's title. */
export const longestTitle = 160;
/** Letters of the place where it is held. */
export const longestPlace = 160;
/** Letters of a presenter's notes on one slide: what is said in some minutes. */
export const longestNotes = 1_000;
/** Slides of an agenda; with all their notes they fit into one request. */
export const mostSlides = 50;
/** Minutes that an item is given. */
export const mostMinutes = 240;
