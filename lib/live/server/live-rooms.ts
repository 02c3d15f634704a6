import type { Change } from "@/db/core/changes";
import {
  codeLengthOf,
  isWithin,
  type AreaCode,
  type Level,
} from "@/lib/core/domain/ids";
import type { Month } from "@/lib/core/domain/month";
import { figuresChanges } from "@/lib/figures/domain/changes";
import type { Audience } from "@/lib/core/access/permissions";

const roomPrefix = "cells";

/** What a room shows; its name is made of these. */
export type Room = {
  audience: Audience;
  area: AreaCode;
  level: Level;
  month: Month;
};

/** The name with which sockets join a room. */
export function nameOf({ audience, area, level, month }: Room): string {
  return [roomPrefix, audience, area, level, month].join("|");
}

/** The room with this name; null if the name is not that of a room of cells. */
export function roomOf(name: string): Room | null {
  const [prefix, audience, area, level, month] = name.split("|");
  if (prefix !== roomPrefix || month === undefined) return null;
  return {
    audience: audience as Audience,
    area: area as AreaCode,
    level: level as Level,
    month: month as Month,
  };
}

/** Codes of a room's rows whose counts changes have touched. The public's change when they are published, and then alone. */
export function touchedCodes(
  room: Room,
  changes: readonly Change[],
): Set<string> {
  const touched = new Set<string>();
  for (const change of changes) {
    const isPublished = change.kind === figuresChanges.published.name;
    if (isPublished !== (room.audience === "public")) continue;
    if (!change.months.includes(room.month)) continue;
    for (const village of change.villages) {
      if (!isWithin(village, room.area)) continue;
      touched.add(
        room.level === "posyandu"
          ? village
          : village.slice(0, codeLengthOf(room.level)),
      );
    }
  }
  return touched;
}
