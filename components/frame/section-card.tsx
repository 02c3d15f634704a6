import type { ReactNode } from "react";
import { cx } from "@/components/ui/class-names";

/** A part of a page on its own ground, with its heading line. */
export function SectionCard({
  id,
  heading,
  note,
  actions,
  isBusy = false,
  className,
  children,
}: {
  id: string;
  heading: ReactNode;
  note?: ReactNode;
  actions?: ReactNode;
  /** What it holds is being asked for anew. */
  isBusy?: boolean;
  className?: string;
  children: ReactNode;
}) {
  return (
    <section
      id={id}
      aria-labelledby={`${id}-heading`}
      aria-busy={isBusy}
      className={cx(
        "waits flex min-w-0 scroll-mt-20 flex-col gap-4 rounded-card border border-line bg-surface p-4 sm:p-6",
        className,
      )}
    >
      <div className="flex min-h-8 flex-wrap items-center gap-x-4 gap-y-2">
        <h2 id={`${id}-heading`} className="text-20 font-semibold">
          {heading}
        </h2>
        {note ? <div className="text-14 text-muted">{note}</div> : null}
        {actions ? (
          <div className="ml-auto flex flex-wrap items-center gap-2">
            {actions}
          </div>
        ) : null}
      </div>
      {children}
    </section>
  );
}
