import { refuseFile } from "@/lib/core/files/refusal";

/**
 * Reads the XML of a workbook as bytes. By hand, because this is where the time goes: 52,000 rows of 45 columns are 64 MB of XML, and a general
 * parser turns millions of names and values into strings. With handlers that do nothing, saxes and htmlparser2 take three times as long as this
 * scanner together with all that makes rows of it, see docs/decisions/013.
 *
 * Three things make it fast, and explain how it looks:
 * - Handlers get places in the buffer (`bytes`, `from`, `to`) and make a string only of what they keep.
 * - Names are compared as numbers, see `packName`.
 * - Text is skipped unless a handler has set `wantsText`.
 *
 * It knows tags, attributes, text, comments and CDATA, with any prefix (`x:row`). Entities are left to `decodeXmlText`.
 */
export type XmlScanner = {
  /** Set by the handlers while they are inside an element whose text they want. */
  wantsText: boolean;
  /** The attributes are read by calling `nextAttribute`, before the handler returns. */
  onOpen: (name: number, attributes: AttributeCursor) => void;
  /** Also called for an element that closes itself, after `onOpen`. */
  onClose: (name: number) => void;
  /** May be called several times for one text: a chunk, a comment or a CDATA section can stand in its middle. */
  onText: (bytes: Buffer, from: number, to: number) => void;
  /** The end of the last chunk, when it stopped inside a tag or a wanted text. */
  carry: Buffer | null;
};

/** Walks over the attributes of one tag, see `nextAttribute`. One object serves all tags of a chunk. */
export type AttributeCursor = {
  bytes: Buffer;
  /** Where the search for the next attribute begins. */
  at: number;
  /** Where the tag ends. */
  end: number;
  /** Of the attribute found: its packed name, and where its value begins and ends. */
  name: number;
  from: number;
  to: number;
};

const space = 0x20;
const exclamationMark = 0x21;
const doubleQuote = 0x22;
const singleQuote = 0x27;
const slash = 0x2f;
const colon = 0x3a;
const lessThan = 0x3c;
const equalsSign = 0x3d;
const greaterThan = 0x3e;
const questionMark = 0x3f;

/** What the scanning functions return when the chunk ends before they are done. */
const incomplete = -1;

/** No tag or text of an honest workbook is longer; a cell stops at 32,767 characters. */
const longestPiece = 1024 * 1024;

/**
 * The last four bytes of a name as one number: "row" is 0x726f77. A name of up to three letters is never mistaken for another. A longer one is
 * taken for every name with the same last four letters; in the parts of a workbook that are read there are none such.
 */
export function packName(name: string): number {
  let packed = 0;
  for (const byte of Buffer.from(name)) packed = pack(packed, byte);
  return packed;
}

function pack(packed: number, byte: number): number {
  return (packed << 8) | byte;
}

/** Reads one more chunk of a part, calling the handlers in the order of the file. */
export function scanXml(scanner: XmlScanner, chunk: Buffer): void {
  const bytes =
    scanner.carry === null ? chunk : Buffer.concat([scanner.carry, chunk]);
  scanner.carry = null;
  const cursor: AttributeCursor = {
    bytes,
    at: 0,
    end: 0,
    name: 0,
    from: 0,
    to: 0,
  };
  let at = 0;
  while (at < bytes.length) {
    const tag = bytes[at] === lessThan ? at : findTag(bytes, at);
    if (tag === incomplete) {
      if (scanner.wantsText) carryOver(scanner, bytes, at);
      return;
    }
    if (tag > at && scanner.wantsText) scanner.onText(bytes, at, tag);
    at = scanTag(scanner, cursor, tag);
    if (at === incomplete) {
      carryOver(scanner, bytes, tag);
      return;
    }
  }
}

/** Keeps what the chunk cut in two until the next one. */
function carryOver(scanner: XmlScanner, bytes: Buffer, from: number): void {
  if (bytes.length - from > longestPiece)
    throw refuseFile("damaged-workbook", { part: "XML" });
  scanner.carry = bytes.subarray(from);
}

/** The next "<". A loop, since the texts between tags are too short for `indexOf` to pay. */
function findTag(bytes: Buffer, from: number): number {
  for (let at = from; at < bytes.length; at += 1)
    if (bytes[at] === lessThan) return at;
  return incomplete;
}

/** Reads the tag that begins at `start` and returns where the text behind it begins. */
function scanTag(
  scanner: XmlScanner,
  cursor: AttributeCursor,
  start: number,
): number {
  const { bytes } = cursor;
  const first = bytes[start + 1];
  if (first === undefined) return incomplete;
  if (first === exclamationMark || first === questionMark)
    return skipDeclaration(scanner, bytes, start);
  const end = findTagEnd(bytes, start);
  if (end === incomplete) return incomplete;
  if (first === slash) {
    cursor.at = start + 2;
    scanner.onClose(readTagName(cursor, end));
    return end + 1;
  }
  const closesItself = bytes[end - 1] === slash;
  cursor.at = start + 1;
  cursor.end = closesItself ? end - 1 : end;
  const name = readTagName(cursor, end);
  scanner.onOpen(name, cursor);
  if (closesItself) scanner.onClose(name);
  return end + 1;
}

/** The packed name at the cursor, without its prefix; moves the cursor behind it. */
function readTagName(cursor: AttributeCursor, end: number): number {
  const { bytes } = cursor;
  let name = 0;
  let at = cursor.at;
  for (; at < end; at += 1) {
    const byte = bytes[at] ?? 0;
    if (byte <= space || byte === slash) break;
    name = byte === colon ? 0 : pack(name, byte);
  }
  cursor.at = at;
  return name;
}

/** The ">" that closes a tag; one in the value of an attribute does not. */
function findTagEnd(bytes: Buffer, from: number): number {
  let quote = 0;
  for (let at = from; at < bytes.length; at += 1) {
    const byte = bytes[at];
    if (quote !== 0) {
      if (byte === quote) quote = 0;
    } else if (byte === greaterThan) return at;
    else if (byte === doubleQuote || byte === singleQuote) quote = byte;
  }
  return incomplete;
}

const cdataStart = "<![CDATA[";

/** Comments, instructions and CDATA sections; only the last have a text. Returns where they end. */
function skipDeclaration(
  scanner: XmlScanner,
  bytes: Buffer,
  start: number,
): number {
  const opening = bytes.toString("latin1", start, start + cdataStart.length);
  if (opening === cdataStart) {
    const from = start + cdataStart.length;
    const end = bytes.indexOf("]]>", from);
    if (end > from && scanner.wantsText) scanner.onText(bytes, from, end);
    return end < 0 ? incomplete : end + 3;
  }
  // What the chunk cuts off here may still become a CDATA section, in which a ">" ends nothing.
  if (cdataStart.startsWith(opening)) return incomplete;
  const [mark, length] = opening.startsWith("<!--") ? ["-->", 4] : [">", 2];
  const end = bytes.indexOf(mark, start + length);
  return end < 0 ? incomplete : end + mark.length;
}

/** Moves the cursor to the next attribute of its tag; false when there is none. */
export function nextAttribute(cursor: AttributeCursor): boolean {
  const { bytes, end } = cursor;
  const name = readAttributeName(cursor);
  let at = cursor.at;
  while (at < end && bytes[at] !== doubleQuote && bytes[at] !== singleQuote)
    at += 1;
  if (at >= end) return false;
  const quote = bytes[at];
  const from = at + 1;
  at = from;
  while (at < end && bytes[at] !== quote) at += 1;
  cursor.name = name;
  cursor.from = from;
  cursor.to = at;
  cursor.at = at + 1;
  return true;
}

/** The packed name before the next "=", without its prefix and the spaces around it. */
function readAttributeName(cursor: AttributeCursor): number {
  const { bytes, end } = cursor;
  let name = 0;
  let at = cursor.at;
  for (; at < end && bytes[at] !== equalsSign; at += 1) {
    const byte = bytes[at] ?? 0;
    if (byte > space) name = byte === colon ? 0 : pack(name, byte);
  }
  cursor.at = at;
  return name;
}
