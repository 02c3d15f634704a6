"use client";

import Link from "next/link";
import { useLocale } from "use-intl/react";
import { isAreaCode } from "@/lib/core/domain/area-code";
import { hrefIn } from "@/lib/core/text/locale";
import { shortName } from "@/lib/core/text/short-name";
import { useMayOpen } from "./use-may-open";
import { ViewLink } from "./view-link";

const look =
  "inline-block rounded-mark leading-6 hover:text-accent hover:underline";

/** The name of an area, which leads into it where the reader may go; that of a posyandu leads to its page. */
export function AreaName({
  code,
  name,
  isShortOnPhone = false,
  figure,
}: {
  code: string;
  name: string;
  /** What stands beside it, for those who go from link to link and do not hear the rest of the row. */
  figure?: string | null;
  isShortOnPhone?: boolean;
}) {
  const mayOpen = useMayOpen();
  const locale = useLocale();
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
  const spoken = figure == null ? {} : { "aria-label": `${name}, ${figure}` };
  if (!isAreaCode(code))
    return (
      <Link
        {...spoken}
        href={hrefIn(locale, `/posyandu/${encodeURIComponent(code)}`)}
        prefetch={false}
        className={look}
      >
        {shown}
      </Link>
    );
  if (!mayOpen(code)) return <>{shown}</>;
  return (
    <ViewLink change={{ area: code }} className={look} {...spoken}>
      {shown}
    </ViewLink>
  );
}
