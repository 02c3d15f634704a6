"use client";

import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslations } from "use-intl/react";
import { FailureNote } from "@/components/frame/failure-note";
import { SectionCard } from "@/components/frame/section-card";
import { SignInNote } from "@/components/frame/sign-in-note";
import { Button } from "@/components/ui/button";
import { SkeletonLines } from "@/components/ui/skeleton";
import { useFormats } from "@/lib/core/text/formats";
import { compareQuery } from "@/lib/snapshots/client/snapshots-query";
import type { CompareReply, Snapshot } from "@/lib/snapshots/contract";
import { ChangedTable } from "./changed-table";
import { HappenedTable } from "./happened-table";

/** Two snapshots of one area against each other: what is not the same, and what happened in between. */
export function CompareCard({
  pair,
  mayCompare,
}: {
  pair: readonly Snapshot[];
  mayCompare: boolean;
}) {
  const text = useTranslations("snapshots");
  const [one, other] = pair;
  return (
    <SectionCard id="compare" heading={text("compare.heading")}>
      {mayCompare ? (
        one !== undefined && other !== undefined ? (
          <Comparison key={`${one.id} ${other.id}`} one={one} other={other} />
        ) : (
          <p className="text-muted">{text("compare.hint")}</p>
        )
      ) : (
        <SignInNote>{text("compare.closed")}</SignInNote>
      )}
    </SectionCard>
  );
}

function Comparison({ one, other }: { one: Snapshot; other: Snapshot }) {
  const text = useTranslations("snapshots");
  const { data, error, refetch } = useQuery(compareQuery(one.id, other.id));
  if (error && data === undefined)
    return (
      <FailureNote
        what={text("compare.failed")}
        error={error}
        onRetry={() => void refetch()}
      />
    );
  return data === undefined ? (
    <SkeletonLines count={6} />
  ) : (
    <Found reply={data} />
  );
}

/** Rows that are shown at first, and how many more each time. */
const step = 40;

function Found({ reply }: { reply: CompareReply }) {
  const text = useTranslations("snapshots");
  const formats = useFormats();
  const [shown, setShown] = useState(step);
  const { figures, changes, compared } = reply;
  const month = formats.month(reply.month);
  const rest = figures.length - shown;
  return (
    <div role="status" className="flex min-w-0 flex-col gap-4">
      <p className="max-w-prose text-pretty">
        {figures.length === 0
          ? text("compare.same", { compared: formats.number(compared), month })
          : text("compare.found", {
              figures: formats.number(figures.length),
              compared: formats.number(compared),
              changes: formats.number(changes.length),
              month,
            })}
      </p>
      {figures.length > 0 ? (
        <>
          <ChangedTable reply={reply} rows={figures.slice(0, shown)} />
          {rest > 0 ? (
            <Button
              className="self-start"
              onClick={() => setShown(shown + step)}
            >
              {text("compare.more", {
                count: formats.number(Math.min(step, rest)),
              })}
            </Button>
          ) : null}
        </>
      ) : null}
      {changes.length > 0 ? <HappenedTable reply={reply} /> : null}
    </div>
  );
}
