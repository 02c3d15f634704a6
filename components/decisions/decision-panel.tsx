"use client";

import { useQuery, useQueryClient } from "@tanstack/react-query";
import type { ReactNode } from "react";
import { useTranslations } from "use-intl/react";
import { EvidencePart } from "@/components/evidence/evidence-part";
import { valueText } from "@/components/figures/cell-text";
import { FailureNote } from "@/components/frame/failure-note";
import { Dialog, DialogContent } from "@/components/ui/dialog";
import { SkeletonLines } from "@/components/ui/skeleton";
import { indicatorOf } from "@/lib/core/catalogue/indicator-of";
import type { Month } from "@/lib/core/domain/month-steps";
import { useFormats } from "@/lib/core/text/formats";
import {
  allDecisions,
  decisionQuery,
} from "@/lib/decisions/client/decisions-query";
import type { Decision, DecisionReply } from "@/lib/decisions/contract";
import { fieldNames, priorityNames } from "@/lib/decisions/domain/words";
import { DecisionEditor } from "./decision-editor";
import { DueDay, StateMark } from "./decision-marks";
import { MoveForm } from "./move-form";
import { ProgressForm } from "./progress-form";
import { AreaFigures } from "./then-now";
import { VersionList } from "./version-list";

/** One decision: what it says, its indicator then and now, what was done, and every version of it. */
export function DecisionPanel({
  id,
  month,
  onClose,
}: {
  id: string;
  month: Month;
  onClose: () => void;
}) {
  const text = useTranslations("decisions");
  const common = useTranslations("common");
  const { data, error, refetch } = useQuery(decisionQuery(id, month));
  return (
    <Dialog open onOpenChange={(isOpen) => isOpen || onClose()}>
      <DialogContent
        place="wide"
        title={
          <span className="figures">
            {data?.decision.number ?? text("list.heading")}
          </span>
        }
        closeLabel={common("action.close")}
      >
        {error ? (
          <FailureNote
            what={text("one.failed")}
            error={error}
            hasNumbers={data !== undefined}
            onRetry={() => void refetch()}
          />
        ) : null}
        {data === undefined ? (
          error ? null : (
            <SkeletonLines count={8} />
          )
        ) : (
          <Opened reply={data} />
        )}
      </DialogContent>
    </Dialog>
  );
}

function Opened({ reply }: { reply: DecisionReply }) {
  const { decision } = reply;
  return (
    <div className="flex flex-col gap-7">
      <div className="flex flex-col gap-3">
        <p className="text-20 leading-snug font-semibold text-pretty whitespace-pre-line">
          {decision.text}
        </p>
        <p className="flex flex-wrap items-center gap-x-3 gap-y-1">
          <StateMark decision={decision} />
          <DueDay decision={decision} />
        </p>
        <Facts decision={decision} />
      </div>
      <Figures reply={reply} />
      <ProgressPart reply={reply} />
      {decision.moves.length > 0 ? (
        <MoveForm key={decision.version} decision={decision} />
      ) : null}
      <div className="flex flex-col items-start gap-3">
        {decision.mayEdit ? (
          <DecisionEditor key={decision.version} decision={decision} />
        ) : null}
        <VersionList id={decision.id} />
      </div>
    </div>
  );
}

function Part({ heading, children }: { heading: string; children: ReactNode }) {
  return (
    <section className="flex flex-col gap-3">
      <h3 className="text-16 font-semibold">{heading}</h3>
      {children}
    </section>
  );
}

function Facts({ decision }: { decision: Decision }) {
  const text = useTranslations("decisions");
  const formats = useFormats();
  const { say, moment } = formats;
  const { indicator, target, meeting, field, writtenAt, createdAt } = decision;
  const facts: [string, string | null][] = [
    [text("one.office"), decision.office],
    [text("one.areas"), decision.areas.map(({ name }) => name).join(", ")],
    [
      text("one.target"),
      target === null || indicator === null
        ? null
        : `${say(indicatorOf(indicator).label)} ${valueText(formats, indicatorOf(indicator), target)}`,
    ],
    [text("one.field"), field === null ? null : say(fieldNames[field])],
    [text("one.priority"), say(priorityNames[decision.priority])],
    [
      text("one.meeting"),
      meeting === null ? null : (meeting.title ?? text("one.unknownMeeting")),
    ],
    [
      text("one.by"),
      `${say(decision.by)} · ${
        writtenAt === null || moment(writtenAt) === moment(createdAt)
          ? moment(createdAt)
          : text("one.written", {
              written: moment(writtenAt),
              received: moment(createdAt),
            })
      }`,
    ],
    [text("one.reason"), decision.reason],
    [text("one.verification"), decision.verification],
  ];
  return (
    <dl className="grid gap-x-6 gap-y-1.5 text-14 sm:grid-cols-[10rem_minmax(0,1fr)]">
      {facts.map(([name, value]) =>
        value === null ? null : (
          <div key={name} className="contents max-sm:block">
            <dt className="text-muted">{name}</dt>
            <dd className="max-w-prose text-pretty whitespace-pre-line max-sm:mb-1">
              {value}
            </dd>
          </div>
        ),
      )}
    </dl>
  );
}

function Figures({ reply: { decision, byArea } }: { reply: DecisionReply }) {
  const text = useTranslations("decisions");
  const { say, moment } = useFormats();
  const { indicator, figures } = decision;
  if (indicator === null || figures === null) return null;
  return (
    <Part
      heading={`${text("figures.heading")}: ${say(indicatorOf(indicator).label)}`}
    >
      <AreaFigures indicator={indicator} rows={byArea} whole={figures} />
      <p className="text-13 text-pretty text-muted">
        {text("figures.frozen", { moment: moment(figures.then.asOf) })}
      </p>
    </Part>
  );
}

function ProgressPart({ reply }: { reply: DecisionReply }) {
  const text = useTranslations("decisions");
  const { say, moment } = useFormats();
  const client = useQueryClient();
  const { decision, progress, evidence } = reply;
  return (
    <Part heading={text("progress.heading")}>
      {progress.length === 0 ? (
        <p className="text-14 text-muted">{text("progress.none")}</p>
      ) : (
        <ol className="flex flex-col divide-y divide-line">
          {progress.toReversed().map((one) => (
            <li key={one.id} className="flex flex-col gap-1 py-2.5 first:pt-0">
              <span className="text-13 text-muted">
                {moment(one.at)} · {say(one.by)}
              </span>
              <p className="max-w-prose text-pretty whitespace-pre-line">
                {one.text}
              </p>
              {one.link === null ? null : (
                <a
                  href={one.link}
                  target="_blank"
                  rel="noreferrer noopener"
                  className="w-fit leading-6 break-all text-accent underline decoration-accent/40 underline-offset-3 hover:decoration-accent"
                >
                  {text("progress.evidence")}: {one.link}
                </a>
              )}
            </li>
          ))}
        </ol>
      )}
      <EvidencePart
        path={`/api/v1/decisions/${decision.id}/evidence`}
        files={evidence}
        maySend={decision.mayReport}
        onChanged={() => {
          for (const queryKey of allDecisions)
            void client.invalidateQueries({ queryKey });
        }}
      />
      {decision.mayReport ? <ProgressForm id={decision.id} /> : null}
    </Part>
  );
}
