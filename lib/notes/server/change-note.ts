import type { Change } from "@/db/core/changes";
import { lockLedger, type Transaction } from "@/db/core/ledger";
import {
  addVersion,
  findNote,
  markNoteWithdrawn,
  type NoteRecord,
} from "@/db/notes/notes";
import { signatureOf, type Actor } from "@/lib/core/access/actor";
import { insist } from "@/lib/core/access/permissions";
import type { Product } from "@/lib/core/product/product";
import { refusal } from "@/lib/core/refusals/errors";
import type { Note, NoteEdit, NoteWithdrawal } from "@/lib/notes/contract";
import { notesChanges } from "@/lib/notes/domain/changes";
import { logNote } from "./log-note";
import { noteReply } from "./note-reply";
import { mayEditNote, mayWithdrawNote } from "./permissions";
import { notesRefusal } from "./refusals";

/** Gives a note another text; the one before stays in its history. Refused where somebody else was faster, or it was withdrawn. */
export async function editNote(
  product: Product,
  actor: Actor,
  { id, text, version }: NoteEdit & { id: string },
): Promise<Note> {
  return changeNote(product, id, actor, async (tx, note) => {
    insist(mayEditNote(actor, note), actor, {
      id: "mengubah catatan orang lain",
      en: "change other people's notes",
    });
    if (note.version !== version) throw notesRefusal("note-changed");
    const at = product.now();
    const next = { id, text, version: version + 1 };
    await addVersion(tx, next, { at, actor: signatureOf(actor).actor });
    return logNote(tx, note, {
      actor,
      kind: notesChanges.noteEdited,
      detail: { version: next.version },
    });
  });
}

/** Takes a note away from its figure, with a reason. It stays readable with its history. */
export async function withdrawNote(
  product: Product,
  actor: Actor,
  { id, reason }: NoteWithdrawal & { id: string },
): Promise<Note> {
  return changeNote(product, id, actor, async (tx, note) => {
    insist(mayWithdrawNote(actor, note), actor, {
      id: "menarik catatan itu",
      en: "withdraw that note",
    });
    await markNoteWithdrawn(tx, id, { at: product.now(), reason });
    return logNote(tx, note, {
      actor,
      kind: notesChanges.noteWithdrawn,
      detail: { reason },
    });
  });
}

/** A note that is not there. */
export function noSuchNote() {
  return refusal("not-found", { id: "Catatan itu", en: "That note" });
}

/** Changes a standing note in one transaction; two who change it go one after the other. */
async function changeNote(
  product: Product,
  id: string,
  actor: Actor,
  change: (tx: Transaction, note: NoteRecord) => Promise<Change>,
): Promise<Note> {
  const done = await product.database.sql.begin(async (tx) => {
    await lockLedger(tx);
    const note = await findNote(tx, id, true);
    if (note === null) throw noSuchNote();
    if (note.withdrawnAt !== null) throw notesRefusal("note-withdrawn");
    const logged = await change(tx, note);
    const after = await findNote(tx, id);
    if (after === null) throw new Error("A note has vanished");
    return { logged, after };
  });
  product.feed.note(done.logged);
  return noteReply(product, actor, done.after);
}
