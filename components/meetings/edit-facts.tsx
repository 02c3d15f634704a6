"use client";

import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState, type SyntheticEvent } from "react";
import { useTranslations } from "use-intl/react";
import { FailureNote } from "@/components/frame/failure-note";
import { Button } from "@/components/ui/button";
import { Dialog, DialogContent, DialogTrigger } from "@/components/ui/dialog";
import type { SessionReply } from "@/lib/core/access/contract";
import { editMeeting } from "@/lib/meetings/client/change-meetings";
import { allMeetings } from "@/lib/meetings/client/meetings-query";
import type { Meeting } from "@/lib/meetings/contract";
import { MeetingFields, useMeetingFacts } from "./meeting-fields";

type Props = { session: SessionReply; meeting: Meeting };

/** Changes what a meeting is about, in a window. */
export function EditFacts({ session, meeting }: Props) {
  const text = useTranslations("meetings");
  const common = useTranslations("common");
  const [isOpen, setOpen] = useState(false);
  return (
    <Dialog open={isOpen} onOpenChange={setOpen}>
      <DialogTrigger asChild>
        <Button variant="quiet">{text("facts.edit")}</Button>
      </DialogTrigger>
      <DialogContent
        title={text("facts.title")}
        closeLabel={common("action.close")}
      >
        <Form
          session={session}
          meeting={meeting}
          onDone={() => setOpen(false)}
        />
      </DialogContent>
    </Dialog>
  );
}

function Form({ session, meeting, onDone }: Props & { onDone: () => void }) {
  const text = useTranslations("meetings");
  const common = useTranslations("common");
  const client = useQueryClient();
  const { title, area, month, heldOn, place, snapshot, version } = meeting;
  const { facts, change, troubles } = useMeetingFacts({
    title,
    area,
    month,
    heldOn,
    place,
    snapshot,
  });
  const { mutate, isPending, error } = useMutation({
    mutationFn: () => editMeeting(meeting.id, { ...facts, version }),
    onSuccess: async () => {
      await client.invalidateQueries(allMeetings);
      onDone();
    },
    networkMode: "always",
  });
  const submit = (event: SyntheticEvent) => {
    event.preventDefault();
    if (troubles === null && !isPending) mutate();
  };
  return (
    <form onSubmit={submit} className="flex flex-col gap-5">
      <MeetingFields
        session={session}
        facts={facts}
        onChange={change}
        troubles={troubles}
      />
      {error ? (
        <FailureNote
          what={text("facts.failed")}
          error={error}
          onRetry={() => mutate()}
        />
      ) : null}
      <div className="flex flex-wrap justify-end gap-2">
        <Button onClick={onDone}>{common("action.cancel")}</Button>
        <Button type="submit" variant="primary" disabled={isPending}>
          {text("facts.save")}
        </Button>
      </div>
    </form>
  );
}
