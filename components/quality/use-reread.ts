"use client";

import { useQueryClient } from "@tanstack/react-query";
import { allFindings } from "@/lib/quality/client/work-queries";

/** Everything that shows findings is read anew, whatever the ledger has told by then. */
export function useReread() {
  const client = useQueryClient();
  return () => {
    for (const queryKey of allFindings)
      void client.invalidateQueries({ queryKey });
  };
}
