"use client";

import { useFormats } from "@/lib/core/text/formats";
import { Button } from "@/components/ui/button";
import { cx } from "@/components/ui/class-names";
import type { Sending } from "./use-send-evidence";
import { useEvidenceWords } from "./use-evidence-words";

/** A file on its way: how far it is, or why it is not stored, and what can be done. */
export function SendingRow({
  file,
  onAgain,
  onDrop,
}: {
  file: Sending;
  onAgain: () => void;
  onDrop: () => void;
}) {
  const { say } = useFormats();
  const { step, share, why } = file;
  const isMoving = ["preparing", "sending", "checking"].includes(step);
  const isBad = step === "refused" || step === "waits";
  return (
    <li className="flex flex-col gap-1.5 rounded-control bg-sunken px-3 py-2">
      <div className="flex flex-wrap items-center justify-between gap-x-3 gap-y-1">
        <p
          role={isBad ? "alert" : "status"}
          className={cx(
            "min-w-0 text-14 wrap-anywhere",
            isBad && "text-worse",
            (step === "stored" || step === "same") && "text-better",
          )}
        >
          <StepWords file={file} />
          {why === null ? "" : ` ${say(why)}`}
        </p>
        <Choices file={file} onAgain={onAgain} onDrop={onDrop} />
      </div>
      {isMoving ? (
        <div
          aria-hidden
          className="h-1.5 overflow-hidden rounded-full bg-surface"
        >
          <div
            className="h-full bg-accent transition-[width] duration-150"
            style={{ width: `${String(share * 100)}%` }}
          />
        </div>
      ) : null}
    </li>
  );
}

function StepWords({ file: { step, name, share } }: { file: Sending }) {
  const text = useEvidenceWords();
  const formats = useFormats();
  if (step === "sending")
    // In steps, so that a screen reader is not told every kilobyte.
    return text("sending", {
      name,
      percent: formats.percent(Math.floor(share * 10) * 10, 0),
    });
  return text(step === "stored" ? "sent" : step, { name });
}

function Choices({
  file: { step, name },
  onAgain,
  onDrop,
}: {
  file: Sending;
  onAgain: () => void;
  onDrop: () => void;
}) {
  const text = useEvidenceWords();
  const away = step === "refused" ? "close" : "drop";
  const mayDrop = step === "waits" || step === "retrying" || step === "refused";
  return (
    <span className="flex gap-2">
      {step === "waits" ? (
        <Button
          size="sm"
          onClick={onAgain}
          aria-label={`${text("again")}: ${name}`}
        >
          {text("again")}
        </Button>
      ) : null}
      {mayDrop ? (
        <Button
          size="sm"
          variant="quiet"
          onClick={onDrop}
          aria-label={`${text(away)}: ${name}`}
        >
          {text(away)}
        </Button>
      ) : null}
    </span>
  );
}
