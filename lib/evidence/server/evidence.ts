import type { Transaction } from "@/db/core/ledger";
import {
  findEvidence,
  insertEvidence,
  listEvidence,
  markEvidenceWithdrawn,
  type EvidenceOf,
  type EvidenceRecord,
  type EvidenceSigned,
} from "@/db/evidence/evidence";
import { officeName } from "@/lib/core/domain/office";
import type { Product } from "@/lib/core/product/product";
import { refusal } from "@/lib/core/refusals/errors";
import type { EvidenceFile } from "@/lib/evidence/contract";
import { formOf } from "@/lib/evidence/domain/kinds";
import { mostEvidence } from "@/lib/evidence/domain/limits";
import { evidenceFolder, readContent } from "./contents";
import type { ReceivedEvidence } from "./receive-evidence";
import { evidenceRefusal } from "./refusals";

/**
 * Writes down of what a received file is evidence. True where it is new; false where it stands there already: the same id with the same file again, or the
 * same file under another id. The ledger must be locked, so that of two who send it at once one comes second.
 */
export async function addEvidence(
  tx: Transaction,
  of: EvidenceOf,
  { file, by }: { file: ReceivedEvidence; by: EvidenceSigned },
): Promise<boolean> {
  const sameId = await findEvidence(tx, file.id);
  if (sameId !== null) {
    const isSame =
      sameId.thing === of.thing &&
      sameId.about === of.about &&
      sameId.sentSha256 === file.sentSha256;
    if (!isSame) throw evidenceRefusal("evidence-id-taken");
    return false;
  }
  const standing = (await listEvidence(tx, of)).filter(
    ({ withdrawn }) => withdrawn === null,
  );
  const isThere = standing.some(
    ({ sha256, sentSha256 }) =>
      sha256 === file.sha256 || sentSha256 === file.sentSha256,
  );
  if (isThere) return false;
  if (standing.length >= mostEvidence) throw evidenceRefusal("evidence-full");
  await insertEvidence(tx, { ...of, ...file, ...by });
  return true;
}

/** One file of a thing; refused where it is another's or not there. */
export async function insistEvidence(
  sql: Product["database"]["sql"] | Transaction,
  { thing, about }: EvidenceOf,
  id: string,
): Promise<EvidenceRecord> {
  const file = await findEvidence(sql, id);
  if (file?.thing === thing && file.about === about) return file;
  throw refusal("not-found", { id: "Berkas itu", en: "That file" });
}

/** Withdraws a file: it counts no longer, and stays in the list with the reason. */
export async function withdrawEvidence(
  tx: Transaction,
  id: string,
  by: EvidenceSigned & { reason: string },
): Promise<void> {
  if (!(await markEvidenceWithdrawn(tx, id, by)))
    throw evidenceRefusal("evidence-withdrawn");
}

/** A stored file as the API shows it; what the reader may do with it is for the caller to say. */
export function evidenceReply(
  { directory: { nameOf } }: Pick<Product, "directory">,
  { id, name, kind, bytes, at, withdrawn, ...by }: EvidenceRecord,
  may: Pick<EvidenceFile, "mayOpen" | "mayWithdraw">,
): EvidenceFile {
  const office = ({
    officeRole,
    officeArea,
  }: Pick<EvidenceSigned, "officeRole" | "officeArea">) =>
    officeName(officeRole, nameOf(officeArea));
  return {
    ...{ id, name, kind, bytes },
    by: office(by),
    at: at.toISOString(),
    withdrawn: withdrawn && {
      at: withdrawn.at.toISOString(),
      by: office(withdrawn),
      reason: withdrawn.reason,
    },
    ...may,
  };
}

/**
 * The content of a file, to be saved and not shown: a browser takes it for nothing else than what it is, and runs nothing in it. Refused where the disk no
 * longer has it as it was.
 */
export async function evidenceContent(
  product: Pick<Product, "env" | "dataDir">,
  { sha256, kind, name }: EvidenceRecord,
): Promise<Response> {
  const bytes = await readContent(evidenceFolder(product), sha256);
  if (bytes === null) throw evidenceRefusal("evidence-missing");
  const plain = name.replaceAll(/[^\w.-]/g, "_");
  return new Response(Buffer.from(bytes), {
    headers: {
      "content-type": formOf[kind].type,
      "content-disposition": `attachment; filename="${plain}"; filename*=UTF-8''${encodeURIComponent(name).replaceAll(/['()*]/g, "_")}`,
      "content-security-policy": "default-src 'none'; sandbox",
      "x-content-type-options": "nosniff",
      "cache-control": "private, no-store",
    },
  });
}
