"use client";

import { isAreaCode } from "@/lib/domain/area-code";
import { useMayOpen } from "./use-may-open";
import { ViewLink } from "./view-link";

/** The name of an area, which leads into it where the reader may go. */
export function AreaName({ code, name }: { code: string; name: string }) {
  const mayOpen = useMayOpen();
  if (!isAreaCode(code) || !mayOpen(code)) return <>{name}</>;
  return (
    <ViewLink
      change={{ area: code }}
      className="rounded-mark hover:text-accent hover:underline"
    >
      {name}
    </ViewLink>
  );
}
