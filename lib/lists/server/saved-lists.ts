import { randomUUID } from "node:crypto";
import {
  deleteSavedList,
  insertSavedList,
  listSavedLists,
  type SavedListRecord,
} from "@/db/lists/saved-lists";
import { signatureOf, type Actor } from "@/lib/core/access/actor";
import { insistArea } from "@/lib/core/product/area-directory";
import type { Product } from "@/lib/core/product/product";
import { refusal } from "@/lib/core/refusals/errors";
import type { NewSavedList, SavedList } from "@/lib/lists/contract";
import { mostSaved } from "@/lib/lists/domain/limits";
import { readAsked } from "./make-list";
import { listsRefusal } from "./refusals";

/** The lists that somebody has saved. */
export async function readSavedLists(
  product: Product,
  actor: Actor,
): Promise<SavedList[]> {
  const owner = signatureOf(actor).actor;
  const records = await listSavedLists(product.database.sql, owner);
  return records.map((record) => savedReply(product, record));
}

/** Keeps what a list asks for under a name. Refused where its address cannot be read, or the name is taken. */
export async function saveList(
  product: Product,
  actor: Actor,
  given: NewSavedList,
): Promise<SavedList> {
  insistArea(product.directory, given.area);
  readAsked(given);
  const { against = null, only = null, top = null } = given;
  const record: SavedListRecord = {
    ...given,
    against,
    only,
    top,
    id: randomUUID(),
    owner: signatureOf(actor).actor,
    createdAt: product.now(),
  };
  const done = await insertSavedList(product.database.sql, record, mostSaved);
  if (done === "name-taken")
    throw listsRefusal("list-name-taken", { name: given.name });
  if (done === "full") throw listsRefusal("lists-full");
  return savedReply(product, record);
}

/** Forgets a list. That of somebody else is not found. */
export async function forgetList(
  product: Product,
  actor: Actor,
  id: string,
): Promise<{ id: string }> {
  const owner = signatureOf(actor).actor;
  if (!(await deleteSavedList(product.database.sql, { id, owner })))
    throw refusal("not-found", { id: "Daftar itu", en: "That list" });
  return { id };
}

function savedReply(
  { directory }: Product,
  { owner: _, createdAt, against, only, top, ...list }: SavedListRecord,
): SavedList {
  return {
    ...list,
    ...(against !== null && { against }),
    ...(only !== null && { only }),
    ...(top !== null && { top }),
    areaName: directory.nameOf(list.area),
    createdAt: createdAt.toISOString(),
  };
}
