"use client";

import { useTranslations } from "use-intl/react";
import type { RegistryReport } from "@/lib/registry/contract";
import { useFormats } from "@/lib/core/text/formats";
import { Button } from "@/components/ui/button";
import { StateMessage } from "@/components/ui/state-message";
import { RegistryLists } from "./registry-lists";

type Job = {
  isPending: boolean;
  run: (dryRun: boolean, valid?: boolean) => void;
};

/** What a registry file holds, and what was or would be done with it. */
export function RegistryResult({
  report,
  job,
}: {
  report: RegistryReport;
  job: Job;
}) {
  const text = useTranslations("registry");
  const upload = useTranslations("upload");
  const hasProblems = report.refused + report.same.length > 0;
  return (
    <div className="flex flex-col gap-4">
      <StateMessage
        tone={hasProblems ? "caution" : "info"}
        title={upload(report.stored ? "applied" : "notApplied")}
        action={
          report.stored ? undefined : (
            <Button
              variant="primary"
              disabled={job.isPending || report.added + report.changed === 0}
              onClick={() => job.run(false, hasProblems)}
            >
              {upload(hasProblems ? "applyValid" : "apply")}
            </Button>
          )
        }
      >
        {hasProblems && !report.stored ? <p>{text("kept")}</p> : null}
        {report.restoredCodes > 0 ? (
          <p>{text("restored", { count: report.restoredCodes })}</p>
        ) : null}
      </StateMessage>
      <Figures report={report} />
      <RegistryLists report={report} />
    </div>
  );
}

/** Every row is in one of the counts after the first; those that are seldom there are shown only then. */
function Figures({ report }: { report: RegistryReport }) {
  const text = useTranslations("registry");
  const { number } = useFormats();
  const counts = [
    ["rows", report.rows],
    ["added", report.added],
    ["changed", report.changed],
    ["unchanged", report.unchanged],
    ["refused", report.refused],
    ["same", report.same.length],
    ["passedOver", report.passedOver.length],
  ] as const;
  return (
    <dl className="figures flex flex-wrap gap-x-8 gap-y-2">
      {counts
        .filter(([, count], place) => place < 4 || count > 0)
        .map(([key, count]) => (
          <div key={key} className="flex flex-col-reverse">
            <dt className="text-14 text-muted">{text(`figures.${key}`)}</dt>
            <dd className="text-28 font-semibold">{number(count)}</dd>
          </div>
        ))}
    </dl>
  );
}
