import type { TableRow } from "@/lib/core/domain/cell";
import { textsOf } from "./heading-block";
import { partOf, splitPart, type Part } from "./heading-words";

/** A column with what stands above it. */
export type HeadedColumn<Key> = {
  column: number;
  /** As the sender sees it: the lowest words, with the group where they are not enough. */
  text: string;
  key: Key | null;
  /** Which part of the whole it holds; null for the whole. */
  part: Part | null;
};

/** The key that a heading means, given the groups above it; null if it is unknown. */
export type MatchHeading<Key> = (
  text: string,
  groups: readonly string[],
) => Key | null;

type Stack = {
  column: number;
  /** What stands in the column itself, from the top. */
  own: string[];
  /** What is spread over it from the left, because its own cells are empty or merged there, from the top. */
  groups: string[];
  /** Of what stands in the column itself, what is spread over others to its right. */
  heads: string[];
};

/**
 * Reads the columns of a block of heading rows. A text above an empty cell to its right is the group of both, if something stands below: "S" over L, P
 * and Jml. Known words win from the bottom up; a part alone is read with what stands above it.
 */
export function readColumns<Key>(
  rows: readonly TableRow[],
  match: MatchHeading<Key>,
): HeadedColumn<Key>[] {
  return stacksOf(rows).map((stack) => readStack(stack, match));
}

function stacksOf(rows: readonly TableRow[]): Stack[] {
  const stacks = new Map<number, Stack>();
  /** Where a group begins in one of the rows so far: no group below reaches beyond it. */
  const begins = new Set<number>();
  const width = Math.max(0, ...rows.map(({ cells }) => cells.length));
  rows.forEach((row, index) => {
    const own = new Map(textsOf(row).map(({ column, text }) => [column, text]));
    const below = new Set(
      rows
        .slice(index + 1)
        .flatMap((next) => textsOf(next).map(({ column }) => column)),
    );
    let group: { text: string; head: Stack } | null = null;
    for (let column = 0; column < width; column += 1) {
      const text = own.get(column);
      const stack = stacks.get(column) ?? {
        column,
        own: [],
        groups: [],
        heads: [],
      };
      if (text !== undefined) {
        stack.own.push(text);
        stacks.set(column, stack);
        // A group has something below its own column as well; a single heading merged down has not.
        group = below.has(column) ? { text, head: stack } : null;
        begins.add(column);
      } else if (group !== null && below.has(column) && !begins.has(column)) {
        stack.groups.push(group.text);
        if (group.head.heads.at(-1) !== group.text)
          group.head.heads.push(group.text);
        stacks.set(column, stack);
      } else group = null;
    }
  });
  return [...stacks.values()]
    .filter(({ own }) => own.length > 0)
    .sort((a, b) => a.column - b.column);
}

function readStack<Key>(
  { column, own, groups, heads }: Stack,
  match: MatchHeading<Key>,
): HeadedColumn<Key> {
  const leaf = own.at(-1) ?? "";
  const above = own.slice(0, -1);
  const context = [...groups, ...above];
  const part = partOf(leaf);
  if (part !== null && context.length > 0) {
    const whole = [...context]
      .reverse()
      .find((text) => match(text, groups) !== null);
    const key = whole === undefined ? null : match(whole, groups);
    return {
      column,
      text: `${whole ?? context.at(-1) ?? ""} ${leaf}`,
      key,
      part,
    };
  }
  const read = readText(leaf, context, match);
  if (read.key !== null) return { column, text: leaf, ...read };
  for (const text of [...above].reverse()) {
    const upper = readText(text, groups, match);
    if (upper.key !== null) return { column, text, ...upper };
  }
  const group = groups.at(-1) ?? heads.at(-1);
  return {
    column,
    text: group === undefined ? leaf : `${group} ${leaf}`,
    key: null,
    part: null,
  };
}

/** The key of a heading that says which part of the whole it holds, or does not. */
export function keyOfText<Key>(
  text: string,
  context: readonly string[],
  match: MatchHeading<Key>,
): Key | null {
  return readText(text, context, match).key;
}

function readText<Key>(
  text: string,
  context: readonly string[],
  match: MatchHeading<Key>,
): { key: Key | null; part: Part | null } {
  const key = match(text, context);
  if (key !== null) return { key, part: null };
  const parted = splitPart(text);
  const whole = parted === null ? null : match(parted.whole, context);
  return { key: whole, part: whole === null ? null : (parted?.part ?? null) };
}
