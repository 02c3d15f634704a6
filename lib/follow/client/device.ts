import { randomId } from "@/lib/core/client/random-id";

const key = "stage-device";
let made: string | undefined;

/** The name under which this browser presents, in all its windows. One that keeps nothing has another after each start, and takes over from itself. */
export function deviceOfBrowser(): string {
  try {
    const kept = localStorage.getItem(key);
    if (kept !== null) return kept;
    made ??= randomId();
    localStorage.setItem(key, made);
    return made;
  } catch {
    return (made ??= randomId());
  }
}
