/** COPY text that is being written, as a growing buffer of bytes, so that 126,000 rows of a hundred counts need no string each. */
export type CopyBuffer = { bytes: Uint8Array; length: number };

const tab = 9;
const newline = 10;
const zero = 48;

export function createCopyBuffer(): CopyBuffer {
  return { bytes: new Uint8Array(1 << 20), length: 0 };
}

/** A copy of the bytes written so far. The buffer is empty afterwards. */
export function takeBytes(buffer: CopyBuffer): Uint8Array {
  const taken = buffer.bytes.slice(0, buffer.length);
  buffer.length = 0;
  return taken;
}

const encoder = new TextEncoder();

/** Writes text of any letters without tab, newline or backslash but those that are meant. */
export function writeText(buffer: CopyBuffer, text: string): void {
  reserve(buffer, text.length * 3);
  const { bytes, length } = buffer;
  for (let index = 0; index < text.length; index += 1) {
    const code = text.charCodeAt(index);
    if (code > 127) {
      buffer.length += encoder.encodeInto(text, bytes.subarray(length)).written;
      return;
    }
    bytes[length + index] = code;
  }
  buffer.length += text.length;
}

/** Writes counts as the last columns of a row, each after a tab, and ends the row; a negative count is null. */
export function writeCounts(buffer: CopyBuffer, counts: Int32Array): void {
  reserve(buffer, counts.length * 11 + 1);
  const { bytes } = buffer;
  let at = buffer.length;
  for (const count of counts) {
    bytes[at] = tab;
    at = writeCount(bytes, at + 1, count);
  }
  bytes[at] = newline;
  buffer.length = at + 1;
}

function writeCount(bytes: Uint8Array, at: number, count: number): number {
  if (count < 0) {
    bytes[at] = 92;
    bytes[at + 1] = 78;
    return at + 2;
  }
  let digits = 1;
  for (let rest = count; rest > 9; rest = Math.trunc(rest / 10)) digits += 1;
  let rest = count;
  for (let place = at + digits - 1; place >= at; place -= 1) {
    bytes[place] = zero + (rest % 10);
    rest = Math.trunc(rest / 10);
  }
  return at + digits;
}

function reserve(buffer: CopyBuffer, more: number): void {
  if (buffer.length + more <= buffer.bytes.length) return;
  const grown = new Uint8Array((buffer.bytes.length + more) * 2);
  grown.set(buffer.bytes);
  buffer.bytes = grown;
}
