"use client";

import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useTranslations } from "use-intl/react";
import { FailureNote } from "@/components/frame/failure-note";
import { Button } from "@/components/ui/button";
import { turnMeeting } from "@/lib/meetings/client/change-meetings";
import {
  allMeetings,
  meetingQuery,
} from "@/lib/meetings/client/meetings-query";
import type { Meeting } from "@/lib/meetings/contract";

/** Opens a meeting, or closes it. */
export function TurnMeeting({ meeting }: { meeting: Meeting }) {
  const text = useTranslations("meetings");
  const client = useQueryClient();
  const { id, state, version } = meeting;
  const to = state === "open" ? "closed" : "open";
  const { mutate, isPending, error } = useMutation({
    mutationFn: () => turnMeeting(id, { state: to, version }),
    onSuccess: (reply) => {
      client.setQueryData(meetingQuery(id).queryKey, reply);
    },
    onSettled: () => void client.invalidateQueries(allMeetings),
    networkMode: "always",
  });
  const label =
    to === "closed"
      ? text("turn.close")
      : text(state === "closed" ? "turn.openAgain" : "turn.open");
  return (
    <>
      <Button disabled={isPending} onClick={() => mutate()}>
        {label}
      </Button>
      {error ? (
        <FailureNote
          what={text("turn.failed")}
          error={error}
          onRetry={() => mutate()}
        />
      ) : null}
    </>
  );
}
