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

/** Nearly every text is plain, and a loop over its characters costs less than two replacements. */
function hasOddCharacter(text: string): boolean {
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code < 0x20 ? code !== 9 && code !== 10 && code !== 13 : code > 0x7e)
      return true;
  }
  return false;
}
