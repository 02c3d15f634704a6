"use client";

import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslations } from "use-intl/react";
import { FailureNote } from "@/components/frame/failure-note";
import { Button } from "@/components/ui/button";
import { SkeletonLines } from "@/components/ui/skeleton";
import { useFormats } from "@/lib/core/text/formats";
import { versionsQuery } from "@/lib/decisions/client/decisions-query";
import { stateNames } from "@/lib/decisions/domain/words";

/** Every version, the latest first: what it said, who made it, and why. */
export function VersionList({ id }: { id: string }) {
  const text = useTranslations("decisions");
  const [isOpen, setOpen] = useState(false);
  return (
    <div className="flex w-full flex-col items-start gap-3">
      <Button size="sm" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
        {text("versions.action")}
      </Button>
      {isOpen ? <Versions id={id} /> : null}
    </div>
  );
}

function Versions({ id }: { id: string }) {
  const text = useTranslations("decisions");
  const { say, moment, publicationDate } = useFormats();
  const { data, error, refetch } = useQuery(versionsQuery(id));
  if (error)
    return (
      <FailureNote
        what={text("versions.failed")}
        error={error}
        onRetry={() => void refetch()}
      />
    );
  if (data === undefined) return <SkeletonLines count={4} />;
  return (
    <ol className="flex w-full flex-col divide-y divide-line">
      {data.versions.toReversed().map((one) => (
        <li key={one.version} className="flex flex-col gap-0.5 py-2.5">
          <span className="text-13 font-semibold text-muted">
            {text("versions.line", {
              version: String(one.version),
              moment: moment(one.at),
              by: say(one.by),
            })}
          </span>
          <p className="max-w-prose text-14 text-pretty whitespace-pre-line">
            {one.text}
          </p>
          <p className="text-13 text-muted">
            {[
              say(stateNames[one.state]),
              one.office,
              publicationDate(one.due),
              one.reason,
              one.verification,
            ]
              .filter((part) => part !== null)
              .join(" · ")}
          </p>
        </li>
      ))}
    </ol>
  );
}
