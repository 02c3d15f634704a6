"use client";

import { ViewProvider } from "@/components/view/view-context";
import type { SessionReply } from "@/lib/core/access/contract";
import { useLiveUpdates } from "./use-live";

/** Keeps what a page without a map or a trend shows of others' work as live as those: it draws nothing. */
export function LiveReads({ session }: { session: SessionReply }) {
  return (
    <ViewProvider session={session}>
      <Follow />
    </ViewProvider>
  );
}

function Follow() {
  useLiveUpdates();
  return null;
}
