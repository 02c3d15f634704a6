import type { QueryClient } from "@tanstack/react-query";
import type { SessionReply } from "@/lib/core/access/contract";
import { hrefIn } from "@/lib/core/text/locale";
import { isSigningOut } from "./sign-out";
import { readSession, sessionQuery } from "./session-query";

/** Lengthens the session of whoever looks at this page, at most once a day; without an answer it is tried with the next call. */
export async function lengthenSession(client: QueryClient): Promise<void> {
  if (knownTo(client)?.user == null) return;
  await fetch("/api/auth/get-session").catch(() => undefined);
}

/**
 * Asks who is looking now. Where that is somebody else than this page was drawn for, nothing of it may stay: whoever is signed out is led to
 * the page for signing in, which says so, and everybody else gets this page anew. Without an answer everything stays, and the next call finds out.
 */
export async function followSession(client: QueryClient): Promise<void> {
  const known = knownTo(client);
  if (known === undefined) return;
  const now = await readSession(client).catch(() => undefined);
  if (now === undefined || isSame(known, now) || isSigningOut()) return;
  if (known.user !== null && now.user === null) location.assign(afterSession());
  else location.reload();
}

function knownTo(client: QueryClient): SessionReply | undefined {
  return client.getQueryData(sessionQuery().queryKey);
}

function isSame(a: SessionReply, b: SessionReply): boolean {
  const seen = ({ user, audience }: SessionReply) =>
    JSON.stringify([
      audience,
      user && [user.name, user.email, user.role, user.areas],
    ]);
  return seen(a) === seen(b);
}

function afterSession(): string {
  const from = encodeURIComponent(location.pathname + location.search);
  const isEnglish = new URLSearchParams(location.search).get("lang") === "en";
  return hrefIn(isEnglish ? "en" : "id", `/sign-in?ended=1&from=${from}`);
}
