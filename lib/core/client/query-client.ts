import { QueryClient } from "@tanstack/react-query";
import { failureOf } from "./api-error";

/** Numbers stay as they are until the live connection reports a change. Nothing is fetched again because a window got the focus. */
export function createQueryClient(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: {
        staleTime: Number.POSITIVE_INFINITY,
        gcTime: 30 * 60_000,
        refetchOnWindowFocus: false,
        refetchOnReconnect: false,
        retry: (count, error) =>
          count < 2 && failureOf(error).kind === "unreachable",
        networkMode: "always",
      },
    },
  });
}
