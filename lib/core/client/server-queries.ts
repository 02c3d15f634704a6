import type { QueryClient } from "@tanstack/react-query";
import { assignApi, inProcessApi } from "./api-of";
import { createQueryClient } from "./query-client";

/** A cache for one request of a server component; it reads the API in process, as whoever sent the cookie. */
export function openServerQueries(cookie: string | null): QueryClient {
  const client = createQueryClient();
  client.setDefaultOptions({ queries: { retry: false, gcTime: Infinity } });
  assignApi(client, inProcessApi(cookie));
  return client;
}
