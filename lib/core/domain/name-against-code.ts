import { groupBy } from "./group-by";
import { ancestorAt, areaLevels, levelOf, pathOf } from "./ids";
import type { AreaCode, AreaLevel } from "./ids";
import { likeness } from "./likeness";
import { placeName } from "./place-name";

export type NamedArea = { code: AreaCode; name: string };

/** What a file says of an area beside its code: its name, and the names of areas above it, where it gives them. */
export type WrittenNames = {
  name: string;
  above: Partial<Record<AreaLevel, string>>;
};

/**
 * How a code and the names beside it go together. `agrees`: they mean the same area, or there is no name to compare. `renamed`: the name is a little
 * different, and no other area bears it. `contradicts`: the name, or that of an area above, is another area's, or nothing like the registered one.
 * `meant` holds the areas that bear the names; with one of them only, the names alone are enough to know the area.
 */
export type Agreement =
  | { kind: "agrees" }
  | { kind: "renamed"; registered: string }
  | {
      kind: "contradicts";
      /** The area of the code; null if no area has it. */
      byCode: NamedArea | null;
      meant: readonly NamedArea[];
    };

export type AreaNames = {
  judge: (code: AreaCode, written: WrittenNames) => Agreement;
  /** The areas of a level that bear the names; all names that are given must fit. */
  find: (level: AreaLevel, written: WrittenNames) => NamedArea[];
};

/** Below this a name is not a spelling of another one: "Sungai Penuh" and "Sei Penuh" are 1, "Bungo" and "Tebo" 0.2. */
const leastLikeness = 0.5;

/**
 * Prepares the register of areas for holding names against codes. BPS and Kemendagri number areas differently, and many numbers of the one are valid
 * numbers of the other: 143 of the 1,562 village codes that BPS gives Jambi are codes of Kemendagri, none with the same name. So a code alone proves
 * nothing while a name stands beside it.
 */
export function createAreaNames(areas: readonly NamedArea[]): AreaNames {
  const byCode = new Map(areas.map((area) => [area.code, area]));
  const byName = groupBy(areas, ({ code, name }) => keyOf(levelOf(code), name));

  function bearing(level: AreaLevel, name: string): readonly NamedArea[] {
    const found = byName.get(keyOf(level, name)) ?? [];
    const exact = found.filter(
      (area) => fullName(area.name) === fullName(name),
    );
    return exact.length > 0 ? exact : found;
  }

  function find(level: AreaLevel, { name, above }: WrittenNames): NamedArea[] {
    if (fullName(name) === "") return [];
    return bearing(level, name).filter(({ code }) => isBelow(code, above));
  }

  /** Whether a name may be a spelling of an area's: it is no other area's, and not too different. */
  function fits(area: NamedArea, name: string): "same" | "alike" | "other" {
    if (bareName(area.name) === bareName(name)) return "same";
    const isTaken = bearing(levelOf(area.code), name).length > 0;
    const isAlike =
      likeness(bareName(area.name), bareName(name)) >= leastLikeness;
    return !isTaken && isAlike ? "alike" : "other";
  }

  function isBelow(code: AreaCode, above: WrittenNames["above"]): boolean {
    const own = areaLevels.indexOf(levelOf(code));
    return areaLevels.slice(0, own).every((level) => {
      const written = above[level] ?? "";
      const area = byCode.get(ancestorAt(code, level));
      return (
        area === undefined ||
        fullName(written) === "" ||
        fits(area, written) !== "other"
      );
    });
  }

  function judge(code: AreaCode, written: WrittenNames): Agreement {
    const registered = byCode.get(code) ?? null;
    const meant = find(levelOf(code), written);
    if (registered === null)
      return meant.length === 0
        ? { kind: "agrees" }
        : { kind: "contradicts", byCode: null, meant };
    const fit =
      fullName(written.name) === "" ? "same" : fits(registered, written.name);
    if (fit === "other" || !isBelow(code, written.above))
      return { kind: "contradicts", byCode: registered, meant };
    return fit === "same"
      ? { kind: "agrees" }
      : { kind: "renamed", registered: registered.name };
  }

  return { judge, find };
}

function keyOf(level: AreaLevel, name: string): string {
  return `${level}|${bareName(name)}`;
}

/** A name in the form in which it is compared, with all words written together: "Batang Hari" is "Batanghari". */
function fullName(name: string): string {
  return placeName(name).replaceAll(" ", "");
}

/** "Kota Jambi" is also written "Jambi", and "Jambi (Kota)". "Kota Baru" is a name, so both sides are compared without the word. */
function bareName(name: string): string {
  return fullName(name).replace(/^kota(?=.{3})|(?<=.{3})kota$/, "");
}

/** The area and those above it in words, for showing two readings beside each other: "Sekungkung, Depati Tujuh". */
export function describeArea(
  code: AreaCode,
  nameOf: (code: AreaCode) => string,
  levelsAbove = 1,
): string {
  return pathOf(code)
    .reverse()
    .slice(0, levelsAbove + 1)
    .map(nameOf)
    .join(", ");
}
