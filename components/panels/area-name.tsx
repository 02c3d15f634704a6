"use client";

import { AreaCode } from "@/lib/domain/ids";
import { useMayOpen } from "./use-may-open";
import { ViewLink } from "./view-link";

/** The name of an area, which leads into it where the reader may go. */
export function AreaName({ code, name }: { code: string; name: string }) {
  const mayOpen = useMayOpen();
  const area = AreaCode.safeParse(code);
  if (!area.success || !mayOpen(area.data)) return <>{name}</>;
  return (
    <ViewLink
      change={{ area: area.data }}
      className="rounded-mark hover:text-accent hover:underline"
    >
      {name}
    </ViewLink>
  );
}
