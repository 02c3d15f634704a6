"use client";

import { useQueryClient } from "@tanstack/react-query";
import { useCallback, useEffect, useRef, useState } from "react";
import {
  deskOf,
  storedSlide,
  withIds,
  type DeskSlide,
} from "@/lib/meetings/client/agenda-desk";
import { editAgenda } from "@/lib/meetings/client/change-meetings";
import {
  allMeetings,
  meetingQuery,
} from "@/lib/meetings/client/meetings-query";
import type { MeetingReply } from "@/lib/meetings/contract";
import { slideTrouble } from "@/lib/meetings/domain/slide-trouble";

export type Saving = "saved" | "waiting" | "saving" | { failed: Error };

/** So long after the last change the agenda is stored, in milliseconds. */
const pauseMs = 500;

/** What is on the desk, what was read last, whether something of it waits to be stored, and whether it is being stored. */
type Desk = {
  slides: readonly DeskSlide[];
  reply: MeetingReply;
  isChanged: boolean;
  isBusy: boolean;
};

/**
 * The agenda as it is being put together. Every change is stored by itself, one request at a time, over the version that was read last; what others have
 * changed is taken over as long as nothing of one's own waits.
 */
export function useAgenda(reply: MeetingReply) {
  const client = useQueryClient();
  const { id } = reply.meeting;
  const [slides, setSlides] = useState<readonly DeskSlide[]>(() =>
    deskOf(reply),
  );
  const [saving, setSaving] = useState<Saving>("saved");
  const desk = useRef<Desk>({ slides, reply, isChanged: false, isBusy: false });
  const put = useCallback((part: Partial<Desk>) => {
    desk.current = { ...desk.current, ...part };
    if (part.slides) setSlides(part.slides);
  }, []);

  const adopt = useCallback(
    (next: MeetingReply) =>
      put({ slides: deskOf(next, desk.current.slides), reply: next }),
    [put],
  );
  useEffect(() => {
    const { isBusy, isChanged, reply: read } = desk.current;
    if (reply !== read && !isBusy && !isChanged) adopt(reply);
  }, [reply, adopt]);

  const save = useCallback(async () => {
    if (desk.current.isBusy) return;
    setSaving("saving");
    const { slides: sent } = desk.current;
    const failed = await store(id, desk.current, put);
    put({
      isBusy: false,
      ...(failed === null && {
        slides: withIds(desk.current.slides, sent, desk.current.reply),
      }),
    });
    if (failed !== null) setSaving({ failed });
    else setSaving(desk.current.isChanged ? "waiting" : "saved");
    client.setQueryData(meetingQuery(id).queryKey, desk.current.reply);
  }, [client, id, put]);
  // What was changed while the last request was under way is stored after it.
  useEffect(() => {
    if (saving !== "waiting") return;
    const timer = setTimeout(() => void save(), pauseMs);
    return () => clearTimeout(timer);
  }, [saving, slides, save]);

  const change = useCallback(
    (next: readonly DeskSlide[]) => {
      put({ slides: next, isChanged: true });
      const isWhole = next.every((slide) => slideTrouble(slide) === null);
      if (isWhole && !desk.current.isBusy) setSaving("waiting");
    },
    [put],
  );
  const reload = useCallback(async () => {
    put({ isChanged: false });
    setSaving("saved");
    await client.invalidateQueries(allMeetings);
  }, [client, put]);
  return { slides, saving, change, retry: () => void save(), reload };
}

/** Stores what is on the desk; null, or why it was not. */
async function store(
  id: string,
  { slides: sent, reply }: Desk,
  put: (part: Partial<Desk>) => void,
): Promise<Error | null> {
  put({ isBusy: true, isChanged: false });
  try {
    const { version } = reply.meeting;
    const slides = sent.map(storedSlide);
    const answer = await editAgenda(id, { slides, version });
    put({ reply: answer });
    return null;
  } catch (error) {
    put({ isChanged: true });
    return error as Error;
  }
}
