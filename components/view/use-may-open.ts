"use client";

import {
  levelBelow,
  levelOf,
  type AreaCode,
} from "@/lib/core/domain/area-code";
import { useView } from "./view-context";

/** Whether a reader may go into an area: the public sees kecamatan, not what lies inside them. */
export function useMayOpen(): (area: AreaCode) => boolean {
  const { session } = useView();
  return (area) =>
    session.audience === "oversight" ||
    ["regency", "subdistrict"].includes(levelBelow(levelOf(area)) ?? "");
}
