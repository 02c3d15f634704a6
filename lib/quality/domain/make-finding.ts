import type { ExaminedElement } from "./examined-elements";
import type { Finding, Why } from "./finding";
import {
  findingKindOf,
  type FindingKindId,
  type Severity,
} from "./finding-kinds";
import { countOf, type CountsOfMonth, type PosyanduHistory } from "./history";

/**
 * Makes findings about one form. A finding rests on the counts of its elements, or on the whole form where it names none: these are its fingerprint, so that
 * what was accepted of it is asked again as soon as one of them is corrected to something that is still a finding.
 */
export function withCounts(history: PosyanduHistory, counts: CountsOfMonth) {
  return (
    kind: FindingKindId,
    elements: readonly ExaminedElement[],
    why: Why,
    severity: Severity = findingKindOf(kind).severity,
  ): Finding => ({
    kind,
    area: history.village,
    posyandu: history.id,
    elements: [...elements],
    severity,
    why,
    fingerprint:
      elements.length === 0
        ? counts.join(",")
        : elements
            .map((code) => `${code}=${String(countOf(counts, code) ?? "")}`)
            .join(","),
  });
}
