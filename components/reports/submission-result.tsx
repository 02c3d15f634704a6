"use client";

import { useEffect, useRef } from "react";
import { useTranslations } from "use-intl/react";
import type { DryRunReply } from "@/lib/submissions/contract";
import { useFormats } from "@/lib/core/text/formats";
import { cx } from "@/components/ui/class-names";
import { useAreaName } from "@/components/view/use-area-name";
import { SectionCard } from "@/components/frame/section-card";
import { SubmissionChanges } from "./submission-changes";
import { SubmissionIssues } from "@/components/submissions/submission-issues";
import { SubmissionVerdict, UsedDecisions } from "./submission-verdict";
import type { SubmissionState } from "./submission-state";
import type { useSubmission } from "./use-submission";

type Submission = ReturnType<typeof useSubmission>;
type Checked = NonNullable<SubmissionState["checked"]>;

/** What the check found: counts, what may be done, every issue beside its row, what would change. */
export function SubmissionResult({
  submission,
  checked: { reply },
}: {
  submission: Submission;
  checked: Checked;
}) {
  const text = useTranslations("reports");
  const formats = useFormats();
  const areaName = useAreaName(reply.area);
  const issues = useRef<HTMLDivElement>(null);
  const { state, dispatch } = submission;
  // The page is long, so it scrolls to the answer, and a screen reader speaks its first sentence.
  useEffect(() => {
    document.getElementById("result")?.scrollIntoView({ block: "start" });
  }, [reply]);
  const isBusy = state.work !== null;
  return (
    <SectionCard
      id="result"
      heading={text("result.heading")}
      note={[
        reply.file.name,
        formats.bytes(reply.file.bytes),
        ...reply.months.map((month) => formats.month(month)),
      ].join(" · ")}
      className={cx(isBusy && "opacity-60")}
    >
      <Counts rows={reply.rows} />
      <SubmissionVerdict
        submission={submission}
        reply={reply}
        areaName={areaName}
        onMend={() => issues.current?.focus()}
      />
      <div ref={issues} tabIndex={-1} className="scroll-mt-20 outline-none">
        <SubmissionIssues
          key={reply.file.sha256}
          issues={reply.issues}
          fileName={reply.file.name}
          decisions={state.decisions}
          isLocked={isBusy}
          onDecide={(row, posyandu) =>
            dispatch({ type: "decided", row, posyandu })
          }
        />
      </div>
      <UsedDecisions submission={submission} />
      <SubmissionChanges changes={reply.changes} changed={reply.rows.changed} />
    </SectionCard>
  );
}

function Counts({ rows }: { rows: DryRunReply["rows"] }) {
  const text = useTranslations("reports");
  const formats = useFormats();
  const big = ["read", "valid", "refused"] as const;
  const small = ["new", "changed", "unchanged"] as const;
  return (
    <div className="flex flex-wrap items-end gap-x-10 gap-y-4">
      <dl className="flex flex-wrap gap-x-6 gap-y-3 sm:gap-x-10">
        {big.map((key) => (
          <div key={key} className="flex flex-col-reverse">
            <dt className="text-14 text-muted">{text(`result.${key}`)}</dt>
            <dd
              className={cx(
                "figures text-40 font-semibold",
                key === "refused" && rows.refused > 0 && "text-worse",
              )}
            >
              {formats.number(rows[key])}
            </dd>
          </div>
        ))}
      </dl>
      <div className="pb-0.5">
        <p className="text-12 text-muted">{text("result.comparison")}</p>
        <dl className="figures flex gap-x-5 text-14">
          {small.map((key) => (
            <div key={key} className="flex flex-row-reverse gap-1">
              <dt>{text(`result.${key}`)}</dt>
              <dd className="font-semibold">{formats.number(rows[key])}</dd>
            </div>
          ))}
        </dl>
      </div>
    </div>
  );
}
