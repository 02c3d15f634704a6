"use client";

import { useQuery } from "@tanstack/react-query";
import { areaQuery } from "@/lib/core/areas/client/area-query";
import { ancestorAt, type AreaCode } from "@/lib/core/domain/area-code";

/** The name of a province or of one of its regencies; the code until it is known. */
export function useAreaName(code: AreaCode): string {
  const { data } = useQuery(areaQuery(ancestorAt(code, "province")));
  if (data?.code === code) return data.name;
  return data?.children.find((area) => area.code === code)?.name ?? code;
}
