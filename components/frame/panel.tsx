"use client";

import type { MouseEvent, ReactNode } from "react";
import { cx } from "@/components/ui/class-names";

/** A part of the page with its heading line; what it can do stands at the right. */
export function Panel({
  id,
  heading,
  isHeadingHidden = false,
  note,
  actions,
  className,
  bodyClass,
  children,
}: {
  id: string;
  heading: ReactNode;
  isHeadingHidden?: boolean;
  note?: ReactNode;
  actions?: ReactNode;
  className?: string;
  bodyClass?: string;
  children: ReactNode;
}) {
  return (
    // eslint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- a shortcut: the same menu is a button that the keyboard reaches
    <section
      aria-labelledby={`${id}-heading`}
      className={cx("flex min-h-0 min-w-0 flex-col", className)}
      onContextMenu={openMenu}
    >
      <div className="flex min-h-8 flex-wrap items-center gap-x-3 gap-y-1">
        <h2
          id={`${id}-heading`}
          className={isHeadingHidden ? "sr-only" : "text-14 font-semibold"}
        >
          {heading}
        </h2>
        {note ? <div className="text-13 text-muted">{note}</div> : null}
        <div className="ml-auto flex items-center gap-1 print:hidden">
          {actions}
        </div>
      </div>
      <div className={cx("min-h-0 flex-1 print:overflow-visible", bodyClass)}>
        {children}
      </div>
    </section>
  );
}

/** A right click asks for the panel's own menu; on a link and on text that is selected it stays the browser's. */
function openMenu(event: MouseEvent<HTMLElement>): void {
  const own =
    event.currentTarget.querySelector<HTMLElement>("[data-panel-menu]");
  const isOnLink = (event.target as HTMLElement).closest("a");
  if (own === null || isOnLink || getSelection()?.type === "Range") return;
  event.preventDefault();
  own.click();
}
