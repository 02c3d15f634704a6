"use client";

import { useTranslations } from "use-intl/react";
import { useFormats } from "@/lib/text/formats";
import type { Formats } from "@/lib/text/bind-formats";
import { Button } from "../ui/button";
import type { Work } from "./submission-state";

/** How far a file is: bytes while it is on its way, then what the server does with it. */
export function SubmissionWork({
  work,
  name,
  onStop,
}: {
  work: Work;
  name: string;
  onStop: () => void;
}) {
  const text = useTranslations("submit");
  const formats = useFormats();
  const share = work.total > 0 ? Math.min(1, work.sent / work.total) : 0;
  return (
    <div className="flex w-full max-w-md flex-col items-center gap-3">
      <p className="max-w-full truncate font-semibold">
        {text(`work.${work.task.kind}`, { name })}
      </p>
      <progress
        className="h-2 w-full overflow-hidden rounded-full accent-accent"
        aria-label={text(`work.${work.task.kind}`, { name })}
        {...(share < 1 ? { value: share } : {})}
        max={1}
      />
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

function StepText({ work, formats }: { work: Work; formats: Formats }) {
  const text = useTranslations("submit");
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
