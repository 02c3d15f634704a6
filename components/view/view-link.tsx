"use client";

import type { ComponentProps } from "react";
import type { View } from "@/lib/core/client/view";
import { useView } from "./view-context";

/** A link to another view of this page: a true address for a new tab, no new page for a plain click. */
export function ViewLink({
  change,
  onGo,
  children,
  ...rest
}: Omit<ComponentProps<"a">, "href" | "onClick"> & {
  change: Partial<View>;
  onGo?: () => void;
}) {
  const { hrefTo, go } = useView();
  return (
    <a
      {...rest}
      href={hrefTo(change)}
      onClick={(event) => {
        if (event.metaKey || event.ctrlKey || event.shiftKey) return;
        event.preventDefault();
        go(change);
        onGo?.();
      }}
    >
      {children}
    </a>
  );
}
