import type { QueryClient } from "@tanstack/react-query";
import { notFound } from "next/navigation";
import type { SessionReply } from "@/lib/core/access/contract";
import { failureOf } from "@/lib/core/client/api-error";
import { meetingQuery } from "@/lib/meetings/client/meetings-query";
import type { MeetingReply } from "@/lib/meetings/contract";

const anId = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/u;

/** The meeting of an address; null for who may not read it, and where the read failed, which the screen says. One that is not there has no page. */
export async function readMeeting(
  client: QueryClient,
  { audience }: SessionReply,
  id: string,
): Promise<MeetingReply | null> {
  if (!anId.test(id)) notFound();
  if (audience !== "oversight") return null;
  try {
    return await client.query(meetingQuery(id));
  } catch (error) {
    const failure = failureOf(error);
    if (failure.kind === "refused" && failure.status === 404) notFound();
    return null;
  }
}
