/**
 * Characters that nobody sees: soft hyphens, zero-width spaces and joiners, marks of direction, byte order marks, control characters other than tab and
 * line breaks. Word processors and web pages leave them in cells, and two texts that look the same then differ.
 */
const invisible =
  // eslint-disable-next-line no-control-regex, no-misleading-character-class -- these are the very characters that are looked for
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u00ad\u034f\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufe00-\ufe0f\ufeff\ufff9-\ufffb]/g;

/** Spaces of every other width and kind than the one on the keyboard. Line breaks stay. */
const oddSpaces = /[\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]/g;

/** The text without invisible characters, and with plain spaces only. */
export function withoutInvisible(text: string): string {
  return hasOddCharacter(text)
    ? text.replace(invisible, "").replace(oddSpaces, " ")
    : text;
}

/** Everything that changes how the text around it looks, or nothing at all: controls, formats, line and paragraph separators, letters that fill nothing. */
const marks = /[\p{Cc}\p{Cf}\u115f\u1160\u2800\u3164\uffa0]/gu;
const spaces = /(?:(?!\ufeff)\s|\u0085)+/gu;

/**
 * A name of a place, a person, a key or a file, as every door takes it in: one line, without a character that nobody sees. Two names that look the same are
 * the same then, and none can turn the text around it.
 */
export function plainName(text: string): string {
  return withoutInvisible(text.replace(spaces, " "))
    .replace(marks, "")
    .replace(spaces, " ")
    .trim();
}

/** A text that a person writes: its lines stay, and it holds nothing else that nobody sees. */
export function plainText(text: string): string {
  return withoutInvisible(text.replace(/\r\n?|[\u0085\u2028\u2029]/g, "\n"))
    .split(/([\n\t])/)
    .map((part) =>
      part === "\n" || part === "\t" ? part : part.replace(marks, ""),
    )
    .join("");
}

/** Nearly every text is plain, and a loop over its characters costs less than two replacements. */
function hasOddCharacter(text: string): boolean {
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code < 0x20 ? code !== 9 && code !== 10 && code !== 13 : code > 0x7e)
      return true;
  }
  return false;
}
