import type { ChangePart, ChangeReply } from "@/lib/analysis/contract";
import type { IndicatorEntry } from "@/lib/core/catalogue/indicator-entry";
import { compareNames } from "@/lib/core/catalogue/ranking";
import {
  contributor,
  type Contribution,
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
 * A province has tens of thousands of them while others wait: they are gone through one by one, and nothing is made of them but sums.
 */
export function splitChange(
  indicator: IndicatorEntry,
  posyandu: readonly PosyanduInTwoMonths[],
  parts: readonly Part[],
  without: ReadonlySet<string>,
): Split {
  const kept =
    without.size === 0 ? posyandu : posyandu.map((one) => keptOf(one, without));
  const [whole, same] = [emptySums(), emptySums()];
  for (const one of kept) {
    addTo(whole, one);
    if (one.before && one.after && one.cause === undefined) addTo(same, one);
  }
  const [then, now] = [whole.before ?? none, whole.after ?? none];
  const contributionOf = contributor(then, now);
  const given = sumsByPart(posyandu);
  const added = new Map<string, Contribution>();
  if (contributionOf !== null)
    eachPiece(kept, (part, piece) => {
      addContribution(added, part, contributionOf(piece));
    });
  const scale = scaleOf(indicator);
  return {
    change:
      contributionOf === null ? null : (ratioOf(now) - ratioOf(then)) * scale,
    same: {
      posyandu: same.posyandu,
      before: same.before,
      after: same.after,
    },
    who: whole.who,
    parts: parts
      .map((part) =>
        changePart(part, {
          isOut: without.has(part.area),
          given: given.get(part.area) ?? emptySums(),
          added: added.get(part.area) ?? { found: 0, closed: 0, who: 0 },
          scale,
        }),
      )
      .toSorted(
        (a, b) =>
          Number(a.isOut) - Number(b.isOut) ||
          Math.abs(b.contribution) - Math.abs(a.contribution) ||
          compareNames(a, b),
      ),
  };
}

function changePart(
  { area, name, reports, notOpen }: Part,
  {
    isOut,
    given,
    added,
    scale,
  }: { isOut: boolean; given: Sums; added: Contribution; scale: number },
): ChangePart {
  const [found, closed] = [added.found * scale, added.closed * scale];
  const reporting = added.who * scale;
  return {
    area: area as ChangePart["area"],
    name,
    isOut,
    before: given.before,
    after: given.after,
    who: given.who,
    reports,
    notOpen,
    contribution: found + closed + reporting,
    found,
    closed,
    reporting,
  };
}

const none: Ratio = { numerator: 0, denominator: 0 };
const ratioOf = ({ numerator, denominator }: Ratio) => numerator / denominator;

/** What some posyandu gave in both months, and who of them gave when. */
type Sums = {
  posyandu: number;
  before: Ratio | null;
  after: Ratio | null;
  who: ChangePart["who"];
};

const emptySums = (): Sums => ({
  posyandu: 0,
  before: null,
  after: null,
  who: { both: 0, entered: 0, left: 0, closed: 0 },
});

function addTo(sums: Sums, { before, after, cause }: Piece): void {
  sums.posyandu += 1;
  if (before !== null) sums.before = plus(sums.before, before);
  if (after !== null) sums.after = plus(sums.after, after);
  // Who is counted without having sent anything has given none.
  const then = before !== null && before.isSilent !== true;
  const now = after !== null && after.isSilent !== true;
  const { who } = sums;
  if (cause === "closed" && (then || now)) who.closed += 1;
  if (then && now) who.both += 1;
  else if (now) who.entered += 1;
  else if (then) who.left += 1;
}

/** Adds to a sum, which is its own and is made with the first. */
function plus(sum: Ratio | null, { numerator, denominator }: Ratio): Ratio {
  if (sum === null) return { numerator, denominator };
  sum.numerator += numerator;
  sum.denominator += denominator;
  return sum;
}

function sumsByPart(
  posyandu: readonly PosyanduInTwoMonths[],
): ReadonlyMap<string, Sums> {
  const byPart = new Map<string, Sums>();
  eachPiece(posyandu, (part, piece) => {
    let sums = byPart.get(part);
    if (sums === undefined) byPart.set(part, (sums = emptySums()));
    addTo(sums, piece);
  });
  return byPart;
}

function addContribution(
  sums: Map<string, Contribution>,
  part: string,
  { found, closed, who }: Contribution,
): void {
  const sum = sums.get(part);
  if (sum === undefined) sums.set(part, { found, closed, who });
  else {
    sum.found += found;
    sum.closed += closed;
    sum.who += who;
  }
}

/** Without the sides that stand in a part that is left out; one that came from there, or went there, did so for no other cause. */
function keptOf(
  one: PosyanduInTwoMonths,
  without: ReadonlySet<string>,
): PosyanduInTwoMonths {
  const { posyandu, before, after } = one;
  const isOut = (side: Side) => side !== null && without.has(side.part);
  if (!isOut(before) && !isOut(after)) return one;
  return {
    posyandu,
    before: isOut(before) ? null : before,
    after: isOut(after) ? null : after,
  };
}

type Piece = Omit<PosyanduInTwoMonths, "posyandu">;

/** A posyandu that moved is two pieces: one that is missing, one that came in. */
function eachPiece(
  posyandu: readonly PosyanduInTwoMonths[],
  take: (part: string, piece: Piece) => void,
): void {
  for (const one of posyandu) {
    const { before, after } = one;
    if (before && after && before.part !== after.part) {
      take(before.part, { before, after: null });
      take(after.part, { before: null, after });
      continue;
    }
    const part = (after ?? before)?.part;
    if (part !== undefined) take(part, one);
  }
}
