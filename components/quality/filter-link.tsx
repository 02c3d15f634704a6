"use client";

import type { ComponentProps } from "react";
import type { QualityFilter } from "@/lib/quality/client/quality-filter";
import { useQualityFilter } from "./use-quality";

/** A link to other findings of this page: a true address for a new tab, no new page for a plain click. */
export function FilterLink({
  to,
  children,
  ...rest
}: Omit<ComponentProps<"a">, "href" | "onClick"> & {
  to: Partial<QualityFilter>;
}) {
  const { hrefWith, change } = useQualityFilter();
  return (
    <a
      {...rest}
      href={hrefWith(to)}
      onClick={(event) => {
        if (event.metaKey || event.ctrlKey || event.shiftKey) return;
        event.preventDefault();
        change(to);
      }}
    >
      {children}
    </a>
  );
}
