import { isUtf8 } from "node:buffer";
import { detectUtf16 } from "@/lib/core/files/tables/text-encoding";
import {
  endOfString,
  findJsonFault,
  lineAt,
  type JsonFault,
} from "./json-fault";
import { isRecord } from "./polygonal";
import { damaged, type BoundaryRefusal } from "./refusal";

/** GeoJSON text sequences (RFC 8142) begin each feature with this character. */
export const recordSeparator = "\u001e";

/**
 * Reads JSON as programs write it: in UTF-8 or UTF-16, with or without a byte order mark, with the NaN and Infinity of Python (null in the result), or
 * with one feature a line (a collection in the result). What cannot be read is refused with the line where it stops being JSON.
 */
export function parseJson(bytes: Uint8Array): unknown {
  const text = decodeText(bytes);
  const whole = tryParse(text);
  if (whole !== null) return whole.value;
  const plain = withoutNotNumbers(text);
  const mended = plain === text ? null : tryParse(plain);
  if (mended !== null) return mended.value;
  return readSequence(plain) ?? refuse(plain);
}

/** The text of a file, without its byte order mark. Text that is not UTF-8 is taken for windows-1252, as in tables. */
export function decodeText(bytes: Uint8Array): string {
  const head = Buffer.from(bytes.subarray(0, 4096));
  const other = isUtf8(bytes) ? "utf-8" : "windows-1252";
  return new TextDecoder(detectUtf16(head) ?? other).decode(bytes);
}

function tryParse(text: string): { value: unknown } | null {
  try {
    return { value: JSON.parse(text) };
  } catch {
    // Why it is no JSON is found out once nothing else helps.
    return null;
  }
}

/** Python writes NaN, Infinity and -Infinity, which are no JSON, for numbers that are missing. Inside of strings these are words. */
function withoutNotNumbers(text: string): string {
  const token = /"|-?\b(?:NaN|Infinity)\b/g;
  const pieces: string[] = [];
  let from = 0;
  for (let match = token.exec(text); match; match = token.exec(text)) {
    if (match[0] === '"') {
      token.lastIndex = endOfString(text, match.index + 1) ?? text.length;
    } else {
      pieces.push(text.slice(from, match.index), "null");
      from = token.lastIndex;
    }
  }
  return from === 0 ? text : pieces.join("") + text.slice(from);
}

/** One feature a line, or one after each separator. Null if the text is not written so. */
function readSequence(text: string): unknown {
  const isSeparated = text.trimStart().startsWith(recordSeparator);
  const separator = isSeparated ? recordSeparator : "\n";
  const features: unknown[] = [];
  let start = 0;
  for (const piece of text.split(separator)) {
    const place = start + (piece.length - piece.trimStart().length);
    start += piece.length + separator.length;
    if (piece.trim() === "") continue;
    const read = tryParse(piece);
    if (features.length === 0 && !isFeature(read?.value)) return null;
    if (read === null) {
      const { line, ...fault } = findJsonFault(piece);
      throw named({ ...fault, line: lineAt(text, place) + line - 1 });
    }
    features.push(read.value);
  }
  return features.length === 0 ? null : { type: "FeatureCollection", features };
}

/** Whether a value is a feature of GeoJSON. */
export function isFeature(value: unknown): boolean {
  return isRecord(value) && value.type === "Feature";
}

function refuse(text: string): never {
  throw named(findJsonFault(text));
}

function named({ line, kind, seen }: JsonFault): BoundaryRefusal {
  const at = String(line);
  if (kind === "cut-off")
    return damaged({
      id: `JSON-nya terputus di baris ${at}`,
      en: `its JSON breaks off on line ${at}`,
    });
  if (kind === "goes-on")
    return damaged(
      {
        id: `sesudah akhir JSON-nya masih ada isi lain, mulai "${seen}" di baris ${at}`,
        en: `something follows after the end of its JSON, from "${seen}" on line ${at}`,
      },
      undefined,
      {
        id: "Sisakan satu dokumen GeoJSON dalam satu berkas, atau tulis satu Feature pada setiap baris.",
        en: "Leave one GeoJSON document in a file, or write one Feature on each line.",
      },
    );
  const what = {
    id: `isinya bukan JSON mulai "${seen}" di baris ${at}`,
    en: `its content is no JSON from "${seen}" on line ${at}`,
  };
  return seen.startsWith("'") || /^(None|True|False)\b/.test(seen)
    ? damaged(what, undefined, {
        id: "Ini objek Python yang dicetak. Tulis berkasnya dengan json.dump, lalu kirim lagi.",
        en: "This is a printed Python object. Write the file with json.dump and send it again.",
      })
    : damaged(what);
}
