/** Findings with a day: `overdue`, that day is over and the operator has not answered; `dated`, any finding with a day. */
export const dueFilters = ["overdue", "dated"] as const;
export type DueFilter = (typeof dueFilters)[number];
