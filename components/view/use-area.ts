"use client";

import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useView } from "./view-context";
import { areaQuery } from "@/lib/core/areas/client/area-query";

/** The area on screen; while another one is read, the one before stays, so that the header does not jump. */
export function useArea() {
  const { view } = useView();
  return useQuery({
    ...areaQuery(view.area),
    placeholderData: keepPreviousData,
  });
}
