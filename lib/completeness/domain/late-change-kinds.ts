/** What a submission did to reports after the deadline: brought the first one, another one, or took its own away. */
export const lateChangeKinds = ["late", "corrected", "withdrawn"] as const;
