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

/** What a posyandu gave in a month, and in which part it stood then. `isSilent`: it sent nothing, and is counted all the same. Null where it gave no counts. */
type Side = (Ratio & { part: string; isSilent?: true }) | null;

/** What a posyandu gave in two months, and whether there is a cause for it that was not found. */
export type PosyanduInTwoMonths = {
  posyandu: string;
  before: Side;
  after: Side;
  cause?: PartInTwoMonths["cause"];
};

type Part = { area: string; name: string } & Pick<
  ChangePart,
  "reports" | "notOpen"
>;

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
  const kept = posyandu.map((one) => keptOf(one, without));
  const pieces = kept.flatMap(piecesOf);
  const { total, parts: given } = contributionsOf(pieces);
  const scale = scaleOf(indicator);
  const contributions = pieces.map(({ part }, index) => ({
    part,
    found: (given[index]?.found ?? 0) * scale,
    closed: (given[index]?.closed ?? 0) * scale,
    reporting: (given[index]?.who ?? 0) * scale,
  }));
  const byPart = groupBy(contributions, ({ part }) => part);
  const allPieces = groupBy(posyandu.flatMap(piecesOf), ({ part }) => part);
  const both = kept.filter(
    ({ before, after, cause }) => before && after && cause === undefined,
  );
  return {
    change: total === null ? null : total * scale,
    same: {
      posyandu: both.length,
      before: sumOf(both.map(({ before }) => before)),
      after: sumOf(both.map(({ after }) => after)),
    },
    who: whoIn(kept),
    parts: parts
      .map(({ area, name, reports, notOpen }): ChangePart => {
        const own = byPart.get(area) ?? [];
        const pieces = allPieces.get(area) ?? [];
        const sum = (of: "found" | "closed" | "reporting") =>
          own.reduce((all, one) => all + one[of], 0);
        const [found, closed] = [sum("found"), sum("closed")];
        const reporting = sum("reporting");
        return {
          area: area as ChangePart["area"],
          name,
          isOut: without.has(area),
          before: sumOf(pieces.map(({ before }) => before)),
          after: sumOf(pieces.map(({ after }) => after)),
          who: whoIn(pieces),
          reports,
          notOpen,
          contribution: found + closed + reporting,
          found,
          closed,
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

/** Without the sides that stand in a part that is left out; one that came from there, or went there, did so for no other cause. */
function keptOf(
  { posyandu, before, after, cause }: PosyanduInTwoMonths,
  without: ReadonlySet<string>,
): PosyanduInTwoMonths {
  const isOut = (side: Side) => side !== null && without.has(side.part);
  const kept = {
    posyandu,
    before: isOut(before) ? null : before,
    after: isOut(after) ? null : after,
  };
  return isOut(before) || isOut(after) ? kept : { ...kept, cause };
}

type Piece = Pick<PosyanduInTwoMonths, "before" | "after" | "cause"> & {
  part: string;
};

/** A posyandu that moved is two pieces: one that is missing, one that came in. */
function piecesOf({ before, after, cause }: PosyanduInTwoMonths): Piece[] {
  if (before && after && before.part !== after.part)
    return [
      { part: before.part, before, after: null },
      { part: after.part, before: null, after },
    ];
  const part = (after ?? before)?.part;
  return part === undefined ? [] : [{ part, before, after, cause }];
}

/** Who gave counts when. Who is counted without having sent anything has given none. */
function whoIn(
  pieces: readonly Pick<Piece, "before" | "after" | "cause">[],
): ChangePart["who"] {
  const who = { both: 0, entered: 0, left: 0, closed: 0 };
  for (const { before, after, cause } of pieces) {
    const then = before !== null && before.isSilent !== true;
    const now = after !== null && after.isSilent !== true;
    if (cause === "closed" && (then || now)) who.closed += 1;
    if (then && now) who.both += 1;
    else if (now) who.entered += 1;
    else if (then) who.left += 1;
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
