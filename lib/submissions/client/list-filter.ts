import { isAreaCode, type AreaCode } from "@/lib/core/domain/area-code";
import { isMonth, type Month } from "@/lib/core/domain/month-steps";
import {
  submissionStates,
  type SubmissionState,
} from "@/lib/submissions/domain/submission-state";

/** Which submissions the list shows. It stands in the address, so that a copied address shows the same list. */
export type ListFilter = {
  area: AreaCode;
  month: Month | null;
  state: SubmissionState | null;
  /** Where the list continues; null at its beginning. */
  before: number | null;
};

/** Reads the filter from the address; what cannot be read is left out. */
export function readListFilter(
  params: { get: (name: string) => string | null },
  area: AreaCode,
): ListFilter {
  const asked = params.get("area");
  const month = params.get("month");
  const state = submissionStates.find((one) => one === params.get("state"));
  const before = params.get("before") ?? "";
  return {
    area: isAreaCode(asked) ? asked : area,
    month: isMonth(month) ? month : null,
    state: state ?? null,
    before: /^[1-9]\d{0,14}$/.test(before) ? Number(before) : null,
  };
}

/** The address of a list. */
export function listPath({ area, month, state, before }: ListFilter): string {
  const params = new URLSearchParams({
    area,
    ...(month && { month }),
    ...(state && { state }),
    ...(before && { before: String(before) }),
  });
  return `/submissions?${params.toString()}`;
}
