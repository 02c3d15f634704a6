"use client";

import { useQuery } from "@tanstack/react-query";
import { useEffect } from "react";
import { forgetOthers, readerOf } from "@/lib/core/access/client/kept-for";
import { sessionQuery } from "@/lib/core/access/client/session-query";

/** On every page: throws away what this device keeps of anybody but the one for whom the page was drawn, such as the pack of a meeting. */
export function KeptForOthers() {
  // What the page was made with; nothing is asked for.
  const { data: session } = useQuery({ ...sessionQuery(), enabled: false });
  const reader = session === undefined ? null : readerOf(session);
  useEffect(() => {
    // A browser that gives no storage has kept nothing.
    if (reader !== null) void forgetOthers(reader).catch(() => undefined);
  }, [reader]);
  return null;
}
