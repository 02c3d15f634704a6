import {
  ancestorAt,
  isAreaCode,
  isWithin,
  levelOf,
  type AreaCode,
} from "@/lib/core/domain/area-code";
import { isMonth, type Month } from "@/lib/core/domain/month-steps";

/** What an address of the pages that send asks for, as it is written there. */
export type Asked = { area: string | null; month: string | null };

/** Why an address is not followed. `other-area`: one that is not the reader's to send for; `unknown`: no area or month; `outside`: a month that is not taken. */
export type AskedTrouble =
  | { part: "area"; why: "unknown" | "other-area"; given: string }
  | { part: "month"; why: "unknown" | "outside"; given: string };

/** For which regency and month somebody sends, as far as the address says it and may say it; null where it does not. */
export type AskedScope = {
  area: AreaCode | null;
  month: Month | null;
  troubles: AskedTrouble[];
};

/**
 * Reads for what a page that sends is opened. An area below a regency means its regency. `own` are the areas of the reader (the province for its
 * administrator), `known` the regencies that there are (null while they are not known), `months` those that are taken, the first and the last.
 */
export function readAskedScope(
  asked: Asked,
  {
    own,
    known,
    months,
  }: {
    own: readonly AreaCode[];
    known: readonly AreaCode[] | null;
    months: { first: Month; last: Month };
  },
): AskedScope {
  const area = readArea(asked.area, own, known);
  const month = readMonth(asked.month, months);
  return {
    area: typeof area === "string" ? area : null,
    month: typeof month === "string" ? month : null,
    troubles: [area, month].filter(
      (one): one is AskedTrouble => typeof one === "object" && one !== null,
    ),
  };
}

function readArea(
  given: string | null,
  own: readonly AreaCode[],
  known: readonly AreaCode[] | null,
): AreaCode | AskedTrouble | null {
  if (given === null) return null;
  if (!isAreaCode(given)) return { part: "area", why: "unknown", given };
  const area =
    levelOf(given) === "province" ? given : ancestorAt(given, "regency");
  const isThere =
    levelOf(area) === "province" || known === null || known.includes(area);
  if (!isThere) return { part: "area", why: "unknown", given };
  // The whole province is asked for by links that follow a reader's view; it says nothing to somebody who sends for a part of it.
  if (levelOf(area) === "province" && !own.includes(area))
    return own.every((one) => isWithin(one, area))
      ? null
      : { part: "area", why: "other-area", given };
  return own.some((one) => isWithin(area, one))
    ? area
    : { part: "area", why: "other-area", given: area };
}

function readMonth(
  given: string | null,
  { first, last }: { first: Month; last: Month },
): Month | AskedTrouble | null {
  if (given === null) return null;
  if (!isMonth(given)) return { part: "month", why: "unknown", given };
  return given >= first && given <= last
    ? given
    : { part: "month", why: "outside", given };
}
