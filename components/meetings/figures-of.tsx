"use client";

import {
  QueryClientProvider,
  useQuery,
  useQueryClient,
  type QueryClient,
} from "@tanstack/react-query";
import { useMemo, useState, type ReactNode } from "react";
import { useTranslations } from "use-intl/react";
import { FailureNote } from "@/components/frame/failure-note";
import { SkeletonLines } from "@/components/ui/skeleton";
import { sessionQuery } from "@/lib/core/access/client/session-query";
import { apiOf, assignApi } from "@/lib/core/client/api-of";
import { frozenApi } from "@/lib/core/client/frozen-api";
import { createQueryClient } from "@/lib/core/client/query-client";
import { StageProvider, useStageValue } from "./stage-context";

/** The two caches of a stage: what is asked of the moment, and what is asked of the snapshot; null where the meeting has none. */
export function useFigureCaches(snapshot: string | null): {
  live: QueryClient;
  frozen: QueryClient | null;
} {
  const live = useQueryClient();
  const [made, setMade] = useState(() => frozenCache(live, snapshot));
  // Another snapshot for the meeting: nothing that was read of the one before may stay.
  if (made?.snapshot !== (snapshot ?? undefined))
    setMade(frozenCache(live, snapshot));
  const frozen = made?.client ?? null;
  return useMemo(() => ({ live, frozen }), [live, frozen]);
}

function frozenCache(
  live: QueryClient,
  snapshot: string | null,
): { snapshot: string; client: QueryClient } | undefined {
  if (snapshot === null) return undefined;
  const client = createQueryClient();
  // A server only draws the frame.
  if (typeof window !== "undefined")
    assignApi(client, frozenApi(apiOf(live), snapshot));
  return { snapshot, client };
}

/** What stands in it shows figures of the snapshot, or of the moment once somebody wants that; each with the session that goes with it. */
export function FiguresOf({ children }: { children: ReactNode }) {
  const { caches, isFrozen } = useStageValue();
  const client = isFrozen && caches.frozen ? caches.frozen : caches.live;
  return (
    <QueryClientProvider key={String(isFrozen)} client={client}>
      {isFrozen ? <FrozenSession>{children}</FrozenSession> : children}
    </QueryClientProvider>
  );
}

/** The latest month and the name of a snapshot are its own. */
function FrozenSession({ children }: { children: ReactNode }) {
  const text = useTranslations("meetings");
  const value = useStageValue();
  const { data, error, refetch } = useQuery(sessionQuery());
  const inside = useMemo(
    () => (data === undefined ? null : { ...value, session: data }),
    [value, data],
  );
  if (error && inside === null)
    return (
      <FailureNote
        what={text("stage.snapshotFailed")}
        error={error}
        onRetry={() => void refetch()}
      />
    );
  if (inside === null) return <SkeletonLines count={6} />;
  return <StageProvider value={inside}>{children}</StageProvider>;
}

/** What other subjects put onto the stage is asked of the moment, whatever the slides show. */
export function LiveHere({ children }: { children: ReactNode }) {
  const { caches } = useStageValue();
  return (
    <QueryClientProvider client={caches.live}>{children}</QueryClientProvider>
  );
}
