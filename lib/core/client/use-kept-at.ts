"use client";

import { useSyncExternalStore } from "react";
import { readKeptAt, watchKept } from "./kept-answers";

/** When what stands for an address was read, if the device answered it without a line; null if the server did. */
export function useKeptAt(address: string): string | null {
  return useSyncExternalStore(
    watchKept,
    () => readKeptAt(address),
    () => null,
  );
}
