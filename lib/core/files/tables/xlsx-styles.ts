import { findElements, sliceElement } from "./xml-text";

/** Number formats Excel knows by number that show a date or time (ECMA-376 part 1, 18.8.30, with the East Asian ones). */
const builtInDates: readonly (readonly [number, number])[] = [
  [14, 22],
  [27, 36],
  [45, 47],
  [50, 58],
];

/** For every cell style by its index: does it show its number as a date? */
export function readDateStyles(styles: string): boolean[] {
  const custom = new Map(
    findElements(sliceElement(styles, "numFmts"), "numFmt").map(
      ({ numFmtId, formatCode }) => [numFmtId, formatCode ?? ""],
    ),
  );
  return findElements(sliceElement(styles, "cellXfs"), "xf").map(
    ({ numFmtId = "0" }) => {
      const code = custom.get(numFmtId);
      if (code !== undefined) return isDateCode(code);
      return builtInDates.some(
        ([from, to]) => Number(numFmtId) >= from && Number(numFmtId) <= to,
      );
    },
  );
}

/** True for a format of calendar or clock parts; elapsed time such as [h]:mm is a length, not a moment. */
function isDateCode(code: string): boolean {
  if (/\[(?:h+|m+|s+)\]/i.test(code)) return false;
  const bare = code.replace(/"[^"]*"|\\.|_.|\*.|\[[^\]]*\]/g, "");
  return /[dmyhs]/i.test(bare.replace(/general/gi, ""));
}

const dayMs = 86_400_000;

/** Excel's day number as a moment in UTC, null past the year 9999. Day 60 of the 1900 system never existed, so days before it count one less. */
export function dateFromSerial(serial: number, is1904: boolean): Date | null {
  if (!(serial >= 0 && serial < 2_958_466)) return null;
  const days = is1904 ? serial + 1462 : serial < 60 ? serial + 1 : serial;
  return new Date(Math.round((days - 25_569) * dayMs));
}
