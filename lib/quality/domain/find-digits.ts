import { groupBy } from "@/lib/core/domain/group-by";
import { ancestorAt, type AreaCode } from "@/lib/core/domain/area-code";
import { digitPreference } from "@/lib/core/statistics/digit-preference";
import { digitElements } from "./examined-elements";
import type { DigitSource, Finding } from "./finding";
import { findingKindOf } from "./finding-kinds";
import { countOf, wasOpen, type PosyanduHistory } from "./history";

/** Of fewer digits than this chance alone makes a high score: of 50 even ones it is 14 on average. */
const fewestDigits = 50;
/** χ² that nine degrees of freedom exceed once in a thousand times (R: qchisq(0.999, 9)). */
const chanceLimit = 27.877;

/** Last digits of weights or heights of measured children in an area, as the children's counts hold them: how many of each digit. */
export type MeasuredDigits = {
  area: AreaCode;
  source: Exclude<DigitSource, "counts">;
  digits: readonly number[];
};

/**
 * Areas in which some last digits are preferred: a score that nipnTK and SMART call problematic (20 or more), of at least fifty digits, and beyond what
 * chance brings. In subdistricts the counts of the forms (those of two digits or more, since small counts have their own last digits), and weights and
 * heights of measured children.
 */
export function findDigits(
  histories: readonly PosyanduHistory[],
  measured: readonly MeasuredDigits[],
): Finding[] {
  const bySubdistrict = groupBy(histories, ({ village }) =>
    ancestorAt(village as AreaCode, "subdistrict"),
  );
  const ofForms = [...bySubdistrict].map(([area, inside]) => ({
    area,
    source: "counts" as const,
    digits: digitsOfForms(inside),
  }));
  return [...ofForms, ...measured].flatMap(({ area, source, digits }) => {
    const found = digitPreference(digits);
    if (found === null || found.n < fewestDigits) return [];
    if (found.class !== "problematic" || found.chiSquared < chanceLimit)
      return [];
    return {
      kind: "digit-preference" as const,
      area,
      posyandu: null,
      elements: source === "counts" ? [...digitElements] : [],
      severity: findingKindOf("digit-preference").severity,
      why: {
        source,
        digits: [...digits],
        score: found.score,
        of: found.n,
        value: ((digits[0] ?? 0) + (digits[5] ?? 0)) * (100 / found.n),
      },
      fingerprint: digits.join(","),
    };
  });
}

function digitsOfForms(histories: readonly PosyanduHistory[]): number[] {
  const digits = Array.from({ length: 10 }, () => 0);
  for (const { back } of histories) {
    const counts = back[0];
    if (counts === undefined || !wasOpen(counts)) continue;
    for (const code of digitElements) {
      const count = countOf(counts, code) ?? 0;
      if (count >= 10) digits[count % 10] = (digits[count % 10] ?? 0) + 1;
    }
  }
  return digits;
}
