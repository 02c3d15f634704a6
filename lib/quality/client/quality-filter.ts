import type { AreaCode } from "@/lib/core/domain/area-code";
import type { Month } from "@/lib/core/domain/month-steps";
import type { Locale } from "@/lib/core/domain/text-pair";
import { hrefIn } from "@/lib/core/text/locale";
import { dueFilters, type DueFilter } from "@/lib/quality/domain/due";
import {
  findingKindIds,
  type FindingKindId,
} from "@/lib/quality/domain/finding-kinds";
import {
  findingStates,
  type FindingState,
} from "@/lib/quality/domain/work-states";

/** Which findings the page lists, and which one is opened. It stands in the address beside area and month. */
export type QualityFilter = {
  kind: FindingKindId | null;
  /** Null: those in which somebody has still to do something. */
  state: FindingState | null;
  due: DueFilter | null;
  /** Id of the last finding of the page before. */
  after: string | null;
  finding: string | null;
};

const uuid = /^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/;
const idOf = (text: string | null) =>
  text !== null && uuid.test(text) ? text : null;

/** Reads the filter from the address; what cannot be read is left out. */
export function readQualityFilter(params: {
  get: (name: string) => string | null;
}): QualityFilter {
  return {
    kind: findingKindIds.find((id) => id === params.get("kind")) ?? null,
    state: findingStates.find((one) => one === params.get("state")) ?? null,
    due: dueFilters.find((one) => one === params.get("due")) ?? null,
    after: idOf(params.get("after")),
    finding: idOf(params.get("finding")),
  };
}

/** The address of a view with a filter; `base` is that of the view alone. */
export function withQualityFilter(
  base: string,
  { kind, state, due, after, finding }: QualityFilter,
): string {
  const [path = "", search] = base.split("?");
  const params = new URLSearchParams(search);
  if (kind) params.set("kind", kind);
  if (state) params.set("state", state);
  if (due) params.set("due", due);
  if (after) params.set("after", after);
  if (finding) params.set("finding", finding);
  const text = params.toString();
  return text === "" ? path : `${path}?${text}`;
}

/** The address of the page for an area and month, from any other page. */
export function qualityHref(
  locale: Locale,
  {
    area,
    month,
    ...filter
  }: { area: AreaCode; month: Month } & Partial<QualityFilter>,
): string {
  const base = hrefIn(locale, `/mutu?area=${area}&month=${month}`);
  return withQualityFilter(base, {
    ...{ kind: null, state: null, due: null, after: null, finding: null },
    ...filter,
  });
}
