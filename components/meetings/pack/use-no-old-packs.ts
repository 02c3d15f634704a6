"use client";

import { useEffect } from "react";
import {
  dropPack,
  packedMeetings,
} from "@/lib/meetings/client/pack/pack-cache";
import type { Meeting } from "@/lib/meetings/contract";

/** Throws away the packs of meetings that are over, or that are not among these: of one that was closed elsewhere, this page is the first to hear. */
export function useNoOldPacks(meetings: readonly Meeting[] | undefined): void {
  useEffect(() => {
    if (meetings === undefined) return;
    const going = new Set(
      meetings.filter(({ state }) => state !== "closed").map(({ id }) => id),
    );
    const drop = async () => {
      for (const meeting of await packedMeetings())
        if (!going.has(meeting)) await dropPack(meeting);
    };
    // A browser that gives no storage has kept nothing.
    void drop().catch(() => undefined);
  }, [meetings]);
}
