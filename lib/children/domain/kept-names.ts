/** How long a name that fits nothing waits for a decision: a month's work of an operator. Afterwards its rows wait without it. */
const keptDays = 30;
const day = 24 * 60 * 60 * 1000;

/** Names that a file brought at this moment or earlier are deleted. */
export function oldestNames(now: Date): Date {
  return new Date(now.getTime() - keptDays * day);
}

/** When names are deleted that a file brought at this moment. */
export function namesKeptUntil(at: Date): Date {
  return new Date(at.getTime() + keptDays * day);
}
