import {
  askedStates,
  silentYear,
  type Comparison,
  type Condition,
  type Conditions,
} from "./conditions";
import {
  cellReader,
  readNumber,
  tableOf,
  type Cell,
  type Tables,
} from "./list-cell";
import type { Sort } from "./list-spec";
import type { MonthTable } from "./month-table";

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

/** The posyandu of the month that meet the conditions, in the order of the table. */
export function membersOf(tables: Tables, conditions: Conditions): string[] {
  const { ids } = tableOf(tables, 0);
  if (conditions.length === 0) return [...ids];
  const readers = conditions.map((group) =>
    group.map((condition) => ({
      condition,
      read: cellReader(tables, condition.measure),
    })),
  );
  return ids.filter((id) =>
    readers.some((group) =>
      group.every(({ condition, read }) => meets(condition, read(id))),
    ),
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
  const names = nameKeys(table, ids);
  const value = by === "name" ? () => 0 : valueIn(tables, by);
  const keyed = ids.map((id) => ({
    id,
    name: names.get(id) ?? "",
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
  const read = cellReader(tables, by);
  return (id) => readNumber(by, read(id));
}

/**
 * Names in a form whose characters alone say their order: comparing tens of thousands of names by the rules of a language takes longer than all the rest of
 * a list.
 */
function nameKeys(
  { names, at }: MonthTable,
  ids: readonly string[],
): Map<string, string> {
  // A province has few names: most of its posyandu are called like others.
  const known = new Map<string, string>();
  const keyOf = (name: string) => {
    const key = known.get(name) ?? nameKey(name);
    known.set(name, key);
    return key;
  };
  return new Map(ids.map((id) => [id, keyOf(names[at.get(id) ?? -1] ?? "")]));
}

/** Lower case, without accents, every number with leading zeros. */
function nameKey(name: string): string {
  return name
    .normalize("NFKD")
    .replaceAll(/\p{M}+/gu, "")
    .toLowerCase()
    .replaceAll(/\d+/g, (digits) => digits.padStart(8, "0"));
}
