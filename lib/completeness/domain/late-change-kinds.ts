/** What a submission did after the deadline: brought the first report, another one, or took its own away; brought measured children, or took them away. */
export const lateChangeKinds = [
  "late",
  "corrected",
  "withdrawn",
  "children",
  "childrenWithdrawn",
] as const;
export type LateChangeKind = (typeof lateChangeKinds)[number];
