/**
 * Every kind of issue that a file of measured children can have. Those after "not-followed" cannot be found in a row alone: they need the other rows,
 * the registry or the whole file.
 */
export const childIssueCodes = [
  "measured-date-unreadable",
  "measured-in-future",
  "birth-date-unreadable",
  "born-after-measuring",
  "sex-unreadable",
  "older-than-five",
  "other-regency",
  "regency-contradicts",
  "place-missing",
  "weight-unreadable",
  "height-unreadable",
  "weight-unit",
  "height-unit",
  "weight-out-of-range",
  "height-out-of-range",
  "gain-unreadable",
  "not-followed",
  "place-unknown",
  "not-in-registry-that-month",
  "implausible",
  "repeated-child",
  "day-first-assumed",
  "month-first-assumed",
  "unread-sheet",
  "duplicate-column",
  "weight-column-absent",
  "height-column-absent",
] as const;
export type ChildIssueCode = (typeof childIssueCodes)[number];
