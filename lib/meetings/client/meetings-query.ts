import { queryOptions } from "@tanstack/react-query";
import { apiOf } from "@/lib/core/client/api-of";

/** Every read of meetings. */
export const allMeetings = { queryKey: ["meetings"] as const };

/** All meetings, the one to come last first. */
export function meetingsQuery() {
  return queryOptions({
    queryKey: [...allMeetings.queryKey, "list"] as const,
    queryFn: ({ client, signal }) =>
      apiOf(client).call(
        "/api/v1/meetings",
        async () => (await import("@/lib/meetings/contract")).MeetingsReply,
        { signal },
      ),
  });
}

/** A meeting with its agenda. */
export function meetingQuery(id: string) {
  return queryOptions({
    queryKey: [...allMeetings.queryKey, "one", id] as const,
    queryFn: ({ client, signal }) =>
      apiOf(client).call(
        `/api/v1/meetings/${id}`,
        async () => (await import("@/lib/meetings/contract")).MeetingReply,
        { signal },
      ),
  });
}
