import { AreaCode } from "./ids";
import { withoutInvisible } from "./invisible-marks";

/** By the number of digits of a code without dots, the lengths of its parts. Seven digits are not among them: that is a BPS code. */
const partsByDigits: Record<number, readonly number[]> = {
  2: [2],
  4: [2, 2],
  6: [2, 2, 2],
  10: [2, 2, 2, 4],
};
const partLengths = [2, 2, 2, 4];

/**
 * A Kemendagri code as files write it: with dots, without, as a number, as a number that became text (1572011001.0), with zeros for the levels below
 * (15.01.00.0000), with spaces, an apostrophe or a dot too many, with "ID" in front. Null if it is not certain.
 */
export function parseAreaCode(value: unknown): AreaCode | null {
  const parts =
    typeof value === "number" ? partsOfNumber(value) : partsOfText(value);
  if (parts === null) return null;
  while (parts.length > 1 && /^0+$/.test(parts.at(-1) ?? "")) parts.pop();
  if (parts.some((part) => /^0+$/.test(part))) return null;
  const parsed = AreaCode.safeParse(parts.join("."));
  return parsed.success ? parsed.data : null;
}

function partsOfNumber(value: number): string[] | null {
  if (!Number.isFinite(value) || value < 11) return null;
  if (Number.isInteger(value)) return partsOfDigits(String(value));
  // A number loses the last zero of 15.10, but not the zero of 15.01.
  const [province = "", regency = ""] = String(value).split(".");
  return regency.length > 2 ? null : [province, regency.padEnd(2, "0")];
}

function partsOfText(value: unknown): string[] | null {
  if (typeof value !== "string") return null;
  const text = bareText(value);
  if (!/^\d+(\.\d+)*$/.test(text)) return null;
  const parts = text.split(".");
  const [first = ""] = parts;
  // A table of numbers writes 1572011001.0; the zero is no part of the code.
  const isWhole = parts.length === 2 && /^0+$/.test(parts[1] ?? "");
  if (parts.length === 1 || (isWhole && first.length > 2))
    return partsOfDigits(first);
  return partsOfDotted(parts);
}

/** What spreadsheets, databases and people put around a code: quotes, "ID", dots and spaces too many. */
function bareText(value: string): string {
  return withoutInvisible(value)
    .trim()
    .replaceAll(/^['"`\u2018\u2019]+|['"`\u2018\u2019]+$/g, "")
    .replace(/^ID[\s.-]?(?=\d{2})/i, "")
    .replaceAll(/\s*[.\-\s]+\s*/g, ".")
    .replaceAll(/^\.|\.$/g, "");
}

function partsOfDotted(parts: string[]): string[] | null {
  // 15.1 may be 15.01, or 15.10 without its last zero. It is not certain.
  const isAmbiguous = parts.length === 2 && parts[1]?.length === 1;
  if (isAmbiguous || parts.length > partLengths.length) return null;
  const padded = parts.map((part, index) =>
    part.padStart(partLengths[index] ?? 0, "0"),
  );
  return padded.every((part, index) => part.length === partLengths[index])
    ? padded
    : null;
}

function partsOfDigits(digits: string): string[] | null {
  const lengths = partsByDigits[digits.length];
  if (lengths === undefined) return null;
  let start = 0;
  return lengths.map((length) => {
    start += length;
    return digits.slice(start - length, start);
  });
}
