import type { QueryClient } from "@tanstack/react-query";
import { assignApi, inProcessApi } from "./api-of";
import { frozenApi } from "./frozen-api";
import { createQueryClient } from "./query-client";

/** A cache for one request of a server component; it reads the API in process, as whoever sent the cookie, and of a snapshot where one is named. */
export function openServerQueries(
  cookie: string | null,
  snapshot: string | null = null,
): QueryClient {
  const client = createQueryClient();
  client.setDefaultOptions({ queries: { retry: false, gcTime: Infinity } });
  const api = inProcessApi(cookie);
  assignApi(client, snapshot === null ? api : frozenApi(api, snapshot));
  return client;
}
