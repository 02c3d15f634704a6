import type { NewDecision, NewProgress } from "@/lib/decisions/contract";
import type { Text } from "@/lib/core/domain/text-pair";
import { waitingKey as key } from "./waiting-key";

/** What was written and may not have reached the server yet. It stays on the device until the server has said that it is stored. */
export type Waiting = {
  /** Whose it is: nobody else's account sends it. */
  by: string;
  at: string;
  /** Why the server refused it, where somebody has to look at it. */
  refused: Text | null;
} & (
  | { kind: "decision"; body: NewDecision }
  | { kind: "progress"; decision: string; body: NewProgress }
);

const listeners = new Set<() => void>();
const nothing: readonly Waiting[] = [];
let known: { text: string | null; list: readonly Waiting[] } = {
  text: null,
  list: nothing,
};

/** All that waits on this device, of every account; the same array until something changes. */
export function readWaiting(): readonly Waiting[] {
  const text = storedText();
  if (text !== known.text) known = { text, list: parse(text) };
  return known.list;
}

/** On the server nothing waits. */
export const noneWaiting = (): readonly Waiting[] => nothing;

function storedText(): string | null {
  try {
    return localStorage.getItem(key);
  } catch {
    // A browser that keeps nothing: what could be kept is said by `keepWaiting`.
    return null;
  }
}

/** What somebody else has put under the name is left out, not taken for a decision. */
function parse(text: string | null): readonly Waiting[] {
  if (text === null) return nothing;
  try {
    const list: unknown = JSON.parse(text);
    return Array.isArray(list) ? list.filter(isWaiting) : nothing;
  } catch {
    return nothing;
  }
}

function isWaiting(one: unknown): one is Waiting {
  if (typeof one !== "object" || one === null) return false;
  const { kind, by, body } = one as Partial<Waiting>;
  return (
    (kind === "decision" || kind === "progress") &&
    typeof by === "string" &&
    typeof body?.id === "string"
  );
}

function write(list: readonly Waiting[]): void {
  if (list.length === 0) localStorage.removeItem(key);
  else localStorage.setItem(key, JSON.stringify(list));
  for (const tell of listeners) tell();
}

/** Keeps what was written, before it is sent. False where this browser keeps nothing: then the form has to keep it. */
export function keepWaiting(one: Waiting): boolean {
  try {
    write([
      ...readWaiting().filter(({ body }) => body.id !== one.body.id),
      one,
    ]);
    return true;
  } catch {
    return false;
  }
}

/** Takes away what the server has stored, or what its writer gave up. */
export function dropWaiting(id: string): void {
  try {
    write(readWaiting().filter(({ body }) => body.id !== id));
  } catch {
    // Sent again later it is stored once: its id says that it is the same.
  }
}

/** Marks what the server refused, for its writer to look at; it is not sent again by itself. */
export function markRefused(id: string, refused: Text | null): void {
  try {
    write(
      readWaiting().map((one) =>
        one.body.id === id ? { ...one, refused } : one,
      ),
    );
  } catch {
    // It stays as it was and is tried again.
  }
}

/** Hears of changes here and in other windows of this browser. */
export function watchWaiting(tell: () => void): () => void {
  const stored = (event: StorageEvent) => {
    if (event.key === key || event.key === null) tell();
  };
  listeners.add(tell);
  addEventListener("storage", stored);
  return () => {
    listeners.delete(tell);
    removeEventListener("storage", stored);
  };
}
