"use client";

import { isAreaCode } from "@/lib/core/domain/area-code";
import { shortName } from "@/lib/core/text/short-name";
import { useMayOpen } from "./use-may-open";
import { ViewLink } from "./view-link";

/** The name of an area, which leads into it where the reader may go. */
export function AreaName({
  code,
  name,
  isShortOnPhone = false,
}: {
  code: string;
  name: string;
  isShortOnPhone?: boolean;
}) {
  const mayOpen = useMayOpen();
  const shown = isShortOnPhone ? (
    <>
      <span aria-hidden className="sm:hidden">
        {shortName(name)}
      </span>
      <span className="max-sm:sr-only">{name}</span>
    </>
  ) : (
    name
  );
  if (!isAreaCode(code) || !mayOpen(code)) return <>{shown}</>;
  return (
    <ViewLink
      change={{ area: code }}
      className="inline-block rounded-mark leading-6 hover:text-accent hover:underline"
    >
      {shown}
    </ViewLink>
  );
}
