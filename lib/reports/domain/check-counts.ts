import { elementOf } from "@/lib/core/catalogue/catalogue";
import {
  checks,
  largestElementCount,
  type Check,
} from "@/lib/core/catalogue/checks";
import { elementCodes, type ElementCode } from "@/lib/core/catalogue/elements";
import type { Text } from "@/lib/core/domain/text-pair";
import type { Issue } from "@/lib/submissions/domain/issue";

/** Counts of one row in catalogue order; `notReported` if a cell was empty. */
export type RowCounts = Int32Array;
export const notReported = -1;

const positions = new Map<ElementCode, number>(
  elementCodes.map((code, position) => [code, position]),
);

function positionOf(code: ElementCode): number {
  return positions.get(code) ?? -1;
}

/** The count of an element in a row; null if it was not reported. */
export function countOf(counts: RowCounts, code: ElementCode): number | null {
  const value = counts[positionOf(code)] ?? notReported;
  return value === notReported ? null : value;
}

type Finding = Omit<Issue, "row" | "candidates">;

/** Checks the counts of one row by the rules of the catalogue. No finding means that they agree with each other. */
export function checkCounts(counts: RowCounts): Finding[] {
  const findings = absurdCounts(counts);
  for (const placed of placedChecks) {
    if (!mayFail(placed, counts)) continue;
    const finding = findingOf(placed.check, counts);
    if (finding !== null) findings.push(finding);
  }
  return findings;
}

/** A check with the places of its counts: `main` is the one that has to be given, a limit, a total or the only one. */
type PlacedCheck = { check: Check; main: number; parts: readonly number[] };

const placedChecks: readonly PlacedCheck[] = checks.map((check) => ({
  check,
  main: positionOf(mainOf(check)),
  parts: "parts" in check ? check.parts.map(positionOf) : [],
}));

function mainOf(check: Check): ElementCode {
  if (check.kind === "at-most") return check.limit;
  return check.kind === "sum" ? check.total : check.code;
}

/** False for nearly every check of every row, and seen without looking for a single name. */
function mayFail(
  { check, main, parts }: PlacedCheck,
  counts: RowCounts,
): boolean {
  const value = counts[main] ?? notReported;
  if (value === notReported) return false;
  if (check.kind === "range") return value < check.from || value > check.to;
  if (check.kind === "expected") return value < check.from;
  let sum = 0;
  for (const part of parts) {
    const count = counts[part] ?? notReported;
    if (count !== notReported) sum += count;
  }
  return check.kind === "at-most" ? sum > value : sum !== value;
}

function absurdCounts(counts: RowCounts): Finding[] {
  let largest = notReported;
  for (const value of counts) if (value > largest) largest = value;
  if (largest <= largestElementCount) return [];
  return elementCodes.flatMap((code, position) => {
    const value = counts[position] ?? notReported;
    if (value <= largestElementCount) return [];
    return [
      failed("absurd-number", code, value, {
        id: `${nameOf(code).id}: ${String(value)} terlalu besar untuk satu posyandu dalam satu bulan.`,
        en: `${nameOf(code).en}: ${String(value)} is too large for one posyandu in one month.`,
      }),
    ];
  });
}

function findingOf(check: Check, counts: RowCounts): Finding | null {
  switch (check.kind) {
    case "at-most":
      return overLimit(check, counts);
    case "sum":
      return wrongSum(check, counts);
    case "range":
      return outOfRange(check, counts);
    case "expected":
      return belowExpectation(check, counts);
  }
}

function overLimit(
  check: Extract<Check, { kind: "at-most" }>,
  counts: RowCounts,
): Finding | null {
  const limit = countOf(counts, check.limit);
  const sum = sumOf(check.parts, counts, "given");
  if (limit === null || sum === null || sum <= limit) return null;
  const [first] = check.parts;
  if (first === undefined) return null;
  const names = joined(check.parts, " + ");
  return failed(
    check.severity === "error" ? "check-failed" : "unusual",
    first,
    sum,
    {
      id: `${names.id} (${String(sum)}) lebih besar dari ${nameOf(check.limit).id} (${String(limit)}).`,
      en: `${names.en} (${String(sum)}) is more than ${nameOf(check.limit).en} (${String(limit)}).`,
    },
  );
}

function wrongSum(
  check: Extract<Check, { kind: "sum" }>,
  counts: RowCounts,
): Finding | null {
  const total = countOf(counts, check.total);
  const sum = sumOf(check.parts, counts, "all");
  if (total === null || sum === null || sum === total) return null;
  const parts = check.parts
    .map((part) => String(countOf(counts, part)))
    .join(" + ");
  return failed("check-failed", check.total, total, {
    id: `D harus sama dengan N + T + O + B: tertulis ${String(total)}, padahal ${parts} = ${String(sum)}.`,
    en: `D must equal N + T + O + B: it says ${String(total)}, but ${parts} = ${String(sum)}.`,
  });
}

function outOfRange(
  check: Extract<Check, { kind: "range" }>,
  counts: RowCounts,
): Finding | null {
  const value = countOf(counts, check.code);
  if (value === null || (value >= check.from && value <= check.to)) return null;
  const range = `${String(check.from)}-${String(check.to)}`;
  return failed("check-failed", check.code, value, {
    id: `${nameOf(check.code).id} harus ${range}, tertulis ${String(value)}.`,
    en: `${nameOf(check.code).en} must be ${range}, it says ${String(value)}.`,
  });
}

function belowExpectation(
  check: Extract<Check, { kind: "expected" }>,
  counts: RowCounts,
): Finding | null {
  const value = countOf(counts, check.code);
  if (value === null || value >= check.from) return null;
  return failed("unusual", check.code, value, {
    id: `${nameOf(check.code).id}: ${String(value)}, lazimnya paling sedikit ${String(check.from)}.`,
    en: `${nameOf(check.code).en}: ${String(value)}, usually at least ${String(check.from)}.`,
  });
}

/** Sum of the parts that were given; null if all are needed and one is missing, or if none was given. */
function sumOf(
  parts: readonly ElementCode[],
  counts: RowCounts,
  need: "all" | "given",
): number | null {
  const given = parts
    .map((part) => countOf(counts, part))
    .filter((count) => count !== null);
  if (given.length === 0 || (need === "all" && given.length < parts.length))
    return null;
  return given.reduce((total, count) => total + count, 0);
}

function nameOf(code: ElementCode): Text {
  return elementOf(code).label;
}

function joined(codes: readonly ElementCode[], by: string): Text {
  return {
    id: codes.map((code) => nameOf(code).id).join(by),
    en: codes.map((code) => nameOf(code).en).join(by),
  };
}

const checkAgain: Text = {
  id: "Periksa angka-angka itu pada catatan posyandu, lalu perbaiki yang salah.",
  en: "Check these numbers against the posyandu's record and correct the wrong one.",
};
const lookAgain: Text = {
  id: "Boleh dikirim. Pastikan angkanya memang demikian.",
  en: "It can be sent. Make sure that the number is right.",
};

function failed(
  code: "check-failed" | "absurd-number" | "unusual",
  column: ElementCode,
  value: number,
  message: Text,
): Finding {
  const severity = code === "unusual" ? "warning" : "error";
  return {
    code,
    severity,
    column,
    value: String(value),
    message,
    remedy: severity === "error" ? checkAgain : lookAgain,
  };
}
