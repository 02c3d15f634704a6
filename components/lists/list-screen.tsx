"use client";

import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useTranslations } from "use-intl/react";
import { MonthPicker } from "@/components/figures/month-picker";
import { SimulatedMark } from "@/components/figures/simulated-mark";
import { FailureNote } from "@/components/frame/failure-note";
import { PageFrame } from "@/components/frame/page-frame";
import { SignInNote } from "@/components/frame/sign-in-note";
import { SectionCard } from "@/components/frame/section-card";
import { useLiveUpdates } from "@/components/live/use-live";
import { SkeletonLines } from "@/components/ui/skeleton";
import { AreaTrail } from "@/components/view/area-trail";
import { MoveAnnouncer } from "@/components/view/move-announcer";
import { useView, ViewProvider } from "@/components/view/view-context";
import type { SessionReply } from "@/lib/core/access/contract";
import { addMonths } from "@/lib/core/domain/month-steps";
import { shownDifference } from "@/lib/core/domain/shown-number";
import { useFormats } from "@/lib/core/text/formats";
import { listParams } from "@/lib/lists/client/list-parts";
import { listQuery } from "@/lib/lists/client/list-query";
import type { ListReply } from "@/lib/lists/contract";
import { readMeasure } from "@/lib/lists/domain/measure";
import { measuredLabel, numberWords } from "@/lib/lists/client/list-words";
import { ColumnChooser } from "./column-chooser";
import { CompareLine } from "./compare-line";
import { ConditionsEditor } from "./conditions-editor";
import { ListFiles } from "./list-files";
import { ListTable } from "./list-table";
import { SavedLists } from "./saved-lists";
import { TopSelect } from "./top-select";
import { useList, type ListView } from "./use-list";

/** The posyandu behind a figure: conditions, the list, its files, and what was saved. */
export function ListScreen({ session }: { session: SessionReply }) {
  return (
    <ViewProvider session={session} keeps={listParams}>
      <Screen session={session} />
    </ViewProvider>
  );
}

function Screen({ session }: { session: SessionReply }) {
  useLiveUpdates();
  const text = useTranslations("lists");
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
        <Lists />
      ) : (
        <SignInNote>{text("closed")}</SignInNote>
      )}
    </PageFrame>
  );
}

function Lists() {
  const text = useTranslations("lists");
  const list = useList();
  return (
    <>
      <SectionCard id="conditions" heading={text("conditions.heading")}>
        <ConditionsEditor list={list} />
      </SectionCard>
      <TheList list={list} />
      <SavedLists list={list} />
    </>
  );
}

function TheList({ list }: { list: ListView }) {
  const text = useTranslations("lists");
  const { month } = useFormats();
  const { view } = useView();
  const { data, error, refetch, isPlaceholderData } = useQuery({
    ...listQuery(list.parts),
    placeholderData: keepPreviousData,
  });
  const count = useCount(data);
  const caption =
    data === undefined
      ? null
      : text("caption", { area: data.areaName, month: month(data.month) });
  return (
    <SectionCard
      id="list"
      heading={caption ?? text("title")}
      note={
        <span className="flex items-center gap-3">
          <span className="figures">{count}</span>
          {data?.simulated === true ? <SimulatedMark /> : null}
        </span>
      }
      actions={
        <>
          <TopSelect list={list} />
          <ColumnChooser list={list} />
          <ListFiles list={list} />
        </>
      }
    >
      {error ? (
        <FailureNote
          what={text("failed")}
          error={error}
          hasNumbers={data !== undefined}
          onRetry={() => void refetch()}
        />
      ) : null}
      {data !== undefined ? (
        <Found list={list} reply={data} isOld={isPlaceholderData} />
      ) : error ? null : (
        <SkeletonLines count={12} />
      )}
      <MoveAnnouncer
        title={data?.area === view.area ? `${caption ?? ""}: ${count}` : null}
      />
    </SectionCard>
  );
}

/** How many the list has, of how many. */
function useCount(reply: ListReply | undefined): string {
  const text = useTranslations("lists");
  const { number } = useFormats();
  if (reply === undefined) return "";
  const { total, meeting, registered } = reply;
  if (total < meeting)
    return text("countTop", {
      total: number(total),
      meeting: number(meeting),
    });
  return text(total === registered ? "countAll" : "count", {
    total: number(total),
    registered: number(registered),
  });
}

function Found({
  list,
  reply,
  isOld,
}: {
  list: ListView;
  reply: ListReply;
  isOld: boolean;
}) {
  const text = useTranslations("lists");
  const { month } = useFormats();
  return (
    <div aria-busy={isOld} className="waits flex min-w-0 flex-col gap-4">
      <CompareLine list={list} reply={reply} />
      <Parts reply={reply} />
      {reply.total === 0 ? (
        <p className="text-muted">
          {reply.registered === 0
            ? text("noneAtAll", {
                area: reply.areaName,
                month: month(reply.month),
              })
            : text("none")}
        </p>
      ) : (
        <ListTable list={list} first={reply} />
      )}
    </div>
  );
}

/** What the contributions in the list add up to. */
function Parts({ reply }: { reply: ListReply }) {
  const text = useTranslations("lists");
  const { locale, say, month } = useFormats();
  return reply.parts.map(({ measure: key, before, now, change, left }) => {
    const measure = readMeasure(key);
    if (typeof measure === "string") return null;
    if (before === null || now === null || change === null) return null;
    const level = { kind: "now", months: 0, of: measure.of } as const;
    const difference = { kind: "change", months: 1, of: measure.of } as const;
    return (
      <p key={key} className="max-w-prose text-14 text-pretty text-muted">
        {text("parts.told", {
          indicator: say(measuredLabel(measure.of)),
          area: reply.areaName,
          before: numberWords(locale, level, before),
          now: numberWords(locale, level, now),
          change: numberWords(
            locale,
            difference,
            shownDifference("percent", now, before),
          ),
          month: month(addMonths(reply.month, -measure.months)),
        })}{" "}
        {left === 0
          ? null
          : text("parts.left", { left: numberWords(locale, measure, left) })}
      </p>
    );
  });
}
