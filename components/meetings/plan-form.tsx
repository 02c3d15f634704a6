"use client";

import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import { useState, type SyntheticEvent } from "react";
import { useTranslations } from "use-intl/react";
import { FailureNote } from "@/components/frame/failure-note";
import { Button } from "@/components/ui/button";
import type { SessionReply } from "@/lib/core/access/contract";
import { useFormats } from "@/lib/core/text/formats";
import { hrefIn } from "@/lib/core/text/locale";
import { planMeeting } from "@/lib/meetings/client/change-meetings";
import { allMeetings } from "@/lib/meetings/client/meetings-query";
import { MeetingFields, useMeetingFacts } from "./meeting-fields";

/** Prepares a meeting, and leads to its agenda. */
export function PlanForm({ session }: { session: SessionReply }) {
  const text = useTranslations("meetings");
  const { locale } = useFormats();
  const router = useRouter();
  const client = useQueryClient();
  const [isAsked, setAsked] = useState(false);
  const { facts, change, troubles } = useMeetingFacts({
    title: "",
    area: session.province.code,
    month: session.latestMonth,
    heldOn: null,
    place: "",
    snapshot: null,
  });
  const { mutate, isPending, error } = useMutation({
    mutationFn: () => planMeeting(facts),
    onSuccess: ({ meeting }) => {
      void client.invalidateQueries(allMeetings);
      router.push(hrefIn(locale, `/rapat/${meeting.id}`));
    },
    networkMode: "always",
  });
  const submit = (event: SyntheticEvent) => {
    event.preventDefault();
    setAsked(true);
    if (troubles === null && !isPending) mutate();
  };
  return (
    <form onSubmit={submit} className="flex flex-col gap-5">
      <MeetingFields
        session={session}
        facts={facts}
        onChange={change}
        troubles={isAsked ? troubles : null}
      />
      {error ? (
        <FailureNote
          what={text("plan.failed")}
          error={error}
          onRetry={() => mutate()}
        />
      ) : null}
      <div>
        <Button type="submit" variant="primary" disabled={isPending}>
          {text("plan.save")}
        </Button>
      </div>
    </form>
  );
}
