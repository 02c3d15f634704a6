/** Under which the browser keeps what was written and has not reached the server. */
export const waitingKey = "pantau-decisions-waiting";

/** Whether this device keeps anything of that, of whatever account. */
export function isAnyWaiting(): boolean {
  try {
    return localStorage.getItem(waitingKey) !== null;
  } catch {
    return false;
  }
}
