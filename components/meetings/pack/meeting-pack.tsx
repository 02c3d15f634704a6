"use client";

import { useTranslations } from "use-intl/react";
import type { SessionReply } from "@/lib/core/access/contract";
import type { MeetingReply } from "@/lib/meetings/contract";
import { PackStanding } from "./pack-standing";
import { usePack } from "./use-pack";

/** Whether a meeting that is prepared here can be presented without a line. */
export function MeetingPack({
  session,
  reply,
}: {
  session: SessionReply;
  reply: MeetingReply;
}) {
  const text = useTranslations("meetings");
  const pack = usePack(session, reply);
  const { snapshot, state } = reply.meeting;
  if (snapshot === null && state !== "closed")
    return (
      <p className="-mt-3 text-14 text-muted">{text("pack.noSnapshot")}</p>
    );
  return <PackStanding pack={pack} slides={reply.slides} />;
}
