import { notReported } from "@/lib/reports/domain/check-counts";
import { fillInstitution } from "./fill-institution";
import { fillLifeCycle } from "./fill-life-cycle";
import { fillSixFields } from "./fill-six-fields";
import { fillUnderFives } from "./fill-under-fives";
import { faultOf, spoilCounts } from "./faults";
import type { Traits } from "./posyandu-traits";
import { isDrawn, mixSeeds } from "./random";
import type { MonthContext, Row } from "./row";

/**
 * The counts of one posyandu in one month, written into `counts`; -1 where a cell is left empty. `version` 0 is the correct one; other versions
 * are what was sent before it was corrected.
 */
export function fillRow(
  counts: Int32Array,
  traits: Traits,
  month: MonthContext,
  version = 0,
): void {
  const fault = faultOf(traits, month);
  const written = fault === "copied" ? (month.before ?? month) : month;
  fillSoundRow(counts, traits, written, version);
  if (fault !== null) spoilCounts(counts, fault, month.season);
}

function fillSoundRow(
  counts: Int32Array,
  traits: Traits,
  month: MonthContext,
  version: number,
): void {
  const state = mixSeeds(traits.seed, month.index * 8 + version);
  const random = { state };
  const closed = 0.012 + 0.03 * month.season.fasting;
  const row: Row = {
    counts,
    random,
    traits,
    month,
    isOpen: !isDrawn(random, closed),
  };
  counts.fill(notReported);
  fillInstitution(row);
  fillUnderFives(row);
  fillLifeCycle(row);
  fillSixFields(row);
  for (const column of traits.omitted) counts[column] = notReported;
}
