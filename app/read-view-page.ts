import type { QueryClient } from "@tanstack/react-query";
import { headers } from "next/headers";
import { notFound } from "next/navigation";
import { failureOf } from "@/lib/core/client/api-error";
import { areaQuery } from "@/lib/core/areas/client/area-query";
import { openServerQueries } from "@/lib/core/client/server-queries";
import { sessionQuery } from "@/lib/core/access/client/session-query";
import { readSnapshotId, readView, type View } from "@/lib/core/client/view";
import { localeOf } from "@/lib/core/text/locale";

export type SearchParams = Promise<
  Record<string, string | string[] | undefined>
>;

/** What every page of an area and month needs first: who asks, for what, and in which language. */
export async function readViewPage(
  searchParams: SearchParams,
  {
    mayBeFrozen = false,
  }: {
    /** The page can show a snapshot, and says so where it does. */
    mayBeFrozen?: boolean;
  } = {},
) {
  const [search, head] = await Promise.all([searchParams, headers()]);
  const first = (name: string): string | null => {
    const value = search[name];
    return (Array.isArray(value) ? value[0] : value) ?? null;
  };
  const snapshot = mayBeFrozen ? readSnapshotId({ get: first }) : null;
  const client = openServerQueries(head.get("cookie"), snapshot);
  const session = await client.query(sessionQuery());
  const view = readView(
    { get: first },
    {
      area: session.frozen?.area ?? session.province.code,
      month: session.latestMonth,
    },
    snapshot,
  );
  return { client, session, view, locale: localeOf(first("lang")) };
}

/** If the province has no such area, the page does not exist. Other failures are shown by the panels. */
export async function insistKnown(client: QueryClient, view: View) {
  try {
    return await client.query(areaQuery(view.area));
  } catch (error) {
    const failure = failureOf(error);
    if (failure.kind === "refused" && failure.status === 404) notFound();
    return null;
  }
}
