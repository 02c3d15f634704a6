"use client";

import { useQueryClient } from "@tanstack/react-query";
import { findingQuery } from "@/lib/quality/client/finding-query";
import { allQuality } from "@/lib/quality/client/quality-query";

/** Both the list and the finding itself are read anew, whatever the ledger has told by then. */
export function useReread(id: string) {
  const client = useQueryClient();
  return () => {
    void client.invalidateQueries(allQuality);
    void client.invalidateQueries(findingQuery(id));
  };
}
