/** Characters at most. A decision is a sentence or two; what is longer belongs into a document that evidence points to. */
export const longest = {
  text: 600,
  office: 120,
  reason: 500,
  progress: 2_000,
  verification: 1_000,
  link: 500,
} as const;

/** Areas that one decision names; who means more names the area around them. */
export const mostAreas = 40;

/** Decisions of one answer. A province makes some ten a month. */
export const mostDecisions = 1_000;
