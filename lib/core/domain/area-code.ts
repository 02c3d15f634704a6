import type * as z from "zod";

/**
 * Codes and levels as plain values and functions, without the schemas of ids.ts. The first page in a browser needs them before it has anything to
 * parse, and can do without the parser.
 */
export type AreaCode = string & z.$brand<"AreaCode">;

export const areaCodePattern = /^\d{2}(\.\d{2}(\.\d{2}(\.\d{4})?)?)?$/;

/** True for text in the form of a Kemendagri code with dots. It does not say that the area exists. */
export function isAreaCode(text: string | null): text is AreaCode {
  return text !== null && areaCodePattern.test(text);
}

export const areaLevels = [
  "province",
  "regency",
  "subdistrict",
  "village",
] as const;
export const levels = [...areaLevels, "posyandu"] as const;

export type AreaLevel = (typeof areaLevels)[number];
export type Level = (typeof levels)[number];

const codeLength: Record<AreaLevel, number> = {
  province: 2,
  regency: 5,
  subdistrict: 8,
  village: 13,
};

/** Level of an area, read from the length of its code. */
export function levelOf(code: AreaCode): AreaLevel {
  const level = areaLevels.find(
    (candidate) => codeLength[candidate] === code.length,
  );
  if (level === undefined)
    throw new RangeError(`No level has codes like ${code}`);
  return level;
}

/** The ancestor of `code` at `level`, or the code itself; a level below the code is refused with a RangeError. */
export function ancestorAt(code: AreaCode, level: AreaLevel): AreaCode {
  if (code.length < codeLength[level])
    throw new RangeError(`${code} lies above ${level}`);
  return code.slice(0, codeLength[level]) as AreaCode;
}

/** The area directly above, or null for a province. */
export function parentOf(code: AreaCode): AreaCode | null {
  const dot = code.lastIndexOf(".");
  return dot < 0 ? null : (code.slice(0, dot) as AreaCode);
}

/** The level directly below; posyandu stand below the village and have nothing below them. */
export function levelBelow(level: Level): Level | null {
  return levels[levels.indexOf(level) + 1] ?? null;
}

/** True when `level` lies strictly below the level of `code`, so that `code` can be broken down into it. */
export function isBelow(level: Level, code: AreaCode): boolean {
  return levels.indexOf(level) > levels.indexOf(levelOf(code));
}

/** True when `inner` is `outer` itself or lies inside it. */
export function isWithin(inner: AreaCode, outer: AreaCode): boolean {
  return inner === outer || inner.startsWith(`${outer}.`);
}

/** From the province down to the area itself. */
export function pathOf(code: AreaCode): AreaCode[] {
  const parent = parentOf(code);
  return parent === null ? [code] : [...pathOf(parent), code];
}

/** Length of the codes of a level in characters, dots included. */
export function codeLengthOf(level: AreaLevel): number {
  return codeLength[level];
}
