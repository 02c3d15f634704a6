import { randomUUID } from "node:crypto";
import { lockLedger } from "@/db/core/ledger";
import { insertNote, type NoteRecord } from "@/db/notes/notes";
import type { Member, Actor } from "@/lib/core/access/actor";
import { insist } from "@/lib/core/access/permissions";
import { isWithin, type AreaCode } from "@/lib/core/domain/ids";
import { insistArea } from "@/lib/core/product/area-directory";
import type { Product } from "@/lib/core/product/product";
import type { NewNote, Note } from "@/lib/notes/contract";
import { notesChanges } from "@/lib/notes/domain/changes";
import { logNote } from "./log-note";
import { noteReply } from "./note-reply";
import { mayWriteNote } from "./permissions";

/** Pins a note to the figure of an area, an indicator and a month, under the office of who writes it. */
export async function writeNote(
  product: Product,
  actor: Actor,
  given: NewNote,
): Promise<Note> {
  insistArea(product.directory, given.area);
  const name = product.directory.nameOf(given.area);
  insist(mayWriteNote(actor, given.area), actor, {
    id: `menulis catatan tentang ${name}`,
    en: `write notes about ${name}`,
  });
  if (!("role" in actor)) throw new Error("Only members may write notes");
  const record = newRecord(product, actor, given);
  const change = await product.database.sql.begin(async (tx) => {
    await lockLedger(tx);
    await insertNote(tx, record);
    return logNote(tx, record, {
      actor,
      kind: notesChanges.noted,
      detail: { area: given.area, indicator: given.indicator },
    });
  });
  product.feed.note(change);
  return noteReply(product, actor, record);
}

function newRecord(
  { province, now }: Product,
  actor: Member,
  { area, indicator, month, text }: NewNote,
): NoteRecord {
  return {
    id: randomUUID(),
    areaCode: area,
    indicator,
    month,
    officeRole: actor.role,
    officeArea: officeArea(actor, area) ?? province,
    actor: actor.id,
    text,
    version: 1,
    createdAt: now(),
    editedAt: null,
    withdrawnAt: null,
    withdrawnReason: null,
    isSimulated: false,
  };
}

/** Of the areas an operator answers for, the one the note is about. */
function officeArea({ areas }: Member, about: AreaCode): AreaCode | undefined {
  return areas.find((own) => isWithin(about, own));
}
