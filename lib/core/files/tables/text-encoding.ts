import { isUtf8 } from "node:buffer";
import { createReadStream } from "node:fs";
import { StringDecoder } from "node:string_decoder";

export type TextEncoding = "utf-8" | "utf-16le" | "utf-16be" | "windows-1252";

const chunkBytes = 256 * 1024;

/** Recognises UTF-16 by its byte order mark, or without one by its zero bytes: in ASCII text every second byte is zero. */
export function detectUtf16(head: Buffer): "utf-16le" | "utf-16be" | null {
  if (head[0] === 0xff && head[1] === 0xfe) return "utf-16le";
  if (head[0] === 0xfe && head[1] === 0xff) return "utf-16be";
  const zeros: [number, number] = [0, 0];
  for (let index = 0; index < head.length; index += 1)
    if (head[index] === 0) zeros[index % 2 === 0 ? 0 : 1] += 1;
  const [even, odd] = zeros.map(
    (count) => count / Math.max(1, head.length / 2),
  ) as [number, number];
  if (odd > 0.5 && even < 0.05) return "utf-16le";
  return even > 0.5 && odd < 0.05 ? "utf-16be" : null;
}

/**
 * The encoding of a text file. The whole file is looked at, because the first name with an accent may be in the last row. Text that is not valid
 * UTF-8 is taken for windows-1252, which Excel writes on Indonesian computers; ISO 8859-1 is a part of it.
 */
export async function detectEncoding(
  path: string,
  head: Buffer,
): Promise<TextEncoding> {
  const utf16 = detectUtf16(head);
  if (utf16 !== null) return utf16;
  let rest: Buffer = Buffer.alloc(0);
  for await (const piece of createReadStream(path, {
    highWaterMark: chunkBytes,
  }) as AsyncIterable<Buffer>) {
    const bytes = rest.length === 0 ? piece : Buffer.concat([rest, piece]);
    const whole = wholeCharacters(bytes);
    if (!isUtf8(bytes.subarray(0, whole))) return "windows-1252";
    rest = bytes.subarray(whole);
  }
  return rest.length === 0 ? "utf-8" : "windows-1252";
}

/** Length up to the last complete UTF-8 character, so that a chunk border inside a character is not mistaken for an error. */
function wholeCharacters(bytes: Buffer): number {
  for (let back = 1; back <= Math.min(3, bytes.length); back += 1) {
    const byte = bytes[bytes.length - back] ?? 0;
    if (byte < 0x80) return bytes.length;
    if (byte >= 0xc0)
      return lengthFromLead(byte) > back ? bytes.length - back : bytes.length;
  }
  return bytes.length;
}

function lengthFromLead(byte: number): number {
  if (byte >= 0xf0) return 4;
  return byte >= 0xe0 ? 3 : 2;
}

/** The text of a file in pieces, without its byte order mark. */
export async function* decodeFile(
  path: string,
  encoding: TextEncoding,
): AsyncGenerator<string> {
  const decode = createDecoder(encoding);
  let isFirst = true;
  for await (const piece of createReadStream(path, {
    highWaterMark: chunkBytes,
  }) as AsyncIterable<Buffer>) {
    const text = decode(piece);
    yield isFirst ? withoutMark(text) : text;
    isFirst = false;
  }
  const last = decode(null);
  if (last !== "") yield last;
}

/** Text of the beginning of a file; a character cut at the end is left out. */
export function decodeHead(head: Buffer, encoding: TextEncoding): string {
  return withoutMark(createDecoder(encoding)(head));
}

function withoutMark(text: string): string {
  return text.startsWith("\ufeff") ? text.slice(1) : text;
}

/** Turns bytes into text. A character that is cut off is kept for the next call; null ends the text. */
function createDecoder(
  encoding: TextEncoding,
): (bytes: Buffer | null) => string {
  if (encoding === "utf-8" || encoding === "utf-16le") {
    const decoder = new StringDecoder(
      encoding === "utf-8" ? "utf8" : "utf16le",
    );
    return (bytes) => (bytes === null ? decoder.end() : decoder.write(bytes));
  }
  const decoder = new TextDecoder(encoding, { ignoreBOM: true });
  return (bytes) =>
    bytes === null ? decoder.decode() : decoder.decode(bytes, { stream: true });
}
