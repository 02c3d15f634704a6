/** The counts of one part of a whole in one month; null where it gave none. */
export type Ratio = { numerator: number; denominator: number };

/**
 * One part, such as a posyandu, in two months. `cause` says that its counts differ, or are missing, for another reason than what was found: it was closed in one of
 * the months, or silent in one that counts all the same.
 */
export type PartInTwoMonths = {
  before: Ratio | null;
  after: Ratio | null;
  cause?: "closed" | "silent" | undefined;
};

/**
 * What one part adds to the change of the whole, in the unit of numerator over denominator (not yet percent). `found`: it gave counts in both months, and
 * its own ratio changed. `closed`: the same of one that was closed in one of the months, and all of one that has no counts because it was. `who`: it weighs more or
 * less than before, came in, or is missing. The three add up to what it contributes.
 */
export type Contribution = { found: number; closed: number; who: number };

/** All that a part adds to the change. */
export const wholeOf = ({ found, closed, who }: Contribution): number =>
  found + closed + who;

const nothing: Contribution = { found: 0, closed: 0, who: 0 };

export type Contributions = {
  /** The ratio of the whole after, less the one before; null if a month has no denominator. All contributions add up to it. */
  total: number | null;
  parts: Contribution[];
};

/**
 * Splits the change of a ratio of sums into what each part contributes, without a rest: the symmetric decomposition of Griliches and Regev (Firm
 * productivity in Israeli industry 1979-1988, Journal of Econometrics 65, 1995, pp. 175-203). With w the share of a part in the denominator and R the
 * ratio of the whole, both as the mean of the two months where they have a bar: found = w̄ (r₁ - r₀), who = (w₁ - w₀)(r̄ - R̄) for a part that gave counts
 * in both months, w₁ (r₁ - R̄) for one that came in, and -w₀ (r₀ - R̄) for one that is missing. Where there is a cause, what would be `found`, or the whole
 * of one that is missing or came in, is put down to it. The parts of parts add up, so an area contributes what its posyandu do.
 */
export function contributionsOf(
  parts: readonly PartInTwoMonths[],
): Contributions {
  const before = sumOf(parts.map((part) => part.before));
  const after = sumOf(parts.map((part) => part.after));
  const contributionOf = contributor(before, after);
  return contributionOf === null
    ? { total: null, parts: parts.map(() => nothing) }
    : {
        total: ratioOf(after) - ratioOf(before),
        parts: parts.map(contributionOf),
      };
}

/** The same part by part, from the sums of all parts in both months; null if one of them has no denominator. */
export function contributor(
  before: Ratio,
  after: Ratio,
): ((part: PartInTwoMonths) => Contribution) | null {
  if (before.denominator === 0 || after.denominator === 0) return null;
  const middle = (ratioOf(before) + ratioOf(after)) / 2;
  return (part) => {
    const then = weighed(part.before, before.denominator);
    const now = weighed(part.after, after.denominator);
    if (then === null && now === null) return nothing;
    if (then === null || now === null) {
      const whole = apart(now, middle) - apart(then, middle);
      return part.cause === "closed"
        ? { found: 0, closed: whole, who: 0 }
        : { found: 0, closed: 0, who: whole };
    }
    const own = (then.ratio + now.ratio) / 2;
    const turned = ((then.share + now.share) / 2) * (now.ratio - then.ratio);
    const weight = (now.share - then.share) * (own - middle);
    if (part.cause === "silent")
      return { found: 0, closed: 0, who: turned + weight };
    return part.cause === "closed"
      ? { found: 0, closed: turned, who: weight }
      : { found: turned, closed: 0, who: weight };
  };
}

function sumOf(ratios: readonly (Ratio | null)[]): Ratio {
  let numerator = 0;
  let denominator = 0;
  for (const ratio of ratios) {
    if (ratio === null || ratio.denominator === 0) continue;
    numerator += ratio.numerator;
    denominator += ratio.denominator;
  }
  return { numerator, denominator };
}

const ratioOf = ({ numerator, denominator }: Ratio) => numerator / denominator;

type Weighed = { share: number; ratio: number };

function weighed(part: Ratio | null, whole: number): Weighed | null {
  if (part === null || part.denominator === 0) return null;
  return { share: part.denominator / whole, ratio: ratioOf(part) };
}

const apart = (part: Weighed | null, middle: number) =>
  part === null ? 0 : part.share * (part.ratio - middle);
