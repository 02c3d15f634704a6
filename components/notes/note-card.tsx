"use client";

import { useState } from "react";
import { useTranslations } from "use-intl/react";
import { Button } from "@/components/ui/button";
import { cx } from "@/components/ui/class-names";
import { Mark } from "@/components/ui/mark";
import { useFormats } from "@/lib/core/text/formats";
import type { Note } from "@/lib/notes/contract";
import { NoteEditor } from "./note-editor";
import { NoteHistory } from "./note-history";
import { NoteWithdrawal } from "./note-withdrawal";

/** One note: what it says, which office said it and when, and what the reader may do with it. */
export function NoteCard({ note }: { note: Note }) {
  const text = useTranslations("notes");
  const { say } = useFormats();
  const [isEditing, setEditing] = useState(false);
  const office = say(note.office);
  return (
    <li className="flex flex-col gap-2 py-4 first:pt-0 last:pb-0">
      {isEditing ? (
        <NoteEditor note={note} onDone={() => setEditing(false)} />
      ) : (
        <p
          className={cx(
            "max-w-prose text-pretty whitespace-pre-line",
            note.withdrawnAt !== null && "text-muted line-through",
          )}
        >
          {note.text}
        </p>
      )}
      <Standing note={note} office={office} />
      <div className="-ml-2.5 flex flex-wrap gap-1">
        {note.mayEdit && !isEditing ? (
          <Button
            variant="quiet"
            size="sm"
            aria-label={text("edit.actionFor", { office })}
            onClick={() => setEditing(true)}
          >
            {text("edit.action")}
          </Button>
        ) : null}
        {note.mayWithdraw ? (
          <NoteWithdrawal id={note.id} office={office} />
        ) : null}
        {note.version > 1 ? <NoteHistory id={note.id} office={office} /> : null}
      </div>
    </li>
  );
}

function Standing({ note, office }: { note: Note; office: string }) {
  const text = useTranslations("notes");
  const { moment } = useFormats();
  return (
    <div className="flex flex-wrap items-center gap-x-3 gap-y-1 text-14 text-muted">
      <span>
        <span className="font-semibold text-ink">{office}</span> ·{" "}
        {moment(note.createdAt)}
        {note.editedAt === null
          ? ""
          : ` · ${text("edited", { moment: moment(note.editedAt) })}`}
      </span>
      {note.simulated ? <Mark tone="caution">{text("simulated")}</Mark> : null}
      {note.withdrawnAt === null ? null : (
        <span className="text-caution">
          {text("withdrawn", {
            moment: moment(note.withdrawnAt),
            reason: note.withdrawnReason ?? "",
          })}
        </span>
      )}
    </div>
  );
}
