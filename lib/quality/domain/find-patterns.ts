import { addMonths } from "@/lib/core/domain/month-steps";
import {
  elementAt,
  examinedElements,
  movingElements,
} from "./examined-elements";
import { withCounts } from "./make-finding";
import type { Finding } from "./finding";
import {
  countOf,
  formBefore,
  historyMonths,
  notGiven,
  wasOpen,
  type CountsOfMonth,
  type PosyanduHistory,
} from "./history";

/** So many counts must be given before two equal forms are no coincidence. */
const fewestEqual = 10;
/** So many different counts of two digits or more must end in 0 or 5: by chance one form in 15,000 has six of six. */
const fewestRound = 6;
const mostBack = 3;

/** What looks copied, rounded or made up in the form of a month. A month without an open day is none of it: its zeros have a reason. */
export function findPatterns(history: PosyanduHistory): Finding[] {
  const counts = history.back[0];
  if (counts === undefined || !wasOpen(counts)) return [];
  return [
    ...findIdentical(history, counts),
    ...findEqualForYears(history, counts),
    ...findRound(history, counts),
  ];
}

function findIdentical(
  history: PosyanduHistory,
  counts: CountsOfMonth,
): Finding[] {
  const before = formBefore(history, mostBack);
  if (
    before === null ||
    !counts.every((count, at) => count === before.counts[at])
  )
    return [];
  const given = counts.filter((count) => count !== notGiven).length;
  const hasHappened = movingElements.some(
    (code) => (countOf(counts, code) ?? 0) > 0,
  );
  if (given < fewestEqual || !hasHappened) return [];
  return [
    withCounts(history, counts)("identical-months", [], {
      value: given,
      beforeMonth: addMonths(history.month, -before.monthsBack),
    }),
  ];
}

/** Zero in every month is no finding: some posyandu never do a thing. */
function findEqualForYears(
  history: PosyanduHistory,
  counts: CountsOfMonth,
): Finding[] {
  return movingElements.flatMap((element) => {
    const count = countOf(counts, element);
    if (count === null || count === 0) return [];
    for (let back = 1; back < historyMonths; back += 1) {
      const earlier = history.back[back];
      if (earlier?.[elementAt[element]] !== count) return [];
    }
    return withCounts(history, counts)("equal-36-months", [element], {
      value: count,
      months: historyMonths,
    });
  });
}

/** Equal counts, such as D and the number of children whose weight was assessed, are one. */
function findRound(history: PosyanduHistory, counts: CountsOfMonth): Finding[] {
  const large = new Set(counts.filter((count) => count >= 10));
  if (large.size < fewestRound) return [];
  if ([...large].some((count) => count % 5 !== 0)) return [];
  const elements = examinedElements.filter(
    (code) => (countOf(counts, code) ?? 0) >= 10,
  );
  return [
    withCounts(history, counts)("all-end-0-5", elements, { value: large.size }),
  ];
}
