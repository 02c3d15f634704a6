import type { Text } from "@/lib/core/domain/text-pair";
import {
  isErrorCell,
  isFormulaCell,
  isPercentCell,
  type Cell,
} from "@/lib/core/domain/cell";
import { wholeOf } from "./count-text";
import type { IssueCode } from "@/lib/submissions/domain/issue";

export type CountProblem = { code: IssueCode; message: Text; remedy: Text };

/** No count of one posyandu in one month is nearly as large. A larger number is a typing error, or belongs to another column. */
const largestCount = 999_999;

/** Characters that Excel and web exports leave around a number: spaces of every width, and the apostrophe that marks a number as text. */
const surroundings =
  /^[\s\u00a0\u200b\u202f\ufeff']+|[\s\u00a0\u200b\u202f\ufeff]+$/g;

const blank = /^[-–—]?$/;
const whole = /^\+?\d+$/;
const negative = /^[-−–]\s?\d[\d.,]*$/;
/** 1.234 and 12.345.678, as they are written in Indonesia; also 1.234,00. */
const indonesianThousands = /^[1-9]\d{0,2}(?:\.\d{3})+(?:,0+)?$/;
/** 1,234 means a little more than one in Indonesia, and more than a thousand in English. */
const ambiguousThousands = /^[1-9]\d{0,2}(?:,\d{3})+(?:\.\d+)?$/;
const zeroDecimals = /^\d+[.,]0+$/;
const percentage = /^[-+]?\d+(?:[.,]\d+)?\s?%$/;
const decimals = /^\d*[.,]\d+$/;
/** How a spreadsheet writes an error, and a date instead of a count, into a text file. */
const errorWord = /^#(?:REF!|DIV\/0!|N\/A|NAME\?|NULL!|NUM!|VALUE!)$/i;
const isoDate = /^\d{4}-\d{2}-\d{2}$/;

/**
 * Reads one cell of a column of counts: a whole number, null for "not reported" (an empty cell or a lone dash), or the problem in words. Indonesian
 * thousands (1.234) and zero decimals (12,0) are understood; a number that can be read in two ways (1,234) is refused, never guessed.
 */
export function parseNumberCell(
  cell: Cell,
): number | null | { problem: CountProblem } {
  if (cell === null) return null;
  if (typeof cell === "number") return countFrom(cell);
  if (typeof cell === "string")
    return plainDigits(cell) ?? countFromText(cell.replace(surroundings, ""));
  if (isErrorCell(cell)) return refuse("cell-error");
  if (isFormulaCell(cell))
    return cell.value === null
      ? refuse("formula-without-value")
      : parseNumberCell(cell.value);
  if (isPercentCell(cell)) return refuse("percentage");
  return cell instanceof Date
    ? { problem: dateInstead }
    : refuse("not-a-number");
}

/** A fast way for most cells, which are one to six digits and nothing else; null for every other text. */
function plainDigits(text: string): number | null {
  if (text.length === 0 || text.length > 6) return null;
  let value = 0;
  for (let at = 0; at < text.length; at += 1) {
    const digit = text.charCodeAt(at) - 0x30;
    if (digit < 0 || digit > 9) return null;
    value = value * 10 + digit;
  }
  return value;
}

function countFromText(
  text: string,
): number | null | { problem: CountProblem } {
  if (blank.test(text)) return null;
  if (whole.test(text)) return countFrom(Number(text));
  if (indonesianThousands.test(text))
    return countFrom(Number(text.replace(/,0+$/, "").replaceAll(".", "")));
  if (ambiguousThousands.test(text)) return refuse("ambiguous-number");
  if (zeroDecimals.test(text))
    return countFrom(Number(text.replace(/[.,]0+$/, "")));
  if (decimals.test(text)) return refuse("not-a-whole-number");
  if (percentage.test(text)) return refuse("percentage");
  if (text.startsWith("=")) return refuse("formula-without-value");
  if (errorWord.test(text)) return refuse("cell-error");
  if (isoDate.test(text)) return { problem: dateInstead };
  return refuse(negative.test(text) ? "negative-number" : "not-a-number");
}

function countFrom(value: number): number | { problem: CountProblem } {
  if (!Number.isFinite(value)) return refuse("not-a-number");
  const rounded = wholeOf(value);
  if (rounded === null)
    return refuse(value < 0 ? "negative-number" : "not-a-whole-number");
  if (rounded < 0) return refuse("negative-number");
  return rounded > largestCount ? refuse("absurd-number") : rounded;
}

type NumberIssue = keyof typeof problems;

function refuse(code: NumberIssue): { problem: CountProblem } {
  return { problem: { code, ...problems[code] } };
}

const problems = {
  "not-a-number": {
    message: {
      id: "Isi sel ini bukan angka.",
      en: "This cell does not hold a number.",
    },
    remedy: {
      id: "Tulis jumlahnya dengan angka, misalnya 12. Kosongkan bila tidak dilaporkan; tulis 0 bila memang nol.",
      en: "Write the count in digits, such as 12. Leave it empty if not reported; write 0 only if it is zero.",
    },
  },
  "not-a-whole-number": {
    message: {
      id: "Jumlah harus bilangan bulat, tanpa pecahan.",
      en: "A count must be a whole number, without a fraction.",
    },
    remedy: {
      id: "Tulis jumlah orang atau kegiatan, bukan persentase atau rata-rata.",
      en: "Write how many, not a percentage or a mean.",
    },
  },
  percentage: {
    message: {
      id: "Sel ini berisi persentase, bukan jumlah.",
      en: "This cell holds a percentage, not a count.",
    },
    remedy: {
      id: "Tulis jumlah orangnya, misalnya 17, bukan 85%; ubah format sel menjadi Angka.",
      en: "Write how many there are, such as 17, not 85%; change the format of the cell to Number.",
    },
  },
  "negative-number": {
    message: {
      id: "Jumlah tidak boleh kurang dari nol.",
      en: "A count cannot be below zero.",
    },
    remedy: {
      id: "Periksa tanda minus di depan angka.",
      en: "Check the minus sign before the number.",
    },
  },
  "absurd-number": {
    message: {
      id: "Angka ini terlalu besar untuk satu posyandu.",
      en: "This number is too large for one posyandu.",
    },
    remedy: {
      id: "Periksa apakah angka dari kolom lain masuk ke sini.",
      en: "Check whether a number of another column slipped in here.",
    },
  },
  "ambiguous-number": {
    message: {
      id: "Angka ini dapat dibaca dengan dua cara: ribuan atau desimal.",
      en: "This number can be read in two ways: thousands or decimals.",
    },
    remedy: {
      id: "Tulis tanpa pemisah, misalnya 1234.",
      en: "Write it without a separator, such as 1234.",
    },
  },
  "formula-without-value": {
    message: {
      id: "Sel ini berisi rumus yang hasilnya tidak tersimpan di berkas.",
      en: "This cell holds a formula whose result is not stored in the file.",
    },
    remedy: {
      id: "Buka berkas di Excel, salin kolom ini, tempel sebagai nilai, lalu simpan.",
      en: "Open the file in Excel, copy the column, paste it as values, then save.",
    },
  },
  "cell-error": {
    message: {
      id: "Sel ini berisi galat rumus, misalnya #REF! atau #DIV/0!.",
      en: "This cell holds a formula error, such as #REF! or #DIV/0!.",
    },
    remedy: {
      id: "Perbaiki rumusnya atau tulis angkanya.",
      en: "Repair the formula or write the number.",
    },
  },
} satisfies Partial<Record<IssueCode, { message: Text; remedy: Text }>>;

/** Excel turns 3-4 or 1/2 into a date without asking. The sender then sees a date instead of a count. */
const dateInstead: CountProblem = {
  code: "not-a-number",
  message: {
    id: "Sel ini berisi tanggal, bukan jumlah.",
    en: "This cell holds a date, not a count.",
  },
  remedy: {
    id: "Ubah format sel menjadi Angka, lalu tulis kembali jumlahnya.",
    en: "Change the cell format to Number, then write the count again.",
  },
};
