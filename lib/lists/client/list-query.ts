import { queryOptions } from "@tanstack/react-query";
import { apiOf } from "@/lib/core/client/api-of";
import { listParams } from "./list-parts";
import type { ListParts } from "@/lib/lists/contract";

/** Rows of one piece; a screen shows some twenty, so scrolling rarely waits. */
export const rowsOfPiece = 100;

/** The question part of a list's address. */
export function listSearch(parts: ListParts): URLSearchParams {
  const params = new URLSearchParams({ area: parts.area, month: parts.month });
  for (const name of listParams) {
    const value = parts[name];
    if (value !== undefined && value !== "") params.set(name, String(value));
  }
  return params;
}

/** A piece of a list, counted from 0. */
export function listQuery(parts: ListParts, piece = 0, rows = rowsOfPiece) {
  const params = listSearch(parts);
  params.set("limit", String(rows));
  if (piece > 0) params.set("cursor", String(piece * rows));
  const search = params.toString();
  return queryOptions({
    queryKey: [
      "lists",
      parts.area,
      parts.month,
      parts.against ?? null,
      search,
    ] as const,
    queryFn: ({ client, signal }) =>
      apiOf(client).call(
        `/api/v1/lists/posyandu?${search}`,
        async () => (await import("@/lib/lists/contract")).ListReply,
        { signal },
      ),
  });
}

/** Where the whole list is as a file. */
export function listFileHref(
  parts: ListParts,
  format: "csv" | "xlsx",
  locale: "id" | "en",
): string {
  const params = listSearch(parts);
  params.set("format", format);
  params.set("lang", locale);
  return `/api/v1/lists/posyandu?${params.toString()}`;
}
