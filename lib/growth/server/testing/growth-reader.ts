import type { Span } from "@/lib/core/disclosure/spans";
import type { GrowthFound } from "@/lib/growth/server/read-found";
import { countsTold, type CountTold } from "./counts-told";
import { openReader, type GrowthFindings, type Reader } from "./growth-mind";
import { compareInside } from "./growth-relations";

/** What was found in an area, and what the public is told of it. */
export type ToldOfArea = { exact: GrowthFound; told: GrowthFound };

/** All that is told at one time. In each month the province stands first, then its regencies. */
export type Telling = {
  now: readonly ToldOfArea[];
  /** The month before. */
  before?: readonly ToldOfArea[];
  /** What indicators tell of the same counts, by area and name among the totals here. */
  counted?: ReadonlyMap<
    string,
    ReadonlyMap<string, { count: number; span: Span }>
  >;
};

/** Works out what somebody can know who reads all of it at all times and knows how the numbers hang together. */
export function readAll(tellings: readonly Telling[]): GrowthFindings {
  const reader = openReader();
  tellings.forEach(({ now, before = [], counted = new Map() }, time) => {
    const [own, last] = (["now", "before"] as const).map(
      (month) => `${String(time)} ${month}`,
    ) as [string, string];
    hearMonth(reader, own, now);
    hearMonth(reader, last, before);
    compareMonths(reader, { own, last }, now);
    for (const [area, counts] of counted)
      for (const [name, { count, span }] of counts)
        reader.hearElsewhere(`${own} ${area} total ${name}`, { count, span });
    tellings.slice(0, time).forEach((earlier, then) => {
      const at = (month: string) => ({
        at: `${String(time)} ${month}`,
        before: `${String(then)} ${month}`,
      });
      compareTimes(reader, at("now"), now, earlier.now);
      compareTimes(reader, at("before"), before, earlier.before ?? []);
    });
  });
  return reader.find();
}

/** A month of one telling; `at` comes before every name. */
function hearMonth(
  reader: Reader,
  at: string,
  areas: readonly ToldOfArea[],
): void {
  const [province, ...regencies] = areas.map(({ exact, told }) => {
    const counts = countsTold(exact, told);
    for (const [name, count] of counts)
      reader.hear(`${at} ${exact.area} ${name}`, count);
    compareInside(reader, `${at} ${exact.area}`, counts);
    return { area: exact.area, counts };
  });
  for (const name of province?.counts.keys() ?? [])
    reader.known.sum(
      `${at} ${province?.area ?? ""} ${name}`,
      regencies
        .filter(({ counts }) => counts.has(name))
        .map(({ area }) => `${at} ${area} ${name}`),
    );
}

/** What a month tells of the one before is what that one tells of itself. */
function compareMonths(
  { known }: Reader,
  { own, last }: { own: string; last: string },
  now: readonly ToldOfArea[],
): void {
  for (const { exact } of now)
    for (const [name, same] of [
      ["change measuredBefore", "total heightMeasured"],
      ["change stuntedBefore", "total stunted"],
    ] as const) {
      const other = `${last} ${exact.area} ${same}`;
      if (exact.change !== null && known.has(other))
        known.same(`${own} ${exact.area} ${name}`, other);
    }
}

/** An area of which nothing has changed, and by how much the others have: the province by what its regencies have. */
function compareTimes(
  reader: Reader,
  { at, before }: { at: string; before: string },
  now: readonly ToldOfArea[],
  then: readonly ToldOfArea[],
): void {
  const changes = new Map<string, string[]>();
  for (const one of now) {
    const old = then.find(({ exact }) => exact.area === one.exact.area);
    if (old === undefined) continue;
    const { area } = one.exact;
    const counts = countsTold(one.exact, one.told);
    const were = countsTold(old.exact, old.told);
    const isSame = JSON.stringify(one.exact) === JSON.stringify(old.exact);
    for (const name of new Set([...counts.keys(), ...were.keys()])) {
      const is = `${at} ${area} ${name}`;
      const was = `${before} ${area} ${name}`;
      if (isSame) {
        reader.known.same(is, was);
        continue;
      }
      const change = `${is} since ${before}`;
      reader.change(
        change,
        { is, was },
        countIn(reader, counts, { name, is }) -
          countIn(reader, were, { name, is: was }),
      );
      changes.set(name, [...(changes.get(name) ?? []), change]);
    }
  }
  // The province stands first; where it has not changed, nothing is the sum of anything.
  for (const [whole = "", ...parts] of changes.values())
    if (whole.startsWith(`${at} ${now[0]?.exact.area ?? ""} `))
      reader.known.sum(whole, parts);
}

type Counts = ReadonlyMap<string, CountTold>;

/** A count; what is not listed is not there. */
function countIn(
  { known }: Reader,
  counts: Counts,
  { name, is }: { name: string; is: string },
): number {
  const found = counts.get(name);
  if (found === undefined) known.know(is, { from: 0, to: 0 });
  return found?.count ?? 0;
}
