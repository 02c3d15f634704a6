"use client";

import { useQuery } from "@tanstack/react-query";
import Link from "next/link";
import { useTranslations } from "use-intl/react";
import { FailureNote } from "@/components/frame/failure-note";
import { ButtonLink } from "@/components/ui/button-link";
import { FindingLine } from "@/components/quality/finding-line";
import { SkeletonLines } from "@/components/ui/skeleton";
import type { AreaCode } from "@/lib/core/domain/area-code";
import { useFormats } from "@/lib/core/text/formats";
import { qualityHref } from "@/lib/quality/client/quality-filter";
import { workQuery } from "@/lib/quality/client/work-queries";
import type {
  Finding,
  FindingWork,
  FindingWorkReply,
} from "@/lib/quality/contract";
import { findingKindOf } from "@/lib/quality/domain/finding-kinds";
import { FindingWorkTable } from "./finding-work-table";

type Waits = {
  area: AreaCode;
  name: string;
  /** Who reads: who explains them, or who judges the explanations. */
  as: "operator" | "planner";
};

/** What of the findings in an area waits for whom: how many of each kind, and the way to all of them; for an operator those that come first. */
export function WaitingFindings(waits: Waits) {
  const text = useTranslations("start");
  const { data, error, refetch } = useQuery(workQuery(waits.area));
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
        <Waiting reply={data} {...waits} />
      ) : error ? null : (
        <SkeletonLines count={4} />
      )}
    </>
  );
}

/** What a reader must act on stands first. */
const columns = {
  operator: ["overdue", "returned", "open", "explained"],
  planner: ["explained", "overdue", "returned", "open"],
} as const;

function Waiting({
  reply: { work, first, today },
  area,
  name,
  as,
}: Waits & { reply: FindingWorkReply }) {
  const text = useTranslations("start");
  const { locale } = useFormats();
  const sentence = useSentence(work, as);
  const newest = work
    .map(({ month }) => month)
    .toSorted()
    .at(-1);
  const rows =
    as === "operator"
      ? work
      : work.toSorted(
          (a, b) =>
            b.explained - a.explained ||
            b.overdue - a.overdue ||
            b.open - a.open,
        );
  if (newest === undefined) return <p className="text-muted">{sentence}</p>;
  return (
    <div className="flex flex-col gap-4">
      <p className="max-w-prose text-pretty">{sentence}</p>
      <FindingWorkTable
        rows={rows}
        keys={columns[as]}
        isByRegency={as === "planner"}
        caption={text("findings.caption", { area: name })}
      />
      {as === "operator" && first.length > 0 ? (
        <section className="flex flex-col gap-1">
          <h3 className="text-14 font-semibold text-muted">
            {text("findings.first")}
          </h3>
          <ul className="flex flex-col divide-y divide-line">
            {first.map((finding) => (
              <First key={finding.id} finding={finding} today={today} />
            ))}
          </ul>
        </section>
      ) : null}
      <ButtonLink
        size="sm"
        className="self-start"
        href={qualityHref(locale, { area, month: newest })}
      >
        {text("findings.toQuality")}
      </ButtonLink>
    </div>
  );
}

/** What waits for the reader, and what for others. */
function useSentence(work: readonly FindingWork[], as: Waits["as"]): string {
  const text = useTranslations("start");
  const { number } = useFormats();
  const sum = (of: "explained" | "overdue" | "open" | "returned") =>
    work.reduce((total, row) => total + row[of], 0);
  const asked = sum("open") + sum("returned");
  if (work.length === 0) return text("findings.nothing");
  if (as === "operator")
    return asked === 0
      ? text("findings.onlyJudged")
      : text("findings.asked", { count: number(asked) });
  const isQuiet = sum("explained") + sum("overdue") === 0;
  return text(`findings.${isQuiet ? "plannerQuiet" : "planner"}`, {
    explained: number(sum("explained")),
    overdue: number(sum("overdue")),
    open: number(asked),
    places: number(new Set(work.map(({ regency }) => regency)).size),
  });
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
