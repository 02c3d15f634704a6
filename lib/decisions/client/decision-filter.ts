import { spmFields } from "@/lib/core/catalogue/element-entry";
import { isIndicatorId } from "@/lib/core/catalogue/indicator-of";
import type { View } from "@/lib/core/client/view";
import type { DecisionsQuery } from "@/lib/decisions/contract";
import { decisionStates } from "@/lib/decisions/domain/states";

/** Parts of the address of the page that choose decisions, beside area and month; `about` is the indicator, since a view has one of its own. */
export const filterNames = [
  "state",
  "office",
  "until",
  "about",
  "field",
  "meeting",
] as const;
export type FilterName = (typeof filterNames)[number];

/** The further part: the decision that is opened. */
export const openedName = "decision";

type Params = { get: (name: string) => string | null };

/** The words of the choice of states: those that are stored, and those that are told from them. */
export const stateChoices = [
  "late",
  "open",
  ...decisionStates,
  "closed",
] as const;

/** What is asked of the server. A part that is none of what it may be is left out. */
export function queryFrom(
  params: Params,
  { area, month }: Pick<View, "area" | "month">,
): DecisionsQuery {
  const state = stateChoices.find((one) => one === params.get("state"));
  const field = spmFields.find((one) => one === params.get("field"));
  const about = params.get("about");
  const until = params.get("until") ?? "";
  const office = params.get("office")?.trim() ?? "";
  const meeting = params.get("meeting") ?? "";
  return {
    area,
    month,
    ...(state === "late"
      ? { late: "true" as const }
      : state !== undefined && { state }),
    ...(field !== undefined && { field }),
    ...(isIndicatorId(about) && { indicator: about }),
    ...(/^\d{4}-\d{2}-\d{2}$/.test(until) && { until }),
    ...(office !== "" && { office: office.slice(0, 120) }),
    ...(/^[0-9a-f-]{36}$/.test(meeting) && { meeting }),
  };
}

/** The address with one part changed; an empty one is taken out. */
export function withPart(
  search: string,
  name: FilterName | typeof openedName,
  value: string,
): string {
  const params = new URLSearchParams(search);
  if (value === "") params.delete(name);
  else params.set(name, value);
  const text = params.toString();
  return text === "" ? "" : `?${text}`;
}
