import { addMonths, type Month } from "@/lib/core/domain/month-steps";
import {
  readConditions,
  type Conditions,
  type ListTrouble,
  type Read,
} from "./conditions";
import { readMeasure, writeMeasure, type Measure } from "./measure";

/** `place`: by the code of the village, then by name. */
export const plainSorts = ["place", "name", "report"] as const;
export type PlainSort = (typeof plainSorts)[number];

export type Sort = { by: Measure | PlainSort; isDescending: boolean };

/** What a list asks, read from an address. */
export type ListSpec = {
  conditions: Conditions;
  columns: readonly Measure[];
  sort: Sort;
};

export const mostColumns = 12;

/** Reads the three texts of an address. Columns that are not said are those that conditions and order speak of. */
export function readSpec({
  where = "",
  columns = "",
  sort = "",
}: {
  where?: string | undefined;
  columns?: string | undefined;
  sort?: string | undefined;
}): Read<ListSpec> {
  const conditions = readConditions(where);
  if (!conditions.ok) return conditions;
  const order = readSort(sort);
  if (!order.ok) return order;
  const shown = readColumns(columns);
  if (!shown.ok) return shown;
  const spoken = measuresIn({ conditions: conditions.is, sort: order.is });
  return {
    ok: true,
    is: {
      conditions: conditions.is,
      sort: order.is,
      columns: shown.is.length > 0 ? shown.is : spoken.slice(0, mostColumns),
    },
  };
}

function readSort(text: string): Read<Sort> {
  const isDescending = text.startsWith("-");
  const name = isDescending ? text.slice(1) : text;
  if (name === "") return { ok: true, is: { by: "place", isDescending } };
  const plain = plainSorts.find((one) => one === name);
  if (plain !== undefined) return { ok: true, is: { by: plain, isDescending } };
  const by = readMeasure(name);
  return typeof by === "string"
    ? failed("sort", text, by)
    : { ok: true, is: { by, isDescending } };
}

function readColumns(text: string): Read<Measure[]> {
  const names = text === "" ? [] : [...new Set(text.split(","))];
  if (names.length > mostColumns)
    return failed("columns", text.slice(0, 40), "too-many");
  const columns: Measure[] = [];
  for (const name of names) {
    const measure = readMeasure(name);
    if (typeof measure === "string") return failed("columns", name, measure);
    columns.push(measure);
  }
  return { ok: true, is: columns };
}

function failed(
  part: ListTrouble["part"],
  piece: string,
  why: "unknown" | "part-of-count" | "too-many",
) {
  const trouble = {
    part,
    piece,
    why: why === "unknown" ? ("unknown-measure" as const) : why,
  };
  return { ok: false, trouble } as const;
}

/** Every measure that conditions and order speak of, each once. */
export function measuresIn({
  conditions,
  sort,
}: Pick<ListSpec, "conditions" | "sort">): Measure[] {
  const spoken = conditions.flatMap((group) =>
    group.map(({ measure }) => measure),
  );
  const all = typeof sort.by === "string" ? spoken : [...spoken, sort.by];
  return [
    ...new Map(all.map((measure) => [writeMeasure(measure), measure])).values(),
  ];
}

/** The months that a list of `month` looks at: its own, and those with which its measures compare. */
export function monthsOf(spec: ListSpec, month: Month): Month[] {
  const back = new Set(
    [...measuresIn(spec), ...spec.columns].map(({ months }) => months),
  );
  back.add(0);
  return [...back].sort((a, b) => a - b).map((by) => addMonths(month, -by));
}

/** The order as it stands in an address; "" for the usual one. */
export function writeSort({ by, isDescending }: Sort): string {
  if (by === "place" && !isDescending) return "";
  return `${isDescending ? "-" : ""}${typeof by === "string" ? by : writeMeasure(by)}`;
}
