import type { Cell } from "@/lib/core/domain/cell";
import { withoutInvisible } from "@/lib/core/domain/invisible-marks";
import { isBlank, valueOfCell } from "./cell-value";

/** A weight in kilograms or a height in centimetres, or why there is none. `shown` is given only if it cannot tell who the child is. */
export type Measure =
  | { kind: "value"; value: number }
  | { kind: "missing" }
  | { kind: "unreadable" | "unit" | "out-of-range"; shown: string | null };

const notMeasured = new Set(["outlier", "null", "nan", "#n/a"]);
/** What e-PPGBM writes if it has no number. */
const placeholder = 999.99;
const decimal = /^([-+−–]?)(\d+)(?:[.,:](\d+))?$/;
/** The unit that a column is in, which may stand behind the number. Another one, such as gram or mm, makes the number another number. */
const ownUnit = { weight: /\s*(?:kg|kilogram)\.?$/i, height: /\s*cm\.?$/i };

/**
 * A measured weight (kg) or height (cm), with its unit or without; decimals with comma, point or colon. Empty cells, dashes, "Outlier" and 999.99 are missing. A number that
 * looks like grams, millimetres or metres is "unit". It is never converted, because a typing error looks the same.
 */
export function readMeasure(cell: Cell, kind: "weight" | "height"): Measure {
  const value = valueOfCell(cell);
  if (value === null) return { kind: "missing" };
  if (typeof value !== "number" && typeof value !== "string")
    return { kind: "unreadable", shown: null };
  if (typeof value === "string" && isMissing(value)) return { kind: "missing" };
  const number = typeof value === "string" ? numberIn(value, kind) : value;
  if (number === placeholder) return { kind: "missing" };
  const shown = () => harmless(String(value), number);
  if (number === null || !Number.isFinite(number))
    return { kind: "unreadable", shown: shown() };
  const trouble = troubles[kind](number);
  return trouble === null
    ? { kind: "value", value: number }
    : { kind: trouble, shown: shown() };
}

function isMissing(text: string): boolean {
  return isBlank(text) || notMeasured.has(text.toLowerCase());
}

function numberIn(text: string, kind: "weight" | "height"): number | null {
  return (
    decimalOf(text) ??
    decimalOf(withoutInvisible(text).trim().replace(ownUnit[kind], ""))
  );
}

/** A number with a comma, a point or a colon before its decimals; null for anything else. */
export function decimalOf(text: string): number | null {
  const parts = decimal.exec(text);
  if (!parts) return null;
  const size = Number(`${parts[2] ?? ""}.${parts[3] ?? "0"}`);
  return parts[1] === "" || parts[1] === "+" ? size : -size;
}

const troubles: Record<
  "weight" | "height",
  (measure: number) => "unit" | "out-of-range" | null
> = {
  weight: (kg) => {
    if (kg >= 0.5 && kg <= 60) return null;
    return kg >= 500 ? "unit" : "out-of-range";
  },
  height: (cm) => {
    if (cm >= 20 && cm <= 150) return null;
    const isMillimetres = cm >= 300 && cm <= 1500;
    const isMetres = cm >= 0.3 && cm <= 1.6;
    return isMillimetres || isMetres ? "unit" : "out-of-range";
  },
};

const digitsAndUnit = /^(?=.*\d)[-\d.,: ]{1,8}(?:kg|gr|gram|g|cm|mm|m|it)?$/i;
/** 1-3-2024 or 12:03:24 may be a birth date that has slipped into the column. */
const threeNumbers = /\d\D+\d+\D+\d/;
/** A number from here on may be a birth date as Excel counts days, or a part of a NIK. No young child weighs as many grams. */
const firstTelling = 30_000;

function harmless(text: string, number: number | null): string | null {
  if (!digitsAndUnit.test(text) || threeNumbers.test(text)) return null;
  const largest =
    number ?? Math.max(0, ...(text.match(/\d+/g) ?? []).map(Number));
  return Math.abs(largest) < firstTelling ? text : null;
}
