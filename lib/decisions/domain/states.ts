/** Where the work on a decision stands. "Terlambat" is none of them: it follows from the date (due.ts). */
export const decisionStates = ["new", "running", "done", "cancelled"] as const;
export type DecisionState = (typeof decisionStates)[number];

export const priorities = ["low", "medium", "high", "urgent"] as const;
export type Priority = (typeof priorities)[number];

const moves: Readonly<Record<DecisionState, readonly DecisionState[]>> = {
  new: ["running", "done", "cancelled"],
  running: ["done", "cancelled"],
  done: ["running"],
  cancelled: ["running"],
};

/** The states a decision may go to from where it stands. */
export function movesFrom(state: DecisionState): readonly DecisionState[] {
  return moves[state];
}

/** Closing a decision and opening it again are said with a reason, which stays with it. */
export function needsReason(from: DecisionState, to: DecisionState): boolean {
  return isClosed(from) || isClosed(to);
}

/** Whether nobody works on it any more. */
export function isClosed(state: DecisionState): boolean {
  return state === "done" || state === "cancelled";
}
