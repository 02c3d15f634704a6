"use client";

import { useQueryClient } from "@tanstack/react-query";
import { useEffect, useRef, useSyncExternalStore } from "react";
import {
  changeStore,
  connectionStore,
  type Connection,
  type LiveChange,
} from "@/lib/core/client/connection";
import type { LiveUpdates } from "@/lib/live/client/live-updates";
import { useSubjects } from "@/components/frame/subjects";
import { useView } from "@/components/view/view-context";

/** Keeps the page's one live connection, and tells the server what is on screen. The module comes after the page has been drawn. */
export function useLiveUpdates(): void {
  const client = useQueryClient();
  const subjects = useSubjects();
  const {
    view: { area, level, month },
  } = useView();
  const opened = useRef<Promise<LiveUpdates> | null>(null);
  useEffect(() => {
    const opening = import("@/lib/live/client/live-updates").then(
      ({ openLiveUpdates }) => openLiveUpdates(client, subjects),
    );
    opened.current = opening;
    return () => {
      opened.current = null;
      void opening.then((live) => live.close());
    };
  }, [client, subjects]);
  useEffect(() => {
    void opened.current?.then((live) => live.watch({ area, level, month }));
  }, [client, subjects, area, level, month]);
}

const atRest: Connection = { status: "connecting", heardAt: null };

export function useConnection(): Connection {
  return useSyncExternalStore(
    connectionStore.subscribe,
    connectionStore.get,
    () => atRest,
  );
}

/** What changed last while this page was open; null until something did. */
export function useLiveChange(): LiveChange | null {
  return useSyncExternalStore(
    changeStore.subscribe,
    changeStore.get,
    () => null,
  );
}
