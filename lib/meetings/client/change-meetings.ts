import { browserApi } from "@/lib/core/client/api-of";
import type {
  AgendaEdit,
  MeetingEdit,
  MeetingTurn,
  NewMeeting,
  NewSlide,
} from "@/lib/meetings/contract";

function send(path: string, body: unknown) {
  return browserApi().call(
    `/api/v1/meetings${path}`,
    async () => (await import("@/lib/meetings/contract")).MeetingReply,
    {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify(body),
    },
  );
}

/** Makes a meeting with the usual agenda. */
export function planMeeting(meeting: NewMeeting) {
  return send("", meeting);
}

/** Changes what a meeting is about; refused where somebody else has changed it since it was read. */
export function editMeeting(id: string, edit: MeetingEdit) {
  return send(`/${id}/edit`, edit);
}

/** Gives a meeting another agenda; refused likewise. */
export function editAgenda(id: string, edit: AgendaEdit) {
  return send(`/${id}/agenda`, edit);
}

/** Adds a slide to an agenda. */
export function pinSlide(id: string, slide: NewSlide) {
  return send(`/${id}/slides`, slide);
}

/** Opens a meeting or closes it. */
export function turnMeeting(id: string, turn: MeetingTurn) {
  return send(`/${id}/state`, turn);
}
