"use client";

import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import Link from "next/link";
import { useTranslations } from "use-intl/react";
import { FailureNote } from "@/components/frame/failure-note";
import { Button } from "@/components/ui/button";
import { Select } from "@/components/ui/select";
import { StateMessage } from "@/components/ui/state-message";
import { isWithin } from "@/lib/core/domain/area-code";
import { useFormats } from "@/lib/core/text/formats";
import { hrefIn } from "@/lib/core/text/locale";
import { editMeeting } from "@/lib/meetings/client/change-meetings";
import { allMeetings } from "@/lib/meetings/client/meetings-query";
import type { Meeting } from "@/lib/meetings/contract";
import { takeSnapshot } from "@/lib/snapshots/client/change-snapshots";
import {
  allSnapshots,
  snapshotQuery,
  snapshotsQuery,
} from "@/lib/snapshots/client/snapshots-query";
import type { Snapshot } from "@/lib/snapshots/contract";

/** Of which snapshot a meeting shows its figures; one without is offered to take one, or to use one that there is. */
export function MeetingSnapshot({
  meeting,
  mayChange: mayHere,
}: {
  meeting: Meeting;
  mayChange: boolean;
}) {
  const mayChange = mayHere && meeting.mayChange && meeting.state !== "closed";
  return meeting.snapshot === null ? (
    <WithoutSnapshot meeting={meeting} mayChange={mayChange} />
  ) : (
    <OfSnapshot
      meeting={meeting}
      snapshot={meeting.snapshot}
      mayChange={mayChange}
    />
  );
}

function OfSnapshot({
  meeting,
  snapshot,
  mayChange,
}: {
  meeting: Meeting;
  snapshot: string;
  mayChange: boolean;
}) {
  const text = useTranslations("meetings");
  const formats = useFormats();
  const { data } = useQuery(snapshotQuery(snapshot));
  const use = useAttach(meeting);
  return (
    <div className="flex flex-wrap items-center gap-x-3 gap-y-2 text-14">
      <Link
        href={hrefIn(formats.locale, `/?snapshot=${snapshot}`)}
        className="figures inline-block leading-6 font-semibold underline decoration-line-strong underline-offset-3 hover:text-accent"
      >
        {data?.number ?? text("stage.snapshot")}
      </Link>
      {data ? (
        <span className="figures text-muted">
          {formats.moment(data.takenAt)}
        </span>
      ) : null}
      {data?.withdrawn ? (
        <span className="text-caution">{text("potret.withdrawn")}</span>
      ) : null}
      {mayChange ? (
        <Button
          size="sm"
          variant="quiet"
          disabled={use.isPending}
          onClick={() => use.mutate(null)}
        >
          {text("potret.detach")}
        </Button>
      ) : null}
      <Failed use={use} />
    </div>
  );
}

function WithoutSnapshot({
  meeting,
  mayChange,
}: {
  meeting: Meeting;
  mayChange: boolean;
}) {
  const text = useTranslations("meetings");
  const client = useQueryClient();
  const { area, month, title } = meeting;
  const use = useAttach(meeting);
  const take = useMutation({
    mutationFn: () => takeSnapshot({ area, month, title }),
    onSuccess: ({ id }) => {
      void client.invalidateQueries(allSnapshots);
      use.mutate(id);
    },
    networkMode: "always",
  });
  return (
    <StateMessage
      tone="plain"
      title={text("potret.none")}
      action={
        mayChange ? (
          <span className="flex flex-wrap items-center gap-2">
            <Existing meeting={meeting} onUse={use.mutate} />
            <Button
              size="sm"
              disabled={take.isPending || use.isPending}
              onClick={() => take.mutate()}
            >
              {text(take.isPending ? "potret.taking" : "potret.take")}
            </Button>
          </span>
        ) : undefined
      }
    >
      {text("potret.noneText")}
      {take.error ? (
        <FailureNote
          what={text("potret.takeFailed")}
          error={take.error}
          onRetry={() => take.mutate()}
        />
      ) : null}
      <Failed use={use} />
    </StateMessage>
  );
}

/** Snapshots that there are of the month, and of the area or one around it. */
function Existing({
  meeting: { area, month },
  onUse,
}: {
  meeting: Meeting;
  onUse: (snapshot: string) => void;
}) {
  const text = useTranslations("meetings");
  const { moment } = useFormats();
  const { data } = useQuery(snapshotsQuery(area));
  const fits = (one: Snapshot) =>
    one.month === month && isWithin(area, one.area) && one.withdrawn === null;
  const all = (data?.snapshots ?? []).filter(fits);
  if (all.length === 0) return null;
  return (
    <Select
      aria-label={text("potret.choose")}
      className="h-8 text-14"
      value=""
      onChange={({ target }) => onUse(target.value)}
    >
      <option value="">{text("potret.choose")}</option>
      {all.map(({ id, number, takenAt }) => (
        <option key={id} value={id}>
          {number} · {moment(takenAt, "short")}
        </option>
      ))}
    </Select>
  );
}

/** Gives the meeting a snapshot, or takes it off. */
function useAttach({ id, version, ...meeting }: Meeting) {
  const client = useQueryClient();
  const { title, area, month, heldOn, place } = meeting;
  return useMutation({
    mutationFn: (snapshot: string | null) =>
      editMeeting(id, {
        ...{ title, area, month, heldOn, place, version },
        snapshot,
      }),
    onSettled: () => client.invalidateQueries(allMeetings),
    networkMode: "always",
  });
}

function Failed({ use }: { use: ReturnType<typeof useAttach> }) {
  const text = useTranslations("meetings");
  const { error, variables } = use;
  if (!error) return null;
  return (
    <FailureNote
      what={text("facts.failed")}
      error={error}
      onRetry={() => use.mutate(variables)}
    />
  );
}
