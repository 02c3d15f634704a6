import type { ReadLimits } from "./limits";
import { tooLarge } from "./refusal";

/** What is left for reading a file, whatever its format and however many documents lie in it. Every reader asks before it makes anything of a count. */
export type Budget = {
  /** Refuses the file if these points would be too many; counts nothing. */
  check: (vertices: number) => void;
  /** Counts points that are about to be read. A ring costs one more than its points, so that empty ones are not free. */
  spend: (vertices: number) => void;
  /** Counts features that are about to be read. */
  features: (count: number) => void;
};

/** Opens the budget of one file. */
export function openBudget(
  limits: Pick<ReadLimits, "features" | "vertices">,
): Budget {
  let vertices = 0;
  let features = 0;
  const check = (more: number) => {
    if (vertices + more > limits.vertices)
      throw tooLarge({
        id: `lebih dari ${String(limits.vertices)} titik batas`,
        en: `more than ${String(limits.vertices)} boundary points`,
      });
  };
  return {
    check,
    spend: (more) => {
      check(more);
      vertices += more;
    },
    features: (count) => {
      features += count;
      if (features > limits.features)
        throw tooLarge({
          id: `lebih dari ${String(limits.features)} fitur`,
          en: `more than ${String(limits.features)} features`,
        });
    },
  };
}
