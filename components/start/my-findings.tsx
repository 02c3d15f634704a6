"use client";

import { useQuery } from "@tanstack/react-query";
import Link from "next/link";
import { useTranslations } from "use-intl/react";
import { FailureNote } from "@/components/frame/failure-note";
import { FindingLine } from "@/components/quality/finding-line";
import { SkeletonLines } from "@/components/ui/skeleton";
import type { AreaCode } from "@/lib/core/domain/area-code";
import { useFormats } from "@/lib/core/text/formats";
import { qualityHref } from "@/lib/quality/client/quality-filter";
import { workQuery } from "@/lib/quality/client/work-queries";
import type { Finding, FindingWorkReply } from "@/lib/quality/contract";
import { findingKindOf } from "@/lib/quality/domain/finding-kinds";
import { FindingWorkTable } from "./finding-work-table";

/** The findings that an operator is asked for: how many in which month, and those that come first. */
export function MyFindings({ area, name }: { area: AreaCode; name: string }) {
  const text = useTranslations("start");
  const { data, error, refetch } = useQuery(workQuery(area));
  return (
    <>
      {error ? (
        <FailureNote
          what={text("findings.failed")}
          error={error}
          hasNumbers={data !== undefined}
          onRetry={() => void refetch()}
        />
      ) : null}
      {data ? (
        <Waiting reply={data} name={name} />
      ) : error ? null : (
        <SkeletonLines count={4} />
      )}
    </>
  );
}

function Waiting({ reply, name }: { reply: FindingWorkReply; name: string }) {
  const text = useTranslations("start");
  const { number } = useFormats();
  const asked = reply.work.reduce(
    (sum, row) => sum + row.open + row.returned,
    0,
  );
  if (reply.work.length === 0)
    return <p className="text-muted">{text("findings.nothing")}</p>;
  return (
    <>
      <p className="max-w-prose text-pretty">
        {asked === 0
          ? text("findings.onlyJudged")
          : text("findings.asked", { count: number(asked) })}
      </p>
      <FindingWorkTable
        rows={reply.work}
        keys={["overdue", "returned", "open", "explained"]}
        isByRegency={false}
        caption={text("findings.caption", { area: name })}
      />
      {reply.first.length > 0 ? (
        <section className="flex flex-col gap-1">
          <h3 className="text-14 font-semibold text-muted">
            {text("findings.first")}
          </h3>
          <ul className="flex flex-col divide-y divide-line">
            {reply.first.map((finding) => (
              <First key={finding.id} finding={finding} today={reply.today} />
            ))}
          </ul>
        </section>
      ) : null}
    </>
  );
}

function First({ finding, today }: { finding: Finding; today: string }) {
  const formats = useFormats();
  const kind = formats.say(findingKindOf(finding.kind).name);
  return (
    <li>
      <FindingLine
        finding={finding}
        month={formats.month(finding.month)}
        isOverdue={finding.due !== null && finding.due < today}
        title={
          <Link
            href={qualityHref(formats.locale, {
              area: finding.regency,
              month: finding.month,
              finding: finding.id,
            })}
            prefetch={false}
            className="rounded-mark leading-6 font-semibold hover:text-accent hover:underline"
          >
            {kind}
          </Link>
        }
      />
    </li>
  );
}
