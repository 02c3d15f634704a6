/** Where the work on a finding stands: nobody has said anything; the operator has explained; a planner sent it back, or accepted it. */
export const workStates = [
  "open",
  "explained",
  "returned",
  "accepted",
] as const;
export type WorkState = (typeof workStates)[number];

/** What is shown and asked for. A finding that a run no longer finds is resolved, whatever was said of it. */
export const findingStates = [...workStates, "resolved"] as const;
export type FindingState = (typeof findingStates)[number];

/** States in which somebody has still to do something. */
export const waitingStates: readonly FindingState[] = [
  "open",
  "returned",
  "explained",
];
