/** Ends the session and loads the page anew, so that nothing of it stays on screen. */
export async function signOut(): Promise<void> {
  try {
    await fetch("/api/auth/sign-out", {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: "{}",
    });
  } finally {
    location.reload();
  }
}
