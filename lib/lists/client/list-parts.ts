import { isMonth } from "@/lib/core/domain/month-steps";
import { mostListed } from "@/lib/lists/domain/limits";
import type { ListParts } from "@/lib/lists/contract";

/** The parts of a list's address beside area and month. */
export const listParams = [
  "where",
  "columns",
  "sort",
  "against",
  "only",
  "top",
] as const;
export type OwnPart = (typeof listParams)[number];

/** Reads the parts of a list from search params; what is no month and no side is left out. */
export function partsOf(
  params: { get: (name: string) => string | null },
  { area, month }: Pick<ListParts, "area" | "month">,
): ListParts {
  const text = (name: OwnPart) => params.get(name) ?? "";
  const against = params.get("against");
  const only = params.get("only");
  const top = Number(params.get("top") ?? "");
  return {
    area,
    month,
    where: text("where"),
    columns: text("columns"),
    sort: text("sort"),
    ...(Number.isInteger(top) && top > 0 && top <= mostListed && { top }),
    ...(isMonth(against) && { against }),
    ...(isMonth(against) && (only === "in" || only === "out") && { only }),
  };
}
