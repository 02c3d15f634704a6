"use client";

import { useEffect, useMemo, useRef, useState } from "react";
import { readerOf } from "@/lib/core/access/client/kept-for";
import type { SessionReply } from "@/lib/core/access/contract";
import { askFor } from "@/lib/core/client/kept-answers";
import {
  keepPack,
  type KeptPack,
  type PackStatus,
} from "@/lib/meetings/client/pack/keep-pack";
import { dropPack } from "@/lib/meetings/client/pack/pack-cache";
import type { MeetingReply } from "@/lib/meetings/contract";

/** Of which build the scripts of this page are; empty in development, where there are no built files to be packed. No environment is read. */
// eslint-disable-next-line no-restricted-syntax -- the build puts the name itself in its place
const build = process.env.BUILD_NAME ?? "";

export type Pack = {
  /** Null where nothing is packed: the meeting is over, has no snapshot, or the product is in development. */
  status: PackStatus | null;
  retry: () => void;
};

/** Packs a meeting onto this device while a page of it is open, and throws the pack away once the meeting is over. */
export function usePack(
  session: SessionReply,
  { meeting, slides }: MeetingReply,
): Pack {
  const reader = readerOf(session);
  useAskingFor(reader);
  const [status, setStatus] = useState<PackStatus | null>(null);
  const kept = useRef<KeptPack | null>(null);
  const { snapshot } = meeting;
  const isPacked =
    build !== "" &&
    reader !== "" &&
    snapshot !== null &&
    meeting.state !== "closed";
  useEffect(() => {
    if (!isPacked) {
      // A browser that gives no storage has kept nothing.
      void dropPack(meeting.id).catch(() => undefined);
      return;
    }
    const job = { meeting: { ...meeting, snapshot }, slides, build };
    const keeping = keepPack(reader, job, setStatus);
    kept.current = keeping;
    return () => {
      kept.current = null;
      keeping.close();
    };
  }, [isPacked, snapshot, reader, meeting, slides]);
  return useMemo(
    () => ({
      status: isPacked ? (status ?? { kind: "looking" }) : null,
      retry: () => kept.current?.retry(),
    }),
    [isPacked, status],
  );
}

/** Before anything is asked, and until the page is left, its requests say for whom it was drawn. */
function useAskingFor(reader: string): void {
  useState(() => {
    if (typeof window !== "undefined") askFor(reader);
  });
  useEffect(() => {
    askFor(reader);
    return () => askFor(null);
  }, [reader]);
}
