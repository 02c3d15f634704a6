"use client";

import { useQuery, useQueryClient } from "@tanstack/react-query";
import {
  useCallback,
  useEffect,
  useRef,
  useState,
  useSyncExternalStore,
} from "react";
import { useLineBack } from "@/components/live/use-live";
import { useStageValue } from "@/components/meetings/stage-context";
import { isRefused } from "@/lib/core/client/api-error";
import { toldOf } from "@/lib/follow/domain/told-stage";
import { deviceOfBrowser } from "@/lib/follow/client/device";
import { moveTheStage, stageQuery } from "@/lib/follow/client/follow-query";
import type { StageReply, StageState } from "@/lib/follow/contract";
import { beatMs } from "@/lib/follow/domain/limits";
import {
  openStageChannel,
  type StageChannel,
} from "@/lib/meetings/client/stage-channel";
import type { Stage } from "@/lib/meetings/domain/stage";
import { useStageRoom } from "./use-stage-room";

export type FollowDesk = {
  device: string;
  /** Null while nobody may follow; undefined until it is known. */
  reply: StageReply | null | undefined;
  followers: number | null;
  /** What is sent to followers does not arrive. */
  isLost: boolean;
  refresh: () => void;
  /** Shows in this browser what another has on the stage. */
  adopt: (stage: StageState) => void;
};

/**
 * The stage of this browser joined to that of the followers: whoever presents sends what is shown; a browser that does not shows what the presenter does. All
 * windows of a browser share one stage, so it is told to them over their own channel.
 */
export function useFollowDesk(): FollowDesk {
  const { meeting, stage } = useStageValue();
  const client = useQueryClient();
  // The server draws no desk: what the browser calls itself is known when it wakes.
  const device = useSyncExternalStore(neverChanges, deviceOfBrowser, () => "");
  const { data, refetch } = useQuery({
    ...stageQuery(meeting.id, device),
    enabled: device !== "" && meeting.mayChange,
    refetchInterval: 20_000,
  });
  const refresh = useCallback(() => void refetch(), [refetch]);
  // A page that opened without a line knows nothing of its followers yet.
  useLineBack(refresh);
  const reply = data?.stage;
  const adopt = useAdoption(meeting.id, stage);
  const [followers, setFollowers] = useState<number | null>(null);
  const isOpen = reply !== undefined && reply !== null;
  const isHere = isOpen && reply.held === "here";
  useStageRoom(isOpen ? `stand|${meeting.id}` : null, (said) => {
    if (said.kind === "followers") setFollowers(said.count);
    if (said.kind === "changed") refresh();
  });
  useStageRoom(isOpen && !isHere ? `stage|${meeting.id}` : null, (said) => {
    if (said.kind === "stage") adopt(said.stage);
    if (said.kind === "closed") refresh();
  });
  const keep = useCallback(
    (stage: StageReply) =>
      client.setQueryData(stageQuery(meeting.id, device).queryKey, { stage }),
    [client, meeting.id, device],
  );
  const isLost = useRelay({
    isHere,
    device,
    onReply: keep,
    onRefused: refresh,
  });
  return { device, reply, followers, isLost, refresh, adopt };
}

const neverChanges = () => () => {};

/** Shows in every window of this browser what somebody else has on the stage, whatever was shown here before. */
function useAdoption(
  meeting: string,
  stage: Stage,
): (told: StageState) => void {
  const held = useRef(stage);
  const channel = useRef<StageChannel | null>(null);
  useEffect(() => {
    held.current = stage;
  }, [stage]);
  useEffect(() => {
    const opened = openStageChannel(meeting, {
      held: () => held.current,
      // The window's own stage hears it as well.
      onStage: () => {},
    });
    channel.current = opened;
    return () => {
      channel.current = null;
      opened.close();
    };
  }, [meeting]);
  return useCallback((told) => {
    const turn = Math.max(told.turn, held.current.turn + 1);
    channel.current?.tell({ ...held.current, ...told, turn });
  }, []);
}

/** Sends what is on the stage, the latest only, and says every few seconds that somebody is there. */
function useRelay({
  isHere,
  device,
  onReply,
  onRefused,
}: {
  isHere: boolean;
  device: string;
  onReply: (reply: StageReply) => void;
  onRefused: () => void;
}): boolean {
  const { meeting, stage } = useStageValue();
  const [isLost, setLost] = useState(false);
  const latest = useRef(stage);
  const isSending = useRef(false);
  /** Whether what was shown has not arrived. */
  const send = useCallback(async (): Promise<boolean> => {
    if (isSending.current) return false;
    isSending.current = true;
    try {
      let sent: Stage | null = null;
      // What was pressed meanwhile follows at once.
      while (sent !== latest.current) {
        sent = latest.current;
        onReply(
          await moveTheStage(meeting.id, {
            device,
            stage: toldOf(sent),
          }),
        );
      }
      return false;
    } catch (error) {
      const isOver =
        isRefused(error, "stage-held") || isRefused(error, "stage-closed");
      if (isOver) onRefused();
      return !isOver;
    } finally {
      isSending.current = false;
    }
  }, [meeting.id, device, onReply, onRefused]);
  useEffect(() => {
    latest.current = stage;
    if (isHere) void send().then(setLost);
  }, [stage, isHere, send]);
  // What was shown meanwhile was not sent, and is not now: followers get what is on the stage.
  useLineBack(
    useCallback(() => {
      if (isHere) void send().then(setLost);
    }, [isHere, send]),
  );
  useEffect(() => {
    if (!isHere) return;
    const beat = setInterval(() => void send().then(setLost), beatMs);
    return () => clearInterval(beat);
  }, [isHere, send]);
  return isHere && isLost;
}
