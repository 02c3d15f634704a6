import { queryOptions } from "@tanstack/react-query";
import { apiOf } from "@/lib/core/client/api-of";
import type { AreaCode } from "@/lib/core/domain/area-code";
import type { Month } from "@/lib/core/domain/month-steps";
import type { DecisionsQuery } from "@/lib/decisions/contract";

/** The beginnings of the keys of everything that shows decisions. */
export const allDecisions = [
  ["decisions"],
  ["decision"],
  ["decisions-due"],
] as const;

/** The part of an address that asks for these decisions. */
export function decisionsSearch(query: DecisionsQuery): string {
  const given = Object.entries(query).filter(
    (part): part is [string, string] => typeof part[1] === "string",
  );
  return new URLSearchParams(given).toString();
}

/** Where these decisions are read. */
export function decisionsAddress(query: DecisionsQuery): string {
  return `/api/v1/decisions?${decisionsSearch(query)}`;
}

/** Decisions that have to do with an area, with their indicator then and now. */
export function decisionsQuery(query: DecisionsQuery) {
  const search = decisionsSearch(query);
  return queryOptions({
    queryKey: ["decisions", search] as const,
    queryFn: ({ client, signal }) =>
      apiOf(client).call(
        `/api/v1/decisions?${search}`,
        async () => (await import("@/lib/decisions/contract")).DecisionsReply,
        { signal },
      ),
  });
}

/** One decision with its progress and each of its areas. */
export function decisionQuery(id: string, month: Month) {
  return queryOptions({
    queryKey: ["decision", id, month] as const,
    queryFn: ({ client, signal }) =>
      apiOf(client).call(
        `/api/v1/decisions/${id}?month=${month}`,
        async () => (await import("@/lib/decisions/contract")).DecisionReply,
        { signal },
      ),
  });
}

/** Every version of a decision. */
export function versionsQuery(id: string) {
  return queryOptions({
    queryKey: ["decision", id, "versions"] as const,
    queryFn: ({ client, signal }) =>
      apiOf(client).call(
        `/api/v1/decisions/${id}/versions`,
        async () =>
          (await import("@/lib/decisions/contract")).DecisionVersionsReply,
        { signal },
      ),
  });
}

/** What is late or due soon, in somebody's areas. */
export function dueQuery(area: AreaCode) {
  return queryOptions({
    queryKey: ["decisions-due", area] as const,
    queryFn: ({ client, signal }) =>
      apiOf(client).call(
        `/api/v1/decisions/due?area=${area}`,
        async () => (await import("@/lib/decisions/contract")).DueReply,
        { signal },
      ),
  });
}
