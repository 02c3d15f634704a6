"use client";

import {
  levelBelow,
  levelOf,
  type AreaCode,
} from "@/lib/core/domain/area-code";
import type { SessionReply } from "@/lib/core/access/contract";
import { useView } from "./view-context";

/** Whether a reader may go into an area: the public sees kecamatan, not what lies inside them. */
export function mayOpen(
  audience: SessionReply["audience"],
  area: AreaCode,
): boolean {
  return (
    audience === "oversight" ||
    ["regency", "subdistrict"].includes(levelBelow(levelOf(area)) ?? "")
  );
}

export function useMayOpen(): (area: AreaCode) => boolean {
  const { session } = useView();
  return (area) => mayOpen(session.audience, area);
}
