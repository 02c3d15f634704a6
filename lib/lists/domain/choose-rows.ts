import {
  askedStates,
  silentYear,
  type Comparison,
  type Condition,
  type Conditions,
} from "./conditions";
import {
  cellReader,
  numberReader,
  readNumber,
  tableOf,
  type Cell,
  type Tables,
} from "./list-cell";
import type { Sort } from "./list-spec";
import type { MonthTable } from "@/lib/figures/domain/month-table";

const holds: Record<Comparison, (a: number, b: number) => boolean> = {
  lt: (a, b) => a < b,
  le: (a, b) => a <= b,
  gt: (a, b) => a > b,
  ge: (a, b) => a >= b,
  eq: (a, b) => a === b,
  ne: (a, b) => a !== b,
};

/** Whether a cell meets a condition. A comparison is met by a number that is shown, and by nothing else: who has not reported is neither low nor unequal. */
export function meets(condition: Condition, cell: Cell): boolean {
  if (condition.op === "is")
    return condition.state === silentYear
      ? cell.isSilent === true
      : cell.shown === askedStates[condition.state];
  const number = readNumber(condition.measure, cell);
  return number !== undefined && holds[condition.op](number, condition.value);
}

/** The same for many posyandu, one after the other. */
function tester(tables: Tables, condition: Condition): (id: string) => boolean {
  if (condition.op === "is") {
    const read = cellReader(tables, condition.measure);
    return (id) => meets(condition, read(id));
  }
  const read = numberReader(tables, condition.measure);
  const { op, value } = condition;
  return (id) => {
    const number = read(id);
    return number !== undefined && holds[op](number, value);
  };
}

/** The posyandu of the month that meet the conditions, in the order of the table. */
export function membersOf(tables: Tables, conditions: Conditions): string[] {
  const { ids } = tableOf(tables, 0);
  if (conditions.length === 0) return [...ids];
  // Figures of the month are read sooner than changes, and most posyandu end at the first that they do not meet.
  const readers = conditions.map((group) =>
    group
      .toSorted((a, b) => a.measure.months - b.measure.months)
      .map((condition) => tester(tables, condition)),
  );
  return ids.filter((id) =>
    readers.some((group) => group.every((isMet) => isMet(id))),
  );
}

/** Puts ids into order. Numbers as they are read; those without one stand last, whichever way; among equals the name decides, then the id. */
export function orderRows(
  tables: Tables,
  ids: readonly string[],
  { by, isDescending }: Sort,
): string[] {
  const table = tableOf(tables, 0);
  const sign = isDescending ? -1 : 1;
  const nameOf = nameKeys(table);
  const value = by === "name" ? () => 0 : valueIn(tables, by);
  const keyed = ids.map((id) => ({
    id,
    name: nameOf(id),
    value: value(id) ?? null,
  }));
  type Keyed = (typeof keyed)[number];
  const byName = (a: Keyed, b: Keyed) => {
    if (a.name !== b.name) return a.name < b.name ? -1 : 1;
    return a.id < b.id ? -1 : 1;
  };
  const compare = (a: Keyed, b: Keyed) => {
    if (by === "name") return sign * byName(a, b);
    if (a.value === b.value) return byName(a, b);
    if (a.value === null) return 1;
    if (b.value === null) return -1;
    return sign * (a.value < b.value ? -1 : 1);
  };
  return keyed.sort(compare).map(({ id }) => id);
}

function valueIn(
  tables: Tables,
  by: Exclude<Sort["by"], "name">,
): (id: string) => number | string | null | undefined {
  const table = tableOf(tables, 0);
  const at = (id: string) => table.at.get(id) ?? -1;
  if (by === "place") return (id) => table.villages[at(id)];
  if (by === "report") return (id) => table.receivedAt[at(id)];
  return numberReader(tables, by);
}

/** The keys of all names of a table, which is kept for many lists. */
const keysOf = new WeakMap<readonly string[], readonly string[]>();

/**
 * Names in a form whose characters alone say their order: comparing tens of thousands of names by the rules of a language takes longer than all the rest of
 * a list.
 */
function nameKeys({ names, at }: MonthTable): (id: string) => string {
  const keys = keysOf.get(names) ?? names.map(nameKey);
  keysOf.set(names, keys);
  return (id) => keys[at.get(id) ?? -1] ?? "";
}

/** Lower case, without accents, every number with leading zeros. */
function nameKey(name: string): string {
  return name
    .normalize("NFKD")
    .replaceAll(/\p{M}+/gu, "")
    .toLowerCase()
    .replaceAll(/\d+/g, (digits) => digits.padStart(8, "0"));
}
