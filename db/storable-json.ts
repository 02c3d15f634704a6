import type { JSONValue } from "postgres";

/** An escape of JSON text: a pair of backslashes, or a sign that PostgreSQL keeps in no text, NUL and half of a surrogate pair. */
const escapes = /\\(?:\\|u0000|ud[89a-f][0-9a-f]{2})/g;

/**
 * A value as jsonb can keep it. Workbooks carry NUL and halves of an emoji, and shortening a text makes such halves; they become the
 * replacement character, as one strange sign in one cell must not fail a whole file.
 */
export function storableJson(value: unknown): JSONValue {
  const text = JSON.stringify(value).replace(escapes, (escape) =>
    escape === "\\\\" ? escape : "\uFFFD",
  );
  return JSON.parse(text) as JSONValue;
}
