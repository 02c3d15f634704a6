"use client";

import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import Link from "next/link";
import { useSearchParams } from "next/navigation";
import { useState, type SyntheticEvent } from "react";
import { useTranslations } from "use-intl/react";
import { FailureNote } from "@/components/frame/failure-note";
import { PageFrame } from "@/components/frame/page-frame";
import { SectionCard } from "@/components/frame/section-card";
import { SignInNote } from "@/components/frame/sign-in-note";
import { LiveReads } from "@/components/live/live-reads";
import { Button } from "@/components/ui/button";
import { Field, TextInput } from "@/components/ui/field";
import { Select } from "@/components/ui/select";
import { SkeletonLines } from "@/components/ui/skeleton";
import type { SessionReply } from "@/lib/core/access/contract";
import { areaQuery } from "@/lib/core/areas/client/area-query";
import { indicatorOf } from "@/lib/core/catalogue/indicator-of";
import type { View } from "@/lib/core/client/view";
import { useFormats } from "@/lib/core/text/formats";
import { hrefIn } from "@/lib/core/text/locale";
import { pinSlide } from "@/lib/meetings/client/change-meetings";
import {
  allMeetings,
  meetingsQuery,
} from "@/lib/meetings/client/meetings-query";
import { pinnedSlide } from "@/lib/meetings/client/pin-address";
import { mayHold } from "@/lib/meetings/client/subject";
import type { Meeting } from "@/lib/meetings/contract";
import { longestTitle } from "@/lib/meetings/domain/limits";

type Props = { session: SessionReply; view: View };

/** Pins what a panel of the province screen shows to a meeting that is not over. */
export function PinScreen({ session, view }: Props) {
  const text = useTranslations("meetings");
  const formats = useFormats();
  const { data: area } = useQuery(areaQuery(view.area));
  const panel = useSearchParams().get("slide");
  const { kind } = pinnedSlide(view, panel);
  const mayPin = mayHold(session.user);
  return (
    <PageFrame
      session={session}
      title={text("pin.title")}
      lead={[
        text(`kind.${kind}`),
        formats.say(indicatorOf(view.indicator).label),
        area?.name ?? view.area,
        formats.month(view.month),
      ].join(" · ")}
    >
      {session.audience !== "oversight" ? (
        <SignInNote>{text("closed")}</SignInNote>
      ) : mayPin ? (
        <>
          <LiveReads session={session} />
          <Choice view={view} panel={panel} />
        </>
      ) : (
        <p className="max-w-prose text-muted">{text("plan.notAllowed")}</p>
      )}
    </PageFrame>
  );
}

function Choice({
  view,
  panel,
}: Pick<Props, "view"> & { panel: string | null }) {
  const text = useTranslations("meetings");
  const { data, error, refetch } = useQuery(meetingsQuery());
  const open = (data?.meetings ?? []).filter(({ state }) => state !== "closed");
  return (
    <SectionCard id="pin" heading={text("pin.heading")}>
      {error ? (
        <FailureNote
          what={text("failed")}
          error={error}
          onRetry={() => void refetch()}
        />
      ) : data === undefined ? (
        <SkeletonLines count={3} />
      ) : open.length === 0 ? (
        <NoMeeting />
      ) : (
        <PinForm meetings={open} {...{ view, panel }} />
      )}
    </SectionCard>
  );
}

function NoMeeting() {
  const text = useTranslations("meetings");
  const { locale } = useFormats();
  return (
    <p>
      {text("pin.none")}{" "}
      <Link
        href={hrefIn(locale, "/rapat#plan")}
        className="text-accent underline underline-offset-3"
      >
        {text("plan.heading")}
      </Link>
    </p>
  );
}

function PinForm({
  meetings,
  view,
  panel,
}: {
  meetings: readonly Meeting[];
  view: View;
  panel: string | null;
}) {
  const text = useTranslations("meetings");
  const client = useQueryClient();
  const [id, setId] = useState(meetings[0]?.id ?? "");
  const [title, setTitle] = useState("");
  const length = title.trim().length;
  const isTooLong = length > longestTitle;
  const pin = useMutation({
    mutationFn: () =>
      pinSlide(id, {
        ...pinnedSlide(view, panel),
        title: length === 0 ? null : title,
        notes: "",
        minutes: 5,
      }),
    onSuccess: () => void client.invalidateQueries(allMeetings),
    networkMode: "always",
  });
  const submit = (event: SyntheticEvent) => {
    event.preventDefault();
    if (!isTooLong && !pin.isPending) pin.mutate();
  };
  return (
    <form onSubmit={submit} className="flex max-w-prose flex-col gap-5">
      <MeetingField {...{ meetings, id }} onChange={setId} />
      <TitleField {...{ title, isTooLong }} onChange={setTitle} />
      {pin.error ? (
        <FailureNote
          what={text("pin.failed")}
          error={pin.error}
          onRetry={() => pin.mutate()}
        />
      ) : null}
      <div className="flex flex-wrap items-center gap-3">
        <Button type="submit" variant="primary" disabled={pin.isPending}>
          {text("pin.save")}
        </Button>
        <p role="status" className="text-14">
          {pin.data ? <Pinned meeting={pin.data.meeting} /> : null}
        </p>
      </div>
    </form>
  );
}

function MeetingField({
  meetings,
  id,
  onChange,
}: {
  meetings: readonly Meeting[];
  id: string;
  onChange: (id: string) => void;
}) {
  const text = useTranslations("meetings");
  const { month } = useFormats();
  return (
    <Field label={text("pin.meeting")}>
      {(wiring) => (
        <Select
          {...wiring}
          value={id}
          onChange={({ target }) => onChange(target.value)}
        >
          {meetings.map((one) => (
            <option key={one.id} value={one.id}>
              {one.title} · {one.areaName}, {month(one.month)}
            </option>
          ))}
        </Select>
      )}
    </Field>
  );
}

function TitleField({
  title,
  isTooLong,
  onChange,
}: {
  title: string;
  isTooLong: boolean;
  onChange: (title: string) => void;
}) {
  const text = useTranslations("meetings");
  const { number } = useFormats();
  const error = isTooLong
    ? text("slide.tooLong", {
        most: number(longestTitle),
        now: number(title.trim().length),
      })
    : null;
  return (
    <Field
      label={text("slide.title")}
      hint={text("slide.titleHint")}
      error={error}
    >
      {(wiring) => (
        <TextInput
          {...wiring}
          value={title}
          onChange={({ target }) => onChange(target.value)}
        />
      )}
    </Field>
  );
}

function Pinned({ meeting }: { meeting: Meeting }) {
  const text = useTranslations("meetings");
  const { locale } = useFormats();
  return (
    <>
      <span className="text-better">{text("pin.done")}</span>{" "}
      <Link
        href={hrefIn(locale, `/rapat/${meeting.id}`)}
        className="underline decoration-line-strong underline-offset-3 hover:text-accent"
      >
        {text("stage.toAgenda")}
      </Link>
    </>
  );
}
