"use client";

import { useTranslations } from "use-intl/react";
import { useFormats } from "@/lib/core/text/formats";
import type { Formats } from "@/lib/core/text/bind-formats";
import { Button } from "@/components/ui/button";
import { cx } from "@/components/ui/class-names";
import type { UploadEvent } from "./use-upload";

/** Work on a file of any kind: checking or accepting. */
export type ShownWork = {
  task: { kind: "check" | "accept" };
  /** How many bytes have left this device, and how many there are in all. */
  sent: number;
  total: number;
  /** What the server last reported; null before its first report. */
  phase: Extract<UploadEvent<never>, { type: "told" }>["phase"] | null;
  rows: number;
};

/** How far a file is: first the bytes that were sent, then what the server does with it. */
export function SubmissionWork({
  work,
  name,
  onStop,
}: {
  work: ShownWork;
  name: string;
  onStop: () => void;
}) {
  const text = useTranslations("upload");
  const formats = useFormats();
  const share = work.total > 0 ? Math.min(1, work.sent / work.total) : 0;
  return (
    <div className="flex w-full max-w-md flex-col items-center gap-3">
      <p className="max-w-full truncate font-semibold">
        {text(`work.${work.task.kind}`, { name })}
      </p>
      <div
        role="progressbar"
        aria-label={text(`work.${work.task.kind}`, { name })}
        aria-valuemin={0}
        aria-valuemax={100}
        // Once everything is sent, nobody knows how much work is left, so only the words below change.
        aria-valuenow={share < 1 ? Math.round(share * 100) : undefined}
        className="h-2 w-full overflow-hidden rounded-full bg-sunken"
      >
        <div
          className={cx(
            "h-full bg-accent transition-[width] duration-150",
            share === 1 && "animate-[shimmer_1.6s_ease-in-out_infinite]",
          )}
          style={{ width: `${share * 100}%` }}
        />
      </div>
      <p aria-live="polite" className="figures text-14 text-muted">
        <StepText work={work} formats={formats} />
      </p>
      {work.task.kind === "check" ? (
        <Button size="sm" variant="quiet" onClick={onStop}>
          {text("work.stop")}
        </Button>
      ) : null}
    </div>
  );
}

function StepText({ work, formats }: { work: ShownWork; formats: Formats }) {
  const text = useTranslations("upload");
  const { phase, rows, sent, total } = work;
  if (phase === "reading" && rows === 0) return text("work.readingStart");
  if (phase !== null)
    return text(`work.${phase}`, { rows: formats.number(rows) });
  if (sent < total)
    return text("work.sending", {
      sent: formats.bytes(sent),
      total: formats.bytes(total),
    });
  return text("work.waiting");
}
