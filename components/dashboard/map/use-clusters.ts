"use client";

import { useQuery } from "@tanstack/react-query";
import { useMemo } from "react";
import type { ClusterArea, ClustersReply } from "@/lib/clusters/contract";
import { clustersQuery } from "@/lib/clusters/client/clusters-query";
import { useView } from "@/components/view/view-context";

/** The groups of the view, for those who may read them, where its level is one of areas. */
export function useClusters() {
  const { view, session } = useView();
  const { area, level, month, indicator } = view;
  const { data, error, refetch } = useQuery({
    ...clustersQuery({
      area,
      level: level === "posyandu" ? "village" : level,
      month,
      indicator,
    }),
    enabled: session.audience === "oversight" && level !== "posyandu",
  });
  return { clusters: data, error, refetch: () => void refetch() };
}

/** In which group each area is, and which areas are outlined. */
export function useKinds(clusters: ClustersReply | undefined) {
  return useMemo(() => {
    const kinds = new Map<string, ClusterArea["kind"]>(
      clusters?.rows.map(({ area, kind }) => [area, kind]),
    );
    const outlined = new Set(
      [...kinds].flatMap(([area, kind]) =>
        kind === "none" || kind === "alone" ? [] : [area],
      ),
    );
    return { kinds, outlined };
  }, [clusters]);
}
