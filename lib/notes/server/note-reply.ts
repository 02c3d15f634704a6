import type { NoteRecord } from "@/db/notes/notes";
import type { Actor } from "@/lib/core/access/actor";
import type { Product } from "@/lib/core/product/product";
import type { Note } from "@/lib/notes/contract";
import { officeName } from "@/lib/core/domain/office";
import { mayEditNote, mayWithdrawNote } from "./permissions";

/** A stored note as the API shows it to somebody. */
export function noteReply(
  { directory }: Pick<Product, "directory">,
  actor: Actor,
  record: NoteRecord,
): Note {
  const isStanding = record.withdrawnAt === null;
  return {
    id: record.id,
    area: record.areaCode,
    areaName: directory.nameOf(record.areaCode),
    indicator: record.indicator,
    month: record.month,
    text: record.text,
    office: officeName(record.officeRole, directory.nameOf(record.officeArea)),
    version: record.version,
    createdAt: record.createdAt.toISOString(),
    editedAt: record.editedAt?.toISOString() ?? null,
    withdrawnAt: record.withdrawnAt?.toISOString() ?? null,
    withdrawnReason: record.withdrawnReason,
    simulated: record.isSimulated,
    mayEdit: isStanding && mayEditNote(actor, record),
    mayWithdraw: isStanding && mayWithdrawNote(actor, record),
  };
}
