import { browserApi } from "@/lib/core/client/api-of";
import type { NewNote, NoteEdit, NoteWithdrawal } from "@/lib/notes/contract";

function send(path: string, body: unknown) {
  return browserApi().call(
    `/api/v1/notes${path}`,
    async () => (await import("@/lib/notes/contract")).Note,
    {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify(body),
    },
  );
}

/** Pins a note to a figure. */
export function writeNote(note: NewNote) {
  return send("", note);
}

/** Gives a note another text; refused where somebody else has changed it since it was read. */
export function editNote(id: string, edit: NoteEdit) {
  return send(`/${id}/edit`, edit);
}

/** Takes a note away from its figure. */
export function withdrawNote(id: string, withdrawal: NoteWithdrawal) {
  return send(`/${id}/withdraw`, withdrawal);
}
