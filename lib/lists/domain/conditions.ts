import type { ShownState } from "@/lib/core/catalogue/states";
import { readMeasure, writeMeasure, type Measure } from "./measure";

export const comparisons = ["lt", "le", "gt", "ge", "eq", "ne"] as const;
export type Comparison = (typeof comparisons)[number];

/** States that can be asked for, as they stand in an address. `closed` is "tidak buka"; `not-reported` is a month without a report, `left-empty` a report without that count. */
export const askedStates = {
  value: "value",
  "too-small": "too-small",
  "not-reported": "not-reported",
  "left-empty": "left-empty",
  "not-applicable": "not-applicable",
  closed: "not-open",
} as const satisfies Record<string, ShownState>;
export type FigureState = keyof typeof askedStates;

/** No report of the twelve months that end with that of the list is known: of the posyandu itself, whatever the measure. */
export const silentYear = "silent12";
export type AskedState = FigureState | typeof silentYear;
export const everyAskedState = [
  ...(Object.keys(askedStates) as FigureState[]),
  silentYear,
] as const;

/** The months of which a silent posyandu has no report, counted back from that of the list. */
export const silentMonths = 12;

export type Condition =
  | { measure: Measure; op: Comparison; value: number }
  | { measure: Measure; op: "is"; state: AskedState };

/** Conditions of which all must hold, in groups of which one must. No group: every posyandu. */
export type Conditions = readonly (readonly Condition[])[];

/** What is wrong with an address, and with which piece of it. */
export type ListTrouble = {
  part: "where" | "columns" | "sort";
  piece: string;
  why:
    | "unknown-measure"
    | "part-of-count"
    | "no-condition"
    | "unknown-comparison"
    | "no-number"
    | "unknown-state"
    | "too-many";
};

export type Read<T> = { ok: true; is: T } | { ok: false; trouble: ListTrouble };

/** Enough for what a person thinks out; each costs a look at every posyandu. */
export const mostConditions = 24;

/** Reads `ds:lt:60,two_t:gt:5;ds:is:closed`: a comma is "and", a semicolon "or", which binds less. Nothing is every posyandu. */
export function readConditions(text: string): Read<Conditions> {
  if (text.trim() === "") return { ok: true, is: [] };
  const groups = text.split(";").map((group) => group.split(","));
  if (groups.flat().length > mostConditions)
    return failed(text.slice(0, 40), "too-many");
  const read: Condition[][] = [];
  for (const pieces of groups) {
    const conditions: Condition[] = [];
    for (const piece of pieces) {
      const condition = readCondition(piece);
      if (!condition.ok) return condition;
      conditions.push(condition.is);
    }
    read.push(conditions);
  }
  return { ok: true, is: read };
}

const failed = (piece: string, why: ListTrouble["why"]) =>
  ({ ok: false, trouble: { part: "where", piece, why } }) as const;

function readCondition(piece: string): Read<Condition> {
  const [name = "", op, value, ...rest] = piece.split(":");
  if (op === undefined || value === undefined || rest.length > 0)
    return failed(piece, "no-condition");
  const measure = readMeasure(name);
  if (measure === "part-of-count") return failed(piece, measure);
  if (measure === "unknown") return failed(piece, "unknown-measure");
  if (op === "is")
    return isAskedState(value)
      ? { ok: true, is: { measure, op, state: value } }
      : failed(piece, "unknown-state");
  if (!isComparison(op)) return failed(piece, "unknown-comparison");
  // A comma would end the condition, so the decimal sign of an address is the point.
  return /^-?\d{1,9}(\.\d{1,6})?$/.test(value)
    ? { ok: true, is: { measure, op, value: Number(value) } }
    : failed(piece, "no-number");
}

function isComparison(text: string): text is Comparison {
  return comparisons.some((one) => one === text);
}

function isAskedState(text: string): text is AskedState {
  return everyAskedState.some((one) => one === text);
}

/** Whether it is asked who has been silent for a year: that is read only where it is. */
export function asksSilent(conditions: Conditions): boolean {
  return conditions
    .flat()
    .some(
      (condition) => condition.op === "is" && condition.state === silentYear,
    );
}

/** The conditions as they stand in an address. */
export function writeConditions(conditions: Conditions): string {
  return conditions
    .map((group) => group.map(writeCondition).join(","))
    .join(";");
}

function writeCondition(condition: Condition): string {
  const end = condition.op === "is" ? condition.state : String(condition.value);
  return `${writeMeasure(condition.measure)}:${condition.op}:${end}`;
}
