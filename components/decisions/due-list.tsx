"use client";

import { useQuery } from "@tanstack/react-query";
import Link from "next/link";
import { useTranslations } from "use-intl/react";
import { FailureNote } from "@/components/frame/failure-note";
import { ButtonLink } from "@/components/ui/button-link";
import { SkeletonLines } from "@/components/ui/skeleton";
import type { AreaCode } from "@/lib/core/domain/area-code";
import { useFormats } from "@/lib/core/text/formats";
import { hrefIn } from "@/lib/core/text/locale";
import { decisionHref } from "@/lib/decisions/client/decision-address";
import { dueQuery } from "@/lib/decisions/client/decisions-query";
import type { Decision } from "@/lib/decisions/contract";
import { DueDay } from "./decision-marks";

/** What is late, and what is due within a week, for whoever begins his day. */
export function DueList({ area }: { area: AreaCode }) {
  const text = useTranslations("decisions");
  const { locale } = useFormats();
  const { data, error, refetch } = useQuery(dueQuery(area));
  if (error)
    return (
      <FailureNote
        what={text("due.failed")}
        error={error}
        hasNumbers={data !== undefined}
        onRetry={() => void refetch()}
      />
    );
  if (data === undefined) return <SkeletonLines count={3} />;
  const isNone = data.late.length + data.soon.length === 0;
  return (
    <div className="flex flex-col items-start gap-4">
      {isNone ? <p className="text-muted">{text("due.none")}</p> : null}
      <DuePart heading={text("due.late")} decisions={data.late} />
      <DuePart heading={text("due.soon")} decisions={data.soon} />
      <ButtonLink
        size="sm"
        href={hrefIn(locale, `/tindak-lanjut?area=${area}`)}
        prefetch={false}
      >
        {text("due.all")}
      </ButtonLink>
    </div>
  );
}

function DuePart({
  heading,
  decisions,
}: {
  heading: string;
  decisions: readonly Decision[];
}) {
  const { locale } = useFormats();
  if (decisions.length === 0) return null;
  return (
    <section className="flex w-full flex-col gap-1">
      <h3 className="text-14 font-semibold text-muted">{heading}</h3>
      <ul className="flex flex-col divide-y divide-line">
        {decisions.map((decision) => (
          <li key={decision.id} className="flex flex-col gap-0.5 py-2">
            <Link
              href={decisionHref(locale, decision.id)}
              prefetch={false}
              className="w-fit rounded-mark leading-6 font-semibold text-pretty hover:text-accent hover:underline"
            >
              {decision.text}
            </Link>
            <span className="flex flex-wrap gap-x-3 text-14">
              <DueDay decision={decision} />
              <span className="text-muted">
                {decision.areas.map(({ name }) => name).join(", ")} ·{" "}
                {decision.office}
              </span>
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
