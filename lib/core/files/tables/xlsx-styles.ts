import { findElements, sliceElement } from "./xml-text";

/** Number formats Excel knows by number that show a date or time (ECMA-376 part 1, 18.8.30, with the East Asian ones). */
const builtInDates: readonly (readonly [number, number])[] = [
  [14, 22],
  [27, 36],
  [45, 47],
  [50, 58],
];

/** What a cell style makes of the number below it, where that changes its meaning. */
export type ShownAs = "date" | "percent" | null;

/** For every cell style by its index: what does it show its number as? */
export function readShownAs(styles: string): ShownAs[] {
  const custom = new Map(
    findElements(sliceElement(styles, "numFmts"), "numFmt").map(
      ({ numFmtId, formatCode }) => [numFmtId, formatCode ?? ""],
    ),
  );
  return findElements(sliceElement(styles, "cellXfs"), "xf").map(
    ({ numFmtId = "0" }) => {
      const code = custom.get(numFmtId);
      if (code !== undefined) {
        if (isPercentCode(code)) return "percent";
        return isDateCode(code) ? "date" : null;
      }
      if (builtInPercents.has(Number(numFmtId))) return "percent";
      return builtInDates.some(
        ([from, to]) => Number(numFmtId) >= from && Number(numFmtId) <= to,
      )
        ? "date"
        : null;
    },
  );
}

/** 0% and 0.00% (ECMA-376 part 1, 18.8.30). */
const builtInPercents: ReadonlySet<number> = new Set([9, 10]);

/** A percent sign that multiplies by a hundred, and not one that is only written behind the number. */
function isPercentCode(code: string): boolean {
  return code.replace(/"[^"]*"|\\./g, "").includes("%");
}

/** True for a format of calendar or clock parts; elapsed time such as [h]:mm is a length, not a moment. */
function isDateCode(code: string): boolean {
  if (/\[(?:h+|m+|s+)\]/i.test(code)) return false;
  const bare = code.replace(/"[^"]*"|\\.|_.|\*.|\[[^\]]*\]/g, "");
  return /[dmyhs]/i.test(bare.replace(/general/gi, ""));
}

const dayMs = 86_400_000;
const minuteMs = 60_000;

/** Programs store midnight some seconds too early or too late. A moment within a minute of midnight is midnight. */
export function snapToMidnight(time: number): number {
  const day = Math.round(time / dayMs) * dayMs;
  return Math.abs(time - day) < minuteMs ? day : time;
}

/** Excel's day number as a moment in UTC, null past the year 9999. Day 60 of the 1900 system never existed, so days before it count one less. */
export function dateFromSerial(serial: number, is1904: boolean): Date | null {
  if (!(serial >= 0 && serial < 2_958_466)) return null;
  const days = is1904 ? serial + 1462 : serial < 60 ? serial + 1 : serial;
  return new Date(snapToMidnight(Math.round((days - 25_569) * dayMs)));
}
