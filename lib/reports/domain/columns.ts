import {
  elementCodes,
  elements,
  type ElementCode,
} from "@/lib/core/catalogue/elements";
import { normaliseHeading } from "@/lib/core/domain/heading";
import { likenessOf, pairsOf } from "@/lib/core/domain/likeness";
import { placeName } from "@/lib/core/domain/place-name";
import { textOfCell, type TableRow } from "@/lib/core/domain/cell";
import { withoutGuard } from "@/lib/core/domain/write-csv";
import type { TableHeader } from "@/lib/core/domain/table/table-header";
import {
  coreElements,
  identityColumns,
  type ColumnKey,
  type IdentityColumn,
} from "./headings";

/** The place of a column in the file, counted from 0, and its heading as written. */
export type ColumnPlace = { index: number; heading: string };

/** Where the count of an element stands: in one column, or as the sum of several; `stated` beside `parts` must be their sum. */
export type ElementColumn = {
  code: ElementCode;
  position: number;
  stated: ColumnPlace | null;
  parts: readonly ColumnPlace[];
  /** The parts are boys and girls; otherwise they are columns that a person chose. */
  isBySex: boolean;
};

export type Columns = {
  /** Several places where any of them may be filled. */
  identity: Partial<Record<IdentityColumn, readonly ColumnPlace[]>>;
  elements: readonly ElementColumn[];
};

/** What a person says of single headings: the column that each means, or that it is to be passed over. */
export type HeadingChoices = ReadonlyMap<string, ColumnKey | "passed-over">;

const identitySet: ReadonlySet<string> = new Set([...identityColumns, "year"]);

/** Where everything stands by the headings of a file, and by what a person says of them. Columns chosen for one element are added up. */
export function columnsOf(
  header: TableHeader<ColumnKey>,
  choices: HeadingChoices,
): Columns {
  const placeAt = (index: number) => ({
    index,
    heading: header.texts.get(index) ?? "",
  });
  const chosen = chosenColumns(header, choices);
  const isFree = (index: number) => !chosen.columns.has(index);
  const identity: Columns["identity"] = {};
  const found = new Map<ElementCode, ElementColumn>();
  const put = (
    key: ColumnKey,
    places: readonly number[],
    parts: readonly number[],
    isBySex = false,
  ) => {
    if (identitySet.has(key))
      identity[key as IdentityColumn] = places.map(placeAt);
    else
      found.set(key as ElementCode, {
        code: key as ElementCode,
        position: elementCodes.indexOf(key as ElementCode),
        stated: places[0] === undefined ? null : placeAt(places[0]),
        parts: parts.map(placeAt),
        isBySex,
      });
  };
  for (const [key, index] of header.columns)
    if (!header.splits.has(key) && isFree(index)) put(key, [index], []);
  for (const [key, { boys, girls, total }] of header.splits)
    if ([boys, girls].every(isFree))
      put(key, total === null ? [] : [total], [boys, girls], true);
  for (const [key, indexes] of header.alternatives)
    put(key, indexes.filter(isFree), []);
  for (const [key, indexes] of chosen.byKey) {
    if (identitySet.has(key) || indexes.length === 1) put(key, indexes, []);
    else put(key, [], indexes);
  }
  return { identity, elements: [...found.values()] };
}

function chosenColumns(
  header: TableHeader<ColumnKey>,
  choices: HeadingChoices,
) {
  const columns = new Set<number>();
  const byKey = new Map<ColumnKey, number[]>();
  for (const [index, text] of header.texts) {
    const choice = choices.get(normaliseHeading(text));
    if (choice === undefined) continue;
    columns.add(index);
    if (choice === "passed-over") continue;
    byKey.set(choice, [...(byKey.get(choice) ?? []), index]);
  }
  return { columns, byKey };
}

/** The text of the first filled of several cells. */
export function textAt(
  row: TableRow,
  places: readonly ColumnPlace[] = [],
): string {
  for (const { index } of places) {
    const text = textOfCell(row.cells[index] ?? null);
    if (text !== "") return withoutGuard(text);
  }
  return "";
}

/** Elements of the template for which a file has no column. */
export function missingElements(columns: Columns): ElementCode[] {
  const present = new Set(columns.elements.map(({ code }) => code));
  return elementCodes.filter((code) => !present.has(code));
}

/** True if what the main figures are made of is missing. */
export function lacksCore(columns: Columns): boolean {
  const missing = new Set<ElementCode>(missingElements(columns));
  return coreElements.some((code) => missing.has(code));
}

/** From here on a heading looks like another spelling of a label: "Jml. balita yg ditimbang" and "D: balita ditimbang" are 0.6. */
const leastLikeness = 0.55;

const joinedName = (text: string) => placeName(text).replaceAll(" ", "");

/** What elements are called, taken apart once: a file may have hundreds of unknown headings. */
const comparedNames = elements.map(({ code, label }) => ({
  code,
  names: [label.id, label.id.replace(/^\w{1,3}:\s*/, ""), code].map((name) =>
    pairsOf(joinedName(name)),
  ),
}));

/** The missing element that an unknown heading looks most like; null if it is like none. It is a suggestion, and never taken without asking. */
export function suggestElement(
  heading: string,
  missing: readonly ElementCode[],
): ElementCode | null {
  const wanted = pairsOf(joinedName(heading));
  const scored = comparedNames
    .filter(({ code }) => missing.includes(code))
    .map(({ code, names }) => ({
      code,
      score: Math.max(...names.map((name) => likenessOf(name, wanted))),
    }))
    .sort((a, b) => b.score - a.score);
  const [best] = scored;
  return best !== undefined && best.score >= leastLikeness ? best.code : null;
}
