"use client";

import { useQuery } from "@tanstack/react-query";
import Link from "next/link";
import { useTranslations } from "use-intl/react";
import { FailureNote } from "@/components/frame/failure-note";
import { SectionCard } from "@/components/frame/section-card";
import { FindingLine } from "@/components/quality/finding-line";
import { ButtonLink } from "@/components/ui/button-link";
import { SkeletonLines } from "@/components/ui/skeleton";
import { useFormats } from "@/lib/core/text/formats";
import { qualityHref } from "@/lib/quality/client/quality-filter";
import { posyanduFindingsQuery } from "@/lib/quality/client/work-queries";
import type { Finding, PosyanduFindingsReply } from "@/lib/quality/contract";
import { findingKindOf } from "@/lib/quality/domain/finding-kinds";
import { waitingStates } from "@/lib/quality/domain/work-states";
import { submitHref } from "@/lib/submissions/client/submit-address";

/** What was found in its reports, those first that wait for somebody, each with the way to deal with it. */
export function PosyanduFindings({ id }: { id: string }) {
  const text = useTranslations("quality");
  const { number } = useFormats();
  const { data, error, refetch } = useQuery(posyanduFindingsQuery(id));
  const waiting = data?.findings.filter(isWaiting).length ?? 0;
  return (
    <SectionCard
      id="findings"
      heading={text("ofPosyandu.heading")}
      note={
        waiting > 0
          ? text("ofPosyandu.waiting", { count: number(waiting) })
          : null
      }
    >
      {error ? (
        <FailureNote
          what={text("ofPosyandu.failed")}
          error={error}
          hasNumbers={data !== undefined}
          onRetry={() => void refetch()}
        />
      ) : null}
      {data ? (
        <Found reply={data} />
      ) : error ? null : (
        <SkeletonLines count={3} />
      )}
    </SectionCard>
  );
}

const isWaiting = ({ state }: Finding) => waitingStates.includes(state);

function Found({
  reply: { findings, isCut },
}: {
  reply: PosyanduFindingsReply;
}) {
  const text = useTranslations("quality");
  const { number } = useFormats();
  const waiting = findings.filter(isWaiting);
  const settled = findings.filter((one) => !isWaiting(one));
  if (findings.length === 0)
    return <p className="text-muted">{text("ofPosyandu.none")}</p>;
  return (
    <>
      {waiting.length > 0 ? <Lines findings={waiting} /> : null}
      {settled.length > 0 ? (
        <details open={waiting.length === 0}>
          <summary className="cursor-pointer py-1 text-14 font-semibold">
            {text("ofPosyandu.settled", { count: number(settled.length) })}
          </summary>
          <Lines findings={settled} />
        </details>
      ) : null}
      {isCut ? (
        <p className="text-14 text-muted">{text("ofPosyandu.cut")}</p>
      ) : null}
    </>
  );
}

function Lines({ findings }: { findings: readonly Finding[] }) {
  return (
    <ul className="flex flex-col divide-y divide-line">
      {findings.map((finding) => (
        <Line key={finding.id} finding={finding} />
      ))}
    </ul>
  );
}

function Line({ finding }: { finding: Finding }) {
  const text = useTranslations("quality");
  const formats = useFormats();
  const { locale, say } = formats;
  const { regency, id, mayExplain, mayJudge, state } = finding;
  const kind = say(findingKindOf(finding.kind).name);
  const month = formats.month(finding.month);
  const href = qualityHref(locale, {
    area: regency,
    month: finding.month,
    finding: id,
  });
  const way = text(
    mayExplain && state !== "explained"
      ? "ofPosyandu.explain"
      : mayJudge && state === "explained"
        ? "ofPosyandu.judge"
        : "ofPosyandu.look",
  );
  return (
    <li>
      <FindingLine
        finding={finding}
        month={month}
        isPlaceShown={false}
        title={
          <Link
            href={href}
            prefetch={false}
            className="rounded-mark leading-6 font-semibold hover:text-accent hover:underline"
          >
            {kind}
          </Link>
        }
      >
        <div className="flex flex-wrap gap-2 pt-1">
          <ButtonLink
            size="sm"
            href={href}
            aria-label={text("ofPosyandu.wayTo", { way, kind, month })}
          >
            {way}
          </ButtonLink>
          {mayExplain ? (
            <ButtonLink
              size="sm"
              variant="quiet"
              href={submitHref(locale, { area: regency, month: finding.month })}
            >
              {text("ofPosyandu.correct", { month })}
            </ButtonLink>
          ) : null}
        </div>
      </FindingLine>
    </li>
  );
}
