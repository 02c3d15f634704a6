"use client";

import { useQueryClient, type QueryClient } from "@tanstack/react-query";
import { useEffect, useRef, useSyncExternalStore } from "react";
import {
  changeStore,
  connectionStore,
  isLineLost,
  type Connection,
  type LiveChange,
} from "@/lib/core/client/connection";
import type { SessionReply } from "@/lib/core/access/contract";
import type { ClientSubject } from "@/lib/core/subjects/client/client-subject";
import type { LiveUpdates } from "@/lib/live/client/live-updates";
import { useSubjects } from "@/components/frame/subjects";
import { useView } from "@/components/view/view-context";

/** Keeps the page's one live connection, and tells the server what is on screen. The module comes after the page has been drawn. */
export function useLiveUpdates(): void {
  const client = useQueryClient();
  const subjects = useSubjects();
  const {
    view: { area, level, month, snapshot },
    session,
  } = useView();
  // As of what the page was read; the session itself is read again while the page is open.
  const begun = useRef(session);
  const opened = useRef<Promise<OpenLine> | null>(null);
  // What was frozen follows nothing.
  const isFrozen = snapshot !== null;
  useEffect(() => {
    if (isFrozen) return;
    const opening = openConnection(client, subjects, begun.current);
    opened.current = opening;
    return () => {
      opened.current = null;
      void opening.then((live) => live.close());
    };
  }, [client, subjects, isFrozen]);
  useEffect(() => {
    void opened.current?.then((live) => live.watch({ area, level, month }));
  }, [client, subjects, isFrozen, area, level, month]);
}

type OpenLine = Pick<LiveUpdates, "watch" | "close">;

async function openConnection(
  client: QueryClient,
  subjects: readonly ClientSubject[],
  session: SessionReply,
): Promise<OpenLine> {
  const [{ connectToServer }, { openLiveUpdates }, { watchPage }] =
    await Promise.all([
      import("@/lib/live/client/live-socket"),
      import("@/lib/live/client/live-updates"),
      import("@/lib/live/client/watch-page"),
    ]);
  const socket = connectToServer();
  const live = openLiveUpdates({ client, subjects, socket, session });
  const stop = watchPage(live);
  return {
    watch: live.watch,
    close: () => {
      stop();
      live.close();
    },
  };
}

const atRest: Connection = { status: "connecting", heardAt: null };

export function useConnection(): Connection {
  return useSyncExternalStore(
    connectionStore.subscribe,
    connectionStore.get,
    () => atRest,
  );
}

/** Calls each time the server is there again after it could not be reached. */
export function useLineBack(onBack: () => void): void {
  useEffect(() => {
    let wasLost = false;
    const hear = () => {
      const connection = connectionStore.get();
      if (isLineLost(connection)) wasLost = true;
      if (!wasLost || connection.status !== "live") return;
      wasLost = false;
      onBack();
    };
    const stop = connectionStore.subscribe(hear);
    return () => void stop();
  }, [onBack]);
}

/** What changed last while this page was open; null until something did. */
export function useLiveChange(): LiveChange | null {
  return useSyncExternalStore(
    changeStore.subscribe,
    changeStore.get,
    () => null,
  );
}
