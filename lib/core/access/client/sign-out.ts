import { forgetOthers } from "./kept-for";

let isLeaving = false;

/** True from the wish to sign out on: this page knows then why its session ends. */
export function isSigningOut(): boolean {
  return isLeaving;
}

/** Ends the session, throws away what the device kept of it, and loads the page anew, so that nothing of it stays on screen. */
export async function signOut(): Promise<void> {
  isLeaving = true;
  try {
    await fetch("/api/auth/sign-out", {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: "{}",
    });
  } finally {
    // A device that cannot be cleared has kept nothing.
    await forgetOthers("").catch(() => undefined);
    location.reload();
  }
}
