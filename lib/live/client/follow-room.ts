import type { Query } from "@tanstack/react-query";
import type { Watched } from "@/lib/core/subjects/client/client-subject";
import type { CellsEvent } from "@/lib/live/contract";
import type { HeardChanges } from "./heard-changes";
import type { KeptReads } from "./kept-reads";
import type { LiveSocket } from "./live-socket";

/** The room of cells of what is on screen. A connection joins it when it has heard of all changes up to where it joins. */
export type FollowedRoom = {
  join: (since: number) => void;
  watch: (watched: Watched) => void;
  /** Whether a read has everything up to an event with it: what it missed was told by this room, and of no other month. */
  isWhole: (query: Query, event: CellsEvent) => boolean;
};

export function followRoom(
  socket: LiveSocket,
  changes: HeardChanges,
  reads: KeptReads,
): FollowedRoom {
  let watched: Watched | null = null;
  let joinedAt = Number.POSITIVE_INFINITY;
  const join = (since: number) => {
    if (watched === null) return;
    joinedAt = since;
    socket.emit("watch", { ...watched, sequence: since });
  };
  return {
    join,
    watch: (next) => {
      if (watched && !isSame(watched, next) && socket.connected)
        socket.emit("unwatch", watched);
      watched = next;
      if (socket.connected) join(changes.through);
    },
    isWhole: (query, { sequence, month }) =>
      sequence <= changes.through &&
      reads
        .missing(query, sequence)
        .every(
          (one) =>
            one.sequence > joinedAt &&
            Array.isArray(one.part) &&
            one.part.every((touched) => touched === month),
        ),
  };
}

function isSame(a: Watched, b: Watched): boolean {
  return a.area === b.area && a.level === b.level && a.month === b.month;
}
