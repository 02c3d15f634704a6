import type { StageAction } from "./stage";

/** What a key asks for: of the stage that all windows share, or of the window it is pressed in. */
export type StageCommand =
  | StageAction
  | { type: "aim"; by: 1 | -1 }
  | { type: "enter-pointed" }
  | { type: "digit"; digit: string }
  | { type: "find" }
  | { type: "overview" }
  | { type: "help" }
  | { type: "presenter" }
  | { type: "fullscreen" };

const next: StageCommand = { type: "step", by: 1 };
const previous: StageCommand = { type: "step", by: -1 };

/** Clickers send PageDown, PageUp, and “.” or “b” for a black screen. */
const keys: Readonly<Record<string, StageCommand>> = {
  ArrowRight: next,
  PageDown: next,
  " ": next,
  ArrowLeft: previous,
  PageUp: previous,
  b: { type: "black" },
  ".": { type: "black" },
  l: { type: "live" },
  g: { type: "scheme" },
  ArrowDown: { type: "aim", by: 1 },
  ArrowUp: { type: "aim", by: -1 },
  Escape: { type: "back" },
  Backspace: { type: "back" },
  Home: { type: "show", at: 0 },
  End: { type: "show", at: Number.MAX_SAFE_INTEGER },
  "/": { type: "find" },
  o: { type: "overview" },
  "?": { type: "help" },
  p: { type: "presenter" },
  f: { type: "fullscreen" },
};

/**
 * What a key asks for; null for a key that asks for nothing. `typed` are the digits pressed before it: with them Enter jumps, without them it goes into the
 * area that is pointed at.
 */
export function commandOf(key: string, typed: string): StageCommand | null {
  if (/^\d$/u.test(key)) return { type: "digit", digit: key };
  if (key === "Enter")
    return typed === ""
      ? { type: "enter-pointed" }
      : { type: "show", at: Number(typed) - 1 };
  return keys[key.length === 1 ? key.toLowerCase() : key] ?? null;
}

/** The keys in the order in which they are explained. */
export const explainedKeys = [
  ["next", ["→", "PgDn", "␣"]],
  ["previous", ["←", "PgUp"]],
  ["jump", ["1–99", "Enter"]],
  ["overview", ["O"]],
  ["black", ["B", "."]],
  ["find", ["/"]],
  ["aim", ["↑", "↓"]],
  ["enter", ["Enter"]],
  ["back", ["Esc"]],
  ["live", ["L"]],
  ["scheme", ["G"]],
  ["fullscreen", ["F"]],
  ["presenter", ["P"]],
  ["follow", ["Q"]],
  ["help", ["?"]],
] as const;
