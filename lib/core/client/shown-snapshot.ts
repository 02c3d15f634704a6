"use client";

import { createContext, useContext } from "react";

/** Which snapshot is shown by what stands inside. */
export const ShownSnapshot = createContext<string | null>(null);

/** Id of the snapshot that is shown here; null where figures are live. */
export function useSnapshotId(): string | null {
  return useContext(ShownSnapshot);
}
