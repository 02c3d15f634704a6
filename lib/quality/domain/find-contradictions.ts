import { addMonths } from "@/lib/core/domain/month-steps";
import { neededElements, targetElements } from "./examined-elements";
import { withCounts } from "./make-finding";
import type { Finding } from "./finding";
import { countOf, formBefore, type PosyanduHistory } from "./history";

/** A target that changes by this share of what it was, and by so many people, is a finding. Limits of the product's own. */
const suddenShare = 1 / 3;
const suddenPeople = 10;
/** A form older than this says nothing of what the target was a moment ago. */
const mostBack = 3;

/** What one form contradicts in itself, leaves empty, or changes against the form before it. */
export function findContradictions(history: PosyanduHistory): Finding[] {
  const counts = history.back[0];
  if (counts === undefined) return [];
  const weighed = countOf(counts, "d_weighed");
  const target = countOf(counts, "s_target");
  const gained = countOf(counts, "n_gained");
  const found: Finding[] = [];
  const make = withCounts(history, counts);
  if (gained !== null && gained > (weighed ?? 0))
    found.push(
      make("n-without-d", ["n_gained", "d_weighed"], {
        value: gained,
        ...(weighed !== null && { before: weighed }),
      }),
    );
  if (weighed !== null && target !== null && weighed > target)
    found.push(
      make("d-over-s", ["d_weighed", "s_target"], {
        value: weighed,
        before: target,
      }),
    );
  const empty = neededElements.filter((code) => countOf(counts, code) === null);
  if (empty.length > 0)
    found.push(
      make(
        "elements-empty",
        empty,
        { value: empty.length, of: neededElements.length },
        empty.length * 2 > neededElements.length ? 3 : undefined,
      ),
    );
  return [...found, ...findSuddenTargets(history)];
}

function findSuddenTargets(history: PosyanduHistory): Finding[] {
  const counts = history.back[0];
  const before = formBefore(history, mostBack);
  if (counts === undefined || before === null) return [];
  return targetElements.flatMap((element) => {
    const after = countOf(counts, element);
    const earlier = countOf(before.counts, element);
    if (after === null || earlier === null || earlier === 0) return [];
    const change = Math.abs(after - earlier);
    if (change < suddenPeople || change < earlier * suddenShare) return [];
    return withCounts(history, counts)(
      "sudden-denominator",
      [element],
      {
        before: earlier,
        beforeMonth: addMonths(history.month, -before.monthsBack),
        after,
      },
      change >= earlier ? 3 : undefined,
    );
  });
}
