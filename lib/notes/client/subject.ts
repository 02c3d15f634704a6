import type { SignedIn } from "@/lib/core/access/contract";
import { isWithin, type AreaCode } from "@/lib/core/domain/area-code";
import type { ClientSubject } from "@/lib/core/subjects/client/client-subject";
import { notesChanges } from "@/lib/notes/domain/changes";
import { allNotes, readNotes } from "./notes-query";

/** Whether somebody is offered to write of an area; the server decides again. */
export function mayWrite(user: SignedIn | null, area: AreaCode): boolean {
  if (user === null) return false;
  if (user.role === "admin" || user.role === "planner") return true;
  return (
    user.role === "operator" && user.areas.some((own) => isWithin(area, own))
  );
}

const told = { saysCount: true };

export const notesClient: ClientSubject = {
  name: "notes",
  menu: [{ path: "/notes", key: "notes", isFor: (user) => user !== null }],
  changes: { noted: told, noteEdited: told, noteWithdrawn: told },
  reads: [
    {
      key: "notes",
      oldAfter: ({ kind }) => (kind in notesChanges ? "all" : "nothing"),
    },
  ],
  marks: {
    isFor: ({ audience }) => audience === "oversight",
    query: (scope) => ({
      queryKey: [...allNotes.queryKey, "marks", scope],
      queryFn: async ({ client, signal }) => {
        const { notes } = await readNotes(client, scope, signal);
        return notes.map((note) => ({
          id: note.id,
          area: note.area,
          month: note.month,
          text: note.text,
          by: note.office,
          at: note.editedAt ?? note.createdAt,
          isEdited: note.editedAt !== null,
          href: hrefOf(note),
        }));
      },
    }),
    hrefToWrite: (user, { area, indicator, to }) =>
      mayWrite(user, area)
        ? `${hrefOf({ area, indicator, month: to })}#write`
        : null,
  },
};

function hrefOf(figure: {
  area: string;
  indicator: string;
  month: string;
}): string {
  const { area, indicator, month } = figure;
  return `/notes?${new URLSearchParams({ area, indicator, month }).toString()}`;
}
