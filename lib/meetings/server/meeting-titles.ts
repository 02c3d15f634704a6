import { findMeeting } from "@/db/meetings/meetings";
import type { MeetingSource } from "@/lib/decisions/server/meeting-source";

/** What the meetings are called in which something was decided. */
export const meetingTitles: MeetingSource = {
  find: async ({ database }, ids) => {
    const found = await Promise.all(
      ids.map((id) => findMeeting(database.sql, id)),
    );
    return new Map(
      found.flatMap((meeting) =>
        meeting === null
          ? []
          : [[meeting.id, { title: meeting.title }] as const],
      ),
    );
  },
};
