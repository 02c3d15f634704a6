import { ancestorAt, type AreaCode } from "@/lib/core/domain/area-code";
import type { Month } from "@/lib/core/domain/month-steps";
import { neededElements } from "./examined-elements";
import { findContradictions } from "./find-contradictions";
import { findDigits, type MeasuredDigits } from "./find-digits";
import { findLikeOutliers, findOwnOutliers } from "./find-outliers";
import { findPatterns } from "./find-patterns";
import type { Finding } from "./finding";
import { countOf, readHistories, type PosyanduHistory } from "./history";

/** One regency and month to be judged. `forms` as `readHistories` reads it. */
export type MonthToJudge = {
  month: Month;
  forms: string;
  measured: readonly MeasuredDigits[];
};

/** How many forms of a subdistrict were looked at, how many needed elements they hold, and how many they should hold. */
export type Filled = {
  area: AreaCode;
  forms: number;
  given: number;
  needed: number;
};

export type JudgedMonth = { findings: Finding[]; filled: Filled[] };

/** Everything that is found in the forms of a regency and month, and how full these forms are. */
export function judgeMonth({
  month,
  forms,
  measured,
}: MonthToJudge): JudgedMonth {
  const histories = readHistories(forms, month);
  return {
    findings: [
      ...histories.flatMap((history) => [
        ...findContradictions(history),
        ...findPatterns(history),
        ...findOwnOutliers(history),
      ]),
      ...findLikeOutliers(histories),
      ...findDigits(histories, measured),
    ],
    filled: filledOf(histories),
  };
}

function filledOf(histories: readonly PosyanduHistory[]): Filled[] {
  const byArea = new Map<AreaCode, Filled>();
  for (const { village, back } of histories) {
    const counts = back[0];
    if (counts === undefined) continue;
    const area = ancestorAt(village as AreaCode, "subdistrict");
    const filled = byArea.get(area) ?? { area, forms: 0, given: 0, needed: 0 };
    byArea.set(area, filled);
    filled.forms += 1;
    filled.needed += neededElements.length;
    filled.given += neededElements.filter(
      (code) => countOf(counts, code) !== null,
    ).length;
  }
  return [...byArea.values()];
}
