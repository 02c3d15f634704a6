"use client";

import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslations } from "use-intl/react";
import { MonthPicker } from "@/components/figures/month-picker";
import { FailureNote } from "@/components/frame/failure-note";
import { PageFrame } from "@/components/frame/page-frame";
import { SectionCard } from "@/components/frame/section-card";
import { useLiveUpdates } from "@/components/live/use-live";
import { SkeletonLines } from "@/components/ui/skeleton";
import { AreaTrail } from "@/components/view/area-trail";
import { MoveAnnouncer } from "@/components/view/move-announcer";
import { useArea } from "@/components/view/use-area";
import { useView, ViewProvider } from "@/components/view/view-context";
import type { SessionReply } from "@/lib/core/access/contract";
import { useFormats } from "@/lib/core/text/formats";
import { snapshotsQuery } from "@/lib/snapshots/client/snapshots-query";
import type { SnapshotsReply } from "@/lib/snapshots/contract";
import { CompareCard } from "./compare-card";
import { SnapshotLine } from "./snapshot-line";
import { TakeForm } from "./take-form";

/** The figures that were frozen: taking them, opening them, holding two against each other. */
export function SnapshotsScreen({ session }: { session: SessionReply }) {
  return (
    <ViewProvider session={session}>
      <Screen session={session} />
    </ViewProvider>
  );
}

function Screen({ session }: { session: SessionReply }) {
  useLiveUpdates();
  const text = useTranslations("snapshots");
  const { view } = useView();
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
      <Content key={view.area} />
      <Moves />
    </PageFrame>
  );
}

function Moves() {
  const text = useTranslations("snapshots");
  const { month } = useFormats();
  const { view } = useView();
  const { data: area } = useArea();
  const title =
    area?.code === view.area
      ? `${text("title")}: ${area.name}, ${month(view.month)}`
      : null;
  return <MoveAnnouncer title={title} />;
}

function Content() {
  const text = useTranslations("snapshots");
  const { view, session } = useView();
  const { data, error, refetch } = useQuery(snapshotsQuery(view.area));
  const [chosen, setChosen] = useState<readonly string[]>([]);
  const choose = (id: string) =>
    setChosen((now) =>
      now.includes(id)
        ? now.filter((one) => one !== id)
        : [...now, id].slice(-2),
    );
  const pair = data?.snapshots.filter(({ id }) => chosen.includes(id)) ?? [];
  const mayCompare = session.audience === "oversight";
  return (
    <>
      <TakeForm mayTake={data?.mayTake ?? null} />
      <SectionCard id="snapshots" heading={text("listHeading")}>
        {error ? (
          <FailureNote
            what={text("failed")}
            error={error}
            hasNumbers={data !== undefined}
            onRetry={() => void refetch()}
          />
        ) : null}
        {data === undefined && !error ? <SkeletonLines count={4} /> : null}
        {data ? (
          <List
            snapshots={data.snapshots}
            chosen={chosen}
            onChoose={mayCompare ? choose : null}
          />
        ) : null}
      </SectionCard>
      <CompareCard pair={pair} mayCompare={mayCompare} />
    </>
  );
}

/** Only two of one area can be held against each other. */
function List({
  snapshots,
  chosen,
  onChoose,
}: Pick<SnapshotsReply, "snapshots"> & {
  chosen: readonly string[];
  onChoose: ((id: string) => void) | null;
}) {
  const text = useTranslations("snapshots");
  const first = snapshots.find(({ id }) => id === chosen[0]);
  if (snapshots.length === 0)
    return <p className="text-muted">{text("none")}</p>;
  return (
    <ul className="flex flex-col divide-y divide-line">
      {snapshots.map((snapshot) => (
        <SnapshotLine
          key={snapshot.id}
          snapshot={snapshot}
          isChosen={chosen.includes(snapshot.id)}
          onChoose={
            onChoose === null ||
            (first !== undefined && first.area !== snapshot.area)
              ? null
              : onChoose
          }
        />
      ))}
    </ul>
  );
}
