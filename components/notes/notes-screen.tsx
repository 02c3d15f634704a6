"use client";

import { useQuery } from "@tanstack/react-query";
import { useTranslations } from "use-intl/react";
import { MonthPicker } from "@/components/figures/month-picker";
import { FailureNote } from "@/components/frame/failure-note";
import { PageFrame } from "@/components/frame/page-frame";
import { SignInNote } from "@/components/frame/sign-in-note";
import { SectionCard } from "@/components/frame/section-card";
import { useLiveUpdates } from "@/components/live/use-live";
import { SkeletonLines } from "@/components/ui/skeleton";
import { AreaTrail } from "@/components/view/area-trail";
import { IndicatorPicker } from "@/components/view/indicator-picker";
import { useArea } from "@/components/view/use-area";
import { MoveAnnouncer } from "@/components/view/move-announcer";
import { useView, ViewProvider } from "@/components/view/view-context";
import type { SessionReply } from "@/lib/core/access/contract";
import { indicatorOf } from "@/lib/core/catalogue/indicator-of";
import { useFormats } from "@/lib/core/text/formats";
import { notesQuery } from "@/lib/notes/client/notes-query";
import { NoteCard } from "./note-card";
import { NoteForm } from "./note-form";

/** The notes of one figure, and the way to write one. */
export function NotesScreen({ session }: { session: SessionReply }) {
  return (
    <ViewProvider session={session} follows="area-and-indicator">
      <Screen session={session} />
    </ViewProvider>
  );
}

function Screen({ session }: { session: SessionReply }) {
  useLiveUpdates();
  const text = useTranslations("notes");
  return (
    <PageFrame
      session={session}
      title={text("title")}
      lead={text("lead")}
      controls={
        <div className="flex min-w-0 flex-1 items-center lg:gap-x-2">
          <AreaTrail />
          <MonthPicker />
          <IndicatorPicker />
        </div>
      }
    >
      {session.audience === "oversight" ? (
        <Figure />
      ) : (
        <SignInNote>{text("closed")}</SignInNote>
      )}
      <Moves />
    </PageFrame>
  );
}

function Moves() {
  const text = useTranslations("notes");
  const formats = useFormats();
  const { view } = useView();
  const { data: area } = useArea();
  const label = formats.say(indicatorOf(view.indicator).label);
  const title =
    area?.code === view.area
      ? `${text("title")}: ${label}, ${area.name}, ${formats.month(view.month)}`
      : null;
  return <MoveAnnouncer title={title} />;
}

function Figure() {
  const text = useTranslations("notes");
  const formats = useFormats();
  const { view } = useView();
  const { data: area } = useArea();
  const { area: code, indicator, month } = view;
  const scope = { area: code, indicator, from: month, to: month };
  const { data, error, refetch } = useQuery(
    notesQuery({ ...scope, inside: false }),
  );
  return (
    <>
      <SectionCard
        id="notes"
        heading={text("listHeading")}
        note={text("about", {
          indicator: formats.say(indicatorOf(indicator).label),
          area: area?.code === code ? area.name : code,
          month: formats.month(month),
        })}
      >
        {error ? (
          <FailureNote
            what={text("failed")}
            error={error}
            onRetry={() => void refetch()}
          />
        ) : null}
        {data === undefined ? (
          error ? null : (
            <SkeletonLines count={4} />
          )
        ) : data.notes.length === 0 ? (
          <p className="text-muted">{text("none")}</p>
        ) : (
          <ul className="flex flex-col divide-y divide-line">
            {data.notes.map((note) => (
              <NoteCard key={note.id} note={note} />
            ))}
          </ul>
        )}
      </SectionCard>
      <NoteForm key={`${code} ${indicator} ${month}`} />
    </>
  );
}
