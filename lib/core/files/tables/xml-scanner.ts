import { refuseFile } from "@/lib/core/files/refusal";

/**
 * A scanner for the XML of workbooks, working on bytes: 52,000 rows of 45 columns are 70 MB of XML, and turning it into strings and events of a
 * general parser costs four times as much as the rest of the reading. It knows tags, attributes, text, comments and CDATA, with any prefix
 * (`x:row`), and keeps what a chunk cuts in two. Names are packed into numbers, see `packName`.
 */
export type XmlScanner = {
  /** Set by the handlers: text outside what they want is passed over without a copy. */
  wantsText: boolean;
  onOpen: (name: number, attributes: AttributeCursor) => void;
  onClose: (name: number) => void;
  onText: (bytes: Buffer, from: number, to: number) => void;
  carry: Buffer | null;
};

/** Walks over the attributes of one tag; `name` is packed, the value lies at `from` to `to` in `bytes`. */
export type AttributeCursor = {
  bytes: Buffer;
  at: number;
  end: number;
  name: number;
  from: number;
  to: number;
};

const lt = 0x3c;
const gt = 0x3e;
const slash = 0x2f;
const colon = 0x3a;
const equals = 0x3d;
const quote = 0x22;
const apostrophe = 0x27;
const space = 0x20;

/** No tag or text of an honest workbook is longer; a cell stops at 32,767 characters. */
const longestPiece = 1024 * 1024;

/** The last four bytes of a name as a number, cheap to compare. A name of up to three letters has no double; longer ones must not end alike. */
export function packName(name: string): number {
  let packed = 0;
  for (const byte of Buffer.from(name)) packed = pack(packed, byte);
  return packed;
}

function pack(packed: number, byte: number): number {
  return (packed << 8) | byte;
}

/** Feeds the next bytes of a part; handlers are called in order. */
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
    const tagAt = bytes[at] === lt ? at : nextTag(bytes, at);
    if (tagAt < 0) {
      if (scanner.wantsText) keep(scanner, bytes, at);
      return;
    }
    if (tagAt > at && scanner.wantsText) scanner.onText(bytes, at, tagAt);
    const next = scanTag(scanner, cursor, tagAt);
    if (next < 0) {
      keep(scanner, bytes, tagAt);
      return;
    }
    at = next;
  }
}

function keep(scanner: XmlScanner, bytes: Buffer, from: number): void {
  if (bytes.length - from > longestPiece)
    throw refuseFile("damaged-workbook", { part: "XML" });
  scanner.carry = bytes.subarray(from);
}

function nextTag(bytes: Buffer, from: number): number {
  for (let at = from; at < bytes.length; at += 1)
    if (bytes[at] === lt) return at;
  return -1;
}

/** Handles the tag at `at` and returns where the text after it begins, or -1 when the tag is not complete. */
function scanTag(
  scanner: XmlScanner,
  cursor: AttributeCursor,
  at: number,
): number {
  const { bytes } = cursor;
  const first = bytes[at + 1];
  if (first === undefined) return -1;
  if (first === 0x21 || first === 0x3f)
    return skipDeclaration(scanner, bytes, at);
  const end = tagEnd(bytes, at);
  if (end < 0) return -1;
  if (first === slash) {
    cursor.at = at + 2;
    scanner.onClose(readTagName(cursor, end));
    return end + 1;
  }
  const isEmpty = bytes[end - 1] === slash;
  cursor.at = at + 1;
  cursor.end = isEmpty ? end - 1 : end;
  const name = readTagName(cursor, end);
  scanner.onOpen(name, cursor);
  if (isEmpty) scanner.onClose(name);
  return end + 1;
}

/** The packed name at the cursor without its prefix; leaves the cursor behind it. */
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

/** The closing > of a tag; one inside a quoted attribute does not count. */
function tagEnd(bytes: Buffer, from: number): number {
  let inside = 0;
  for (let at = from; at < bytes.length; at += 1) {
    const byte = bytes[at];
    if (inside !== 0) {
      if (byte === inside) inside = 0;
    } else if (byte === gt) return at;
    else if (byte === quote || byte === apostrophe) inside = byte;
  }
  return -1;
}

/** Comments, processing instructions and CDATA; the text of a CDATA section is handed on. */
function skipDeclaration(
  scanner: XmlScanner,
  bytes: Buffer,
  at: number,
): number {
  const start = bytes.toString("latin1", at, at + 9);
  if ("<![CDATA[".startsWith(start) || start === "<![CDATA[")
    return skipTo(scanner, bytes, { from: at + 9, mark: "]]>", isText: true });
  if (start.startsWith("<!--"))
    return skipTo(scanner, bytes, { from: at + 4, mark: "-->", isText: false });
  return skipTo(scanner, bytes, { from: at, mark: ">", isText: false });
}

function skipTo(
  scanner: XmlScanner,
  bytes: Buffer,
  section: { from: number; mark: string; isText: boolean },
): number {
  const end = bytes.indexOf(section.mark, section.from);
  if (end < 0) return -1;
  if (section.isText && scanner.wantsText && end > section.from)
    scanner.onText(bytes, section.from, end);
  return end + section.mark.length;
}

/** Moves to the next attribute; false when there is none. */
export function nextAttribute(cursor: AttributeCursor): boolean {
  const { bytes, end } = cursor;
  const name = readAttributeName(cursor);
  let at = cursor.at;
  while (at < end && bytes[at] !== quote && bytes[at] !== apostrophe) at += 1;
  if (at >= end) return false;
  const close = bytes[at];
  const from = at + 1;
  at = from;
  while (at < end && bytes[at] !== close) at += 1;
  cursor.name = name;
  cursor.from = from;
  cursor.to = at;
  cursor.at = at + 1;
  return true;
}

function readAttributeName(cursor: AttributeCursor): number {
  const { bytes, end } = cursor;
  let name = 0;
  let at = cursor.at;
  for (; at < end && bytes[at] !== equals; at += 1) {
    const byte = bytes[at] ?? 0;
    if (byte > space) name = byte === colon ? 0 : pack(name, byte);
  }
  cursor.at = at;
  return name;
}
