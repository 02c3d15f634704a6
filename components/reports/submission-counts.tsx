"use client";

import { useTranslations } from "use-intl/react";
import type { DryRunReply } from "@/lib/submissions/contract";
import { useFormats } from "@/lib/core/text/formats";
import { cx } from "@/components/ui/class-names";

/** The rows of a check in large figures, and beside them what the valid ones would change. */
export function SubmissionCounts({ rows }: { rows: DryRunReply["rows"] }) {
  const text = useTranslations("reports");
  const formats = useFormats();
  const big = [
    ["read", rows.read],
    ["valid", rows.valid],
    ["refused", rows.refused],
    ...((rows.passedOver ?? 0) > 0
      ? ([["passedOver", rows.passedOver ?? 0]] as const)
      : []),
  ] as const;
  const small = ["new", "changed", "unchanged"] as const;
  return (
    <div className="flex flex-wrap items-end gap-x-10 gap-y-4">
      <dl className="flex flex-wrap gap-x-4 gap-y-3 sm:gap-x-10">
        {big.map(([key, count]) => (
          <div key={key} className="flex flex-col-reverse">
            <dt className="text-14 text-muted">{text(`result.${key}`)}</dt>
            <dd
              className={cx(
                "figures text-28 font-semibold sm:text-40",
                key === "refused" && count > 0 && "text-worse",
                key === "passedOver" && "text-muted",
              )}
            >
              {formats.number(count)}
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
