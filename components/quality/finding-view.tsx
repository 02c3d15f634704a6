"use client";

import { useQuery } from "@tanstack/react-query";
import Link from "next/link";
import { useTranslations } from "use-intl/react";
import { FailureNote } from "@/components/frame/failure-note";
import { SectionCard } from "@/components/frame/section-card";
import { buttonLook } from "@/components/ui/button";
import { ButtonLink } from "@/components/ui/button-link";
import { Mark } from "@/components/ui/mark";
import { SkeletonLines } from "@/components/ui/skeleton";
import { StateMessage } from "@/components/ui/state-message";
import { isRefused } from "@/lib/core/client/api-error";
import { useFormats } from "@/lib/core/text/formats";
import { hrefIn } from "@/lib/core/text/locale";
import { submitHref } from "@/lib/submissions/client/submit-address";
import { findingQuery } from "@/lib/quality/client/finding-query";
import type { Finding, FindingReply } from "@/lib/quality/contract";
import { findingKindOf } from "@/lib/quality/domain/finding-kinds";
import { FilterLink } from "./filter-link";
import { FindingDigits } from "./finding-digits";
import { FindingHistory } from "./finding-history";
import { placeOf, subjectOf } from "./finding-place";
import { FindingRows } from "./finding-rows";
import { FindingWork } from "./finding-work";
import { SeverityMark } from "./severity-mark";
import { useSteps, useWhy } from "./use-why";

/** One finding: why it is one, the reports behind it, what was said of it, and what can be done. */
export function FindingView({ id }: { id: string }) {
  const text = useTranslations("quality");
  const { data, error, refetch } = useQuery(findingQuery(id));
  return (
    <>
      <FilterLink
        to={{}}
        className={`${buttonLook({ variant: "quiet", size: "sm" })} -ml-2.5 self-start`}
      >
        ‹ {text("finding.back")}
      </FilterLink>
      {isRefused(error, "not-found") ? (
        <StateMessage tone="caution">{text("finding.missing")}</StateMessage>
      ) : error ? (
        <FailureNote
          what={text("finding.failed")}
          error={error}
          onRetry={() => void refetch()}
        />
      ) : null}
      {data ? (
        <Opened reply={data} />
      ) : error ? null : (
        <SkeletonLines count={8} />
      )}
    </>
  );
}

function Opened({ reply }: { reply: FindingReply }) {
  const { finding, months } = reply;
  return (
    <>
      <Why finding={finding} />
      {finding.why.digits ? <FindingDigits finding={finding} /> : null}
      {months.length > 0 ? (
        <FindingRows finding={finding} months={months} />
      ) : null}
      <FindingWork finding={finding} />
      <FindingHistory reply={reply} />
    </>
  );
}

function Why({ finding }: { finding: Finding }) {
  const text = useTranslations("quality");
  const formats = useFormats();
  const why = useWhy();
  const steps = useSteps()(finding);
  const kind = findingKindOf(finding.kind);
  return (
    <SectionCard
      id="finding"
      heading={formats.say(kind.name)}
      note={
        <>
          {subjectOf(finding)} · {placeOf(finding)} ·{" "}
          {formats.month(finding.month)}
        </>
      }
      actions={finding.simulated ? <Mark>{text("simulated")}</Mark> : null}
    >
      <p className="max-w-prose text-20 text-pretty">{why(finding)}</p>
      {steps === null ? null : (
        <p className="max-w-prose text-14 text-muted">{steps}</p>
      )}
      <Standing finding={finding} />
      <dl className="grid gap-x-8 gap-y-3 text-14 md:grid-cols-2">
        <div>
          <dt className="font-semibold">{text("finding.meaning")}</dt>
          <dd className="max-w-prose text-pretty">
            {formats.say(kind.meaning)}
          </dd>
        </div>
        <div>
          <dt className="font-semibold">{text("finding.remedy")}</dt>
          <dd className="max-w-prose text-pretty">
            {formats.say(kind.remedy)}
          </dd>
        </div>
      </dl>
      <Ways finding={finding} />
    </SectionCard>
  );
}

function Standing({ finding }: { finding: Finding }) {
  const text = useTranslations("quality");
  const formats = useFormats();
  return (
    <div className="flex flex-wrap items-center gap-x-4 gap-y-1 text-14 text-muted">
      <SeverityMark severity={finding.severity} />
      <span className="font-semibold text-ink">
        {text(`state.${finding.state}`)}
      </span>
      <span>{text("finding.assignedTo", { area: finding.regencyName })}</span>
      <span>
        {finding.due === null
          ? text("finding.noDue")
          : text("finding.due", {
              date: formats.publicationDate(finding.due),
            })}
      </span>
      <span>
        {text("finding.firstSeen", {
          moment: formats.moment(finding.firstSeen),
        })}
      </span>
    </div>
  );
}

/** Where a correction is sent, and where all of the posyandu stands. */
function Ways({
  finding: { mayExplain, posyandu, regency, month },
}: {
  finding: Finding;
}) {
  const text = useTranslations("quality");
  const { locale } = useFormats();
  return (
    <div className="flex flex-wrap items-center gap-3">
      {mayExplain ? (
        <ButtonLink
          size="sm"
          href={submitHref(locale, { area: regency, month })}
        >
          {text("finding.correct")}
        </ButtonLink>
      ) : null}
      {posyandu === null ? null : (
        <Link
          prefetch={false}
          href={hrefIn(locale, `/posyandu/${posyandu.id}`)}
          className="rounded-mark text-14 leading-6 text-accent hover:underline"
        >
          {text("finding.posyandu")}
        </Link>
      )}
    </div>
  );
}
