import type { ReactNode } from "react";
import { cx } from "./class-names";

const tones = {
  info: "border-accent bg-accent-soft",
  caution: "border-caution bg-caution-soft",
  failure: "border-worse bg-worse-soft",
  plain: "border-line-strong bg-sunken",
} as const;

/**
 * Says what happened, what was kept, what to do. Screen readers speak failures at once (`role=alert`), and the others at the next pause. `small`
 * holds technical details for the helpdesk.
 */
export function StateMessage({
  tone,
  title,
  children,
  small,
  action,
  className,
}: {
  tone: keyof typeof tones;
  title?: ReactNode;
  children?: ReactNode;
  small?: ReactNode;
  action?: ReactNode;
  className?: string;
}) {
  return (
    <div
      role={tone === "failure" ? "alert" : "status"}
      className={cx(
        "flex flex-wrap items-center justify-between gap-x-6 gap-y-3 rounded-mark border-l-4 px-4 py-3 text-14",
        tones[tone],
        className,
      )}
    >
      <div className="min-w-0 flex-1 basis-60">
        {title ? <p className="font-semibold">{title}</p> : null}
        {children ? <div className="text-pretty">{children}</div> : null}
        {small ? (
          <p className="mt-1 font-mono text-12 text-muted">{small}</p>
        ) : null}
      </div>
      {action}
    </div>
  );
}
