import type { JSONValue } from "postgres";

/** An escape in JSON text: a pair of backslashes, or a character that PostgreSQL cannot store in text, which is NUL or half of a surrogate pair. */
const escapes = /\\(?:\\|u0000|ud[89a-f][0-9a-f]{2})/g;

/**
 * A value in a form that jsonb can store. Workbooks can hold NUL and halves of an emoji, and shortening a text can make such halves. They become the
 * replacement character, because one strange character in one cell must not make a whole file fail.
 */
export function storableJson(value: unknown): JSONValue {
  const text = JSON.stringify(value).replace(escapes, (escape) =>
    escape === "\\\\" ? escape : "\uFFFD",
  );
  return JSON.parse(text) as JSONValue;
}
