"use client";

import { useEffect, useRef, useState } from "react";
import { joinStageRoom } from "@/lib/follow/client/stage-room";
import type { StageSaid, StandSaid } from "@/lib/follow/contract";

/** Hears what is said in a room of a stage while the component stands; says whether the line is there, and whether the room is over. */
export function useStageRoom(
  room: string | null,
  onSaid: (said: StageSaid | StandSaid) => void,
): { isLost: boolean; isRefused: boolean } {
  const [line, setLine] = useState({ isLost: false, isRefused: false });
  const hear = useRef(onSaid);
  useEffect(() => {
    hear.current = onSaid;
  });
  useEffect(() => {
    if (room === null) return;
    const joined = joinStageRoom(room, {
      onSaid: (said) => hear.current(said),
      onLine: (isThere) =>
        setLine((before) => ({
          isLost: !isThere,
          isRefused: before.isRefused && !isThere,
        })),
      onRefused: () => setLine({ isLost: false, isRefused: true }),
    });
    const look = () => {
      if (document.visibilityState === "visible") joined.wake();
    };
    document.addEventListener("visibilitychange", look);
    addEventListener("online", look);
    return () => {
      document.removeEventListener("visibilitychange", look);
      removeEventListener("online", look);
      joined.close();
    };
  }, [room]);
  return line;
}
