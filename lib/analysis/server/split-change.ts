import type { ChangePart, ChangeReply } from "@/lib/analysis/contract";
import type { IndicatorEntry } from "@/lib/core/catalogue/indicator-entry";
import { groupBy } from "@/lib/core/domain/group-by";
import { compareNames } from "@/lib/core/catalogue/ranking";
import {
  contributionsOf,
  type PartInTwoMonths,
  type Ratio,
} from "@/lib/core/statistics/contributions";
import { scaleOf } from "@/lib/analysis/domain/scatter-of";

/** What a posyandu gave in two months; null where it gave no counts. `part`: in which part it stood, then and now. */
export type PosyanduInTwoMonths = {
  posyandu: string;
  before: (Ratio & { part: string }) | null;
  after: (Ratio & { part: string }) | null;
};

type Part = { area: string; name: string };

type Split = Pick<ChangeReply, "change" | "same" | "who" | "parts">;

/**
 * Splits the change of an area between two months into what its posyandu contribute, added up by part: exactly, so that the contributions of the parts that are
 * kept add up to the change. A posyandu that moved from one part to another is missing in the one and came in in the other, but for the area it is the same.
 */
export function splitChange(
  indicator: IndicatorEntry,
  posyandu: readonly PosyanduInTwoMonths[],
  parts: readonly Part[],
  without: ReadonlySet<string>,
): Split {
  const kept = posyandu.map((one) => ({
    posyandu: one.posyandu,
    before: keptOf(one.before, without),
    after: keptOf(one.after, without),
  }));
  const pieces = kept.flatMap(piecesOf);
  const { total, parts: given } = contributionsOf(pieces);
  const scale = scaleOf(indicator);
  const contributions = pieces.map(({ part }, index) => ({
    part,
    found: (given[index]?.found ?? 0) * scale,
    reporting: (given[index]?.who ?? 0) * scale,
  }));
  const byPart = groupBy(contributions, ({ part }) => part);
  const allPieces = groupBy(posyandu.flatMap(piecesOf), ({ part }) => part);
  const both = kept.filter(({ before, after }) => before && after);
  return {
    change: total === null ? null : total * scale,
    same: {
      posyandu: both.length,
      before: sumOf(both.map(({ before }) => before)),
      after: sumOf(both.map(({ after }) => after)),
    },
    who: whoIn(kept),
    parts: parts
      .map(({ area, name }): ChangePart => {
        const own = byPart.get(area) ?? [];
        const pieces = allPieces.get(area) ?? [];
        const found = own.reduce((sum, one) => sum + one.found, 0);
        const reporting = own.reduce((sum, one) => sum + one.reporting, 0);
        return {
          area: area as ChangePart["area"],
          name,
          isOut: without.has(area),
          before: sumOf(pieces.map(({ before }) => before)),
          after: sumOf(pieces.map(({ after }) => after)),
          who: whoIn(pieces),
          contribution: found + reporting,
          found,
          reporting,
        };
      })
      .toSorted(
        (a, b) =>
          Number(a.isOut) - Number(b.isOut) ||
          Math.abs(b.contribution) - Math.abs(a.contribution) ||
          compareNames(a, b),
      ),
  };
}

type Side = PosyanduInTwoMonths["before"];

const keptOf = (side: Side, without: ReadonlySet<string>): Side =>
  side === null || without.has(side.part) ? null : side;

/** A posyandu that moved is two pieces: one that is missing, one that came in. */
function piecesOf({
  before,
  after,
}: Pick<PosyanduInTwoMonths, "before" | "after">): (PartInTwoMonths & {
  part: string;
})[] {
  if (before && after && before.part !== after.part)
    return [
      { part: before.part, before, after: null },
      { part: after.part, before: null, after },
    ];
  const part = (after ?? before)?.part;
  return part === undefined ? [] : [{ part, before, after }];
}

function whoIn(pieces: readonly PartInTwoMonths[]): ChangePart["who"] {
  const who = { both: 0, entered: 0, left: 0 };
  for (const { before, after } of pieces) {
    if (before && after) who.both += 1;
    else if (after) who.entered += 1;
    else if (before) who.left += 1;
  }
  return who;
}

function sumOf(ratios: readonly (Ratio | null)[]): Ratio | null {
  const given = ratios.filter((one) => one !== null);
  if (given.length === 0) return null;
  return {
    numerator: given.reduce((sum, one) => sum + one.numerator, 0),
    denominator: given.reduce((sum, one) => sum + one.denominator, 0),
  };
}
