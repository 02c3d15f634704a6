import type { Budget } from "./budget";
import { damaged } from "./refusal";

export type DbfRow = { isDeleted: boolean; values: Record<string, unknown> };

type Field = { name: string; type: string; offset: number; length: number };

const fieldsStart = 32;
const fieldBytes = 32;
const endOfFields = 0x0d;
const deletedMark = 0x2a;

/** The rows of a dBase table in their order. Deleted rows are kept and marked, because each of them still belongs to a shape. */
export function readDbf(
  bytes: Uint8Array,
  codePage: string,
  budget: Pick<Budget, "features">,
): DbfRow[] {
  if (bytes.length < fieldsStart + 1)
    throw damaged({ id: ".dbf kosong", en: "the .dbf is empty" });
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const count = view.getUint32(4, true);
  const headerLength = view.getUint16(8, true);
  const rowLength = view.getUint16(10, true);
  if (rowLength < 1 || headerLength + count * rowLength > bytes.length)
    throw damaged({
      id: ".dbf lebih pendek daripada yang dinyatakannya",
      en: "the .dbf is shorter than it says",
    });
  budget.features(count);
  const decoder = decoderOf(bytes, codePage);
  const fields = readFields(bytes, headerLength, decoder);
  return Array.from({ length: count }, (_, row) => {
    const start = headerLength + row * rowLength;
    const values = fields.map((field) => {
      const at = start + field.offset;
      const text = decoder.decode(bytes.subarray(at, at + field.length));
      return [field.name, valueOf(text, field.type)] as const;
    });
    return {
      isDeleted: bytes[start] === deletedMark,
      values: Object.fromEntries(values),
    };
  });
}

function readFields(
  bytes: Uint8Array,
  headerLength: number,
  decoder: TextDecoder,
): Field[] {
  const fields: Field[] = [];
  let offset = 1;
  for (
    let at = fieldsStart;
    at + fieldBytes <= headerLength && bytes[at] !== endOfFields;
    at += fieldBytes
  ) {
    const name = decoder.decode(bytes.subarray(at, at + 11));
    const length = bytes[at + 16] ?? 0;
    fields.push({
      name: (name.split("\0")[0] ?? "").trim(),
      type: String.fromCharCode(bytes[at + 11] ?? 0),
      offset,
      length,
    });
    offset += length;
  }
  return fields;
}

function valueOf(raw: string, type: string): unknown {
  const text = raw.replaceAll("\0", "").trim();
  if (text === "") return null;
  if (type !== "N" && type !== "F") return text;
  const number = Number(text);
  return Number.isNaN(number) ? text : number;
}

/** The .cpg file names the encoding. Without it, the text is UTF-8 if the bytes are valid UTF-8, else windows-1252. */
function decoderOf(bytes: Uint8Array, codePage: string): TextDecoder {
  const named = /^(?:utf-?8|65001)$/i.test(codePage)
    ? "utf-8"
    : /^(?:ansi )?(?:cp)?(125\d)$/i.exec(codePage)?.[1];
  try {
    if (named !== undefined)
      return new TextDecoder(named === "utf-8" ? named : `windows-${named}`);
    new TextDecoder("utf-8", { fatal: true }).decode(
      bytes.subarray(fieldsStart),
    );
    return new TextDecoder("utf-8");
  } catch {
    // It is not UTF-8. Windows programs that name no encoding write this one.
    return new TextDecoder("windows-1252");
  }
}
