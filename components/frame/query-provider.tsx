"use client";

import {
  HydrationBoundary,
  QueryClientProvider,
  type DehydratedState,
} from "@tanstack/react-query";
import { useState, type ReactNode } from "react";
import { ShownSnapshot } from "@/lib/core/client/shown-snapshot";
import { assignApi, browserApi } from "@/lib/core/client/api-of";
import { frozenApi } from "@/lib/core/client/frozen-api";
import { createQueryClient } from "@/lib/core/client/query-client";

/**
 * One cache for each open page, filled with what the server already read. With a snapshot everything that is asked inside is asked of that: whoever changes it
 * gives another `key`, so that no answer of one is shown with the other.
 */
export function QueryProvider({
  state,
  snapshot = null,
  children,
}: {
  state?: DehydratedState;
  snapshot?: string | null;
  children: ReactNode;
}) {
  const [client] = useState(() => {
    const made = createQueryClient();
    // On the server the page was read already.
    if (snapshot !== null && typeof window !== "undefined")
      assignApi(made, frozenApi(browserApi(), snapshot));
    return made;
  });
  return (
    <ShownSnapshot value={snapshot}>
      <QueryClientProvider client={client}>
        <HydrationBoundary state={state}>{children}</HydrationBoundary>
      </QueryClientProvider>
    </ShownSnapshot>
  );
}
