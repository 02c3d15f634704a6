export type JsonFault = {
  line: number;
  /** `cut-off`: the text ends too early. `goes-on`: something follows after the end. `unexpected`: it is no JSON from there on. */
  kind: "cut-off" | "goes-on" | "unexpected";
  /** The first characters that do not belong there. */
  seen: string;
};

type Awaited =
  "value" | "first-item" | "key" | "first-key" | "colon" | "more" | "end";

const space = /[ \t\n\r]*/y;
const token =
  // eslint-disable-next-line no-control-regex -- JSON allows no control characters in strings, such as a line break
  /[{}[\],:]|"[^"\\\u0000-\u001f]*(?:\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4})[^"\\\u0000-\u001f]*)*"|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?(?![\d.])|true|false|null/y;
const closing: Record<string, string> = { "{": "}", "[": "]" };

/** Finds where a text stops being JSON. The parser of JavaScript does not say so for every fault. The text must have one. */
export function findJsonFault(text: string): JsonFault {
  const open: string[] = [];
  let awaited: Awaited | null = "value";
  let at = 0;
  for (;;) {
    space.lastIndex = at;
    space.exec(text);
    at = space.lastIndex;
    token.lastIndex = at;
    const [seen] = token.exec(text) ?? [];
    const next: Awaited | null =
      seen === undefined ? null : steps[awaited](seen, open);
    if (seen === undefined || next === null) return faultAt(text, at, awaited);
    awaited = next;
    at += seen.length;
  }
}

function faultAt(text: string, at: number, awaited: Awaited): JsonFault {
  const rest = text.slice(at, at + 20);
  const isOpen = rest.startsWith('"') && endOfString(text, at + 1) === null;
  return {
    line: lineAt(text, at),
    kind:
      awaited === "end"
        ? "goes-on"
        : isOpen || at >= text.length
          ? "cut-off"
          : "unexpected",
    seen: rest.split(/\s/)[0] ?? "",
  };
}

/** Where a string ends whose quotation mark stands before `start`; null if it is never closed. */
export function endOfString(text: string, start: number): number | null {
  for (
    let quote = text.indexOf('"', start);
    quote !== -1;
    quote = text.indexOf('"', quote + 1)
  ) {
    let backslashes = 0;
    while (text[quote - 1 - backslashes] === "\\") backslashes += 1;
    if (backslashes % 2 === 0) return quote + 1;
  }
  return null;
}

/** The line, counted from one, of a place in a text. */
export function lineAt(text: string, place: number): number {
  let line = 1;
  for (
    let at = text.indexOf("\n");
    at !== -1 && at < place;
    at = text.indexOf("\n", at + 1)
  )
    line += 1;
  return line;
}

type Step = (seen: string, open: string[]) => Awaited | null;

/** What is awaited after a token, by what was awaited before it; null if the token may not stand there. */
const steps: Record<Awaited, Step> = {
  end: () => null,
  colon: (seen) => (seen === ":" ? "value" : null),
  key: (seen) => (seen.startsWith('"') ? "colon" : null),
  "first-key": (seen, open) =>
    seen === "}" ? close(open) : steps.key(seen, open),
  value: afterValue,
  "first-item": (seen, open) =>
    seen === "]" ? close(open) : afterValue(seen, open),
  more: (seen, open) => {
    const inside = open.at(-1) ?? "";
    if (seen === ",") return inside === "{" ? "key" : "value";
    return seen === closing[inside] ? close(open) : null;
  },
};

function afterValue(seen: string, open: string[]): Awaited | null {
  if (seen === "{" || seen === "[") {
    open.push(seen);
    return seen === "{" ? "first-key" : "first-item";
  }
  if (/^[}\],:]$/.test(seen)) return null;
  return open.length === 0 ? "end" : "more";
}

function close(open: string[]): Awaited {
  open.pop();
  return open.length === 0 ? "end" : "more";
}
