"use client";

import { useQuery } from "@tanstack/react-query";
import { useTranslations } from "use-intl/react";
import { FailureNote } from "@/components/frame/failure-note";
import { ButtonLink } from "@/components/ui/button-link";
import { SkeletonLines } from "@/components/ui/skeleton";
import { useArea } from "@/components/view/use-area";
import { useView } from "@/components/view/view-context";
import { useFormats } from "@/lib/core/text/formats";
import { qualityHref } from "@/lib/quality/client/quality-filter";
import { workQuery } from "@/lib/quality/client/work-queries";
import type { FindingWorkReply } from "@/lib/quality/contract";
import { FindingWorkTable } from "./finding-work-table";

/** What of the findings waits for a planner: explanations to be judged, and days that have passed without one. */
export function JudgedFindings() {
  const text = useTranslations("start");
  const { view } = useView();
  const { data, error, refetch } = useQuery(workQuery(view.area));
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
        <Waiting reply={data} />
      ) : error ? null : (
        <SkeletonLines count={3} />
      )}
    </>
  );
}

function Waiting({ reply: { work } }: { reply: FindingWorkReply }) {
  const text = useTranslations("start");
  const { number, locale } = useFormats();
  const { view } = useView();
  const { data: area } = useArea();
  const sum = (of: "explained" | "overdue" | "open" | "returned") =>
    work.reduce((total, row) => total + row[of], 0);
  const places = new Set(work.map(({ regency }) => regency)).size;
  const isQuiet = sum("explained") + sum("overdue") === 0;
  const rows = work.toSorted(
    (a, b) =>
      b.explained - a.explained || b.overdue - a.overdue || b.open - a.open,
  );
  return (
    <div className="flex flex-col gap-4">
      <p className="max-w-prose text-pretty">
        {work.length === 0
          ? text("findings.nothing")
          : text(`findings.${isQuiet ? "plannerQuiet" : "planner"}`, {
              explained: number(sum("explained")),
              overdue: number(sum("overdue")),
              open: number(sum("open") + sum("returned")),
              places: number(places),
            })}
      </p>
      {rows.length > 0 ? (
        <FindingWorkTable
          rows={rows}
          keys={["explained", "overdue", "returned", "open"]}
          isByRegency
          caption={text("findings.caption", { area: area?.name ?? view.area })}
        />
      ) : null}
      <ButtonLink
        size="sm"
        className="self-start"
        href={qualityHref(locale, { area: view.area, month: view.month })}
      >
        {text("findings.toQuality")}
      </ButtonLink>
    </div>
  );
}
