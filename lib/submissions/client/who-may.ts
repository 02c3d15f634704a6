import type { SignedIn } from "@/lib/core/access/contract";

/**
 * What is offered to whom. The server decides for itself, and a test holds these answers against its permissions: nobody is led to a page that then
 * turns them away.
 */

/** Whether somebody is offered to send files at all; for which areas, the account says. */
export function maySend(user: SignedIn | null): boolean {
  return user?.role === "operator" || user?.role === "admin";
}

/** Whether somebody is offered the list of what was sent. */
export function mayList(user: SignedIn | null): boolean {
  return user !== null;
}
