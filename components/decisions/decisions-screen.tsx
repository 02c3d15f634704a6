"use client";

import { useQuery } from "@tanstack/react-query";
import { useTranslations } from "use-intl/react";
import { MonthPicker } from "@/components/figures/month-picker";
import { FailureNote } from "@/components/frame/failure-note";
import { PageFrame } from "@/components/frame/page-frame";
import { SectionCard } from "@/components/frame/section-card";
import { SignInNote } from "@/components/frame/sign-in-note";
import { useLiveUpdates } from "@/components/live/use-live";
import { buttonLook } from "@/components/ui/button";
import { Download } from "@/components/ui/icons";
import { SkeletonLines } from "@/components/ui/skeleton";
import { AreaTrail } from "@/components/view/area-trail";
import { MoveAnnouncer } from "@/components/view/move-announcer";
import { useAreaName } from "@/components/view/use-area-name";
import { useView, ViewProvider } from "@/components/view/view-context";
import type { SessionReply } from "@/lib/core/access/contract";
import { useFormats } from "@/lib/core/text/formats";
import {
  filterNames,
  openedName,
  queryFrom,
} from "@/lib/decisions/client/decision-filter";
import {
  decisionsQuery,
  decisionsSearch,
} from "@/lib/decisions/client/decisions-query";
import { mayDecide } from "@/lib/decisions/client/subject";
import type { DecisionsQuery, DecisionsReply } from "@/lib/decisions/contract";
import { reminderDays } from "@/lib/decisions/domain/due";
import { isClosed } from "@/lib/decisions/domain/states";
import { DecisionFilters } from "./decision-filters";
import { DecisionList } from "./decision-list";
import { DecisionPanel } from "./decision-panel";
import { useParts } from "./use-part";
import { WaitingList } from "./waiting-list";
import { WriteButton } from "./write-button";

const kept = [...filterNames, openedName];

/** What was decided, by whom it is done until when, and the indicator then and now. */
export function DecisionsScreen({ session }: { session: SessionReply }) {
  return (
    <ViewProvider session={session} keeps={kept}>
      <Screen session={session} />
    </ViewProvider>
  );
}

function Screen({ session }: { session: SessionReply }) {
  useLiveUpdates();
  const text = useTranslations("decisions");
  const formats = useFormats();
  const { view } = useView();
  const area = useAreaName(view.area);
  return (
    <PageFrame
      session={session}
      title={text("title")}
      lead={text("lead")}
      controls={
        <div className="flex min-w-0 flex-1 items-center lg:gap-x-2">
          <AreaTrail />
          <MonthPicker />
        </div>
      }
    >
      {session.audience === "oversight" ? (
        <>
          <WaitingList />
          <Decisions />
        </>
      ) : (
        <SignInNote>{text("closed")}</SignInNote>
      )}
      <MoveAnnouncer
        title={`${text("title")}: ${area}, ${formats.month(view.month)}`}
      />
    </PageFrame>
  );
}

function Decisions() {
  const text = useTranslations("decisions");
  const { view, session } = useView();
  const parts = useParts();
  const query = queryFrom(parts.params, view);
  const { data, error, refetch, isFetching } = useQuery(decisionsQuery(query));
  const opened = parts.params.get(openedName);
  return (
    <SectionCard
      id="decisions"
      heading={text("list.heading")}
      note={data === undefined ? null : <Counts reply={data} />}
      actions={
        <>
          {mayDecide(session.user) ? <WriteButton /> : null}
          <Files query={query} />
        </>
      }
      isBusy={isFetching}
    >
      <DecisionFilters parts={parts} />
      {error ? (
        <FailureNote
          what={text("failed")}
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
        <Found reply={data} isChosen={parts.isChosen} onOpen={parts.open} />
      )}
      {opened === null ? null : (
        <DecisionPanel
          id={opened}
          month={view.month}
          onClose={() => parts.open(null)}
        />
      )}
    </SectionCard>
  );
}

function Found({
  reply: { decisions, isCut },
  isChosen,
  onOpen,
}: {
  reply: DecisionsReply;
  isChosen: boolean;
  onOpen: (id: string) => void;
}) {
  const text = useTranslations("decisions");
  const { number } = useFormats();
  if (decisions.length === 0)
    return (
      <p className="py-4 text-muted">
        {text(isChosen ? "list.noneFound" : "list.none")}
      </p>
    );
  return (
    <>
      <DecisionList decisions={decisions} onOpen={onOpen} />
      {isCut ? (
        <p className="text-14 text-muted">
          {text("list.cut", { count: number(decisions.length) })}
        </p>
      ) : null}
    </>
  );
}

/** How many, and how many of them want attention. */
function Counts({ reply: { decisions } }: { reply: DecisionsReply }) {
  const text = useTranslations("decisions");
  const { number } = useFormats();
  const late = decisions.filter(({ isLate }) => isLate).length;
  const soon = decisions.filter(
    ({ state, isLate, daysLeft }) =>
      !isClosed(state) && !isLate && daysLeft <= reminderDays,
  ).length;
  const done = decisions.filter(({ state }) => state === "done").length;
  return (
    <span className="figures">
      {text("list.count", { count: number(decisions.length) })} ·{" "}
      {text("list.counts", {
        late: number(late),
        soon: number(soon),
        done: number(done),
      })}
    </span>
  );
}

/** The matrix in the form that offices use, of what is chosen. */
function Files({ query }: { query: DecisionsQuery }) {
  const text = useTranslations("decisions");
  const { locale } = useFormats();
  return (["xlsx", "csv"] as const).map((format) => (
    <a
      key={format}
      href={`/api/v1/decisions?${decisionsSearch(query)}&format=${format}&lang=${locale}`}
      download
      className={buttonLook({ size: "sm" })}
    >
      <Download />
      {text(`list.${format}`)}
    </a>
  ));
}
