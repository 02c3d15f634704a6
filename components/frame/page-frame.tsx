import type { ReactNode } from "react";
import type { SessionReply } from "@/lib/core/access/contract";
import { SiteHeader } from "./site-header";

/** A page of reading and filling in: the bar, one column, its title. */
export function PageFrame({
  session,
  title,
  lead,
  controls,
  children,
}: {
  session: SessionReply;
  title: ReactNode;
  lead?: ReactNode;
  /** What the page puts in the middle of the bar. */
  controls?: ReactNode;
  children: ReactNode;
}) {
  return (
    <div className="flex min-h-dvh flex-col">
      <div className="contents print:hidden">
        <SiteHeader session={session}>{controls}</SiteHeader>
      </div>
      <main
        id="main"
        tabIndex={-1}
        className="mx-auto flex w-full max-w-272 flex-1 flex-col gap-6 px-4 pt-6 pb-16 outline-none sm:px-6"
      >
        <div className="flex flex-col gap-1.5">
          <h1 tabIndex={-1} className="text-28 font-semibold text-balance">
            {title}
          </h1>
          {lead ? (
            <p className="max-w-prose text-pretty text-muted">{lead}</p>
          ) : null}
        </div>
        {children}
      </main>
    </div>
  );
}
