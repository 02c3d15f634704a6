"use client";

import { useQueryClient } from "@tanstack/react-query";
import { childPlacesQuery } from "@/lib/children/client/child-places-query";
import { decidePlace } from "@/lib/children/client/decide-place";
import type { ChildPlace, PlaceDecision } from "@/lib/children/contract";
import type { AreaCode } from "@/lib/core/domain/area-code";

/** Stores a decision on a place name, shows it in the list at once, and makes all figures be read again. */
export function useDecide(area: AreaCode) {
  const client = useQueryClient();
  return async (
    id: ChildPlace["id"],
    decision: PlaceDecision,
    onDecided?: (place: ChildPlace) => void,
  ): Promise<void> => {
    const { place } = await decidePlace(id, decision);
    onDecided?.(place);
    client.setQueryData(childPlacesQuery(area).queryKey, (before) =>
      before === undefined
        ? undefined
        : {
            ...before,
            places: before.places.map((one) => (one.id === id ? place : one)),
          },
    );
    void client.invalidateQueries();
  };
}
