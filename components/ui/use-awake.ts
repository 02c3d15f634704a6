"use client";

import { useSyncExternalStore } from "react";

const never = () => () => undefined;

/** Whether the page listens already; false in what the server sent. */
export function useAwake(): boolean {
  return useSyncExternalStore(
    never,
    () => true,
    () => false,
  );
}
