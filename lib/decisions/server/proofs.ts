import { listEvidence, type EvidenceRecord } from "@/db/evidence/evidence";
import { signatureOf, type Actor } from "@/lib/core/access/actor";
import type { Product } from "@/lib/core/product/product";
import type { EvidenceFile } from "@/lib/evidence/contract";
import { evidenceReply } from "@/lib/evidence/server/evidence";
import { mayDecide } from "./permissions";

/** What files of a decision are evidence of. */
export const evidenceOf = (id: string) => ({ thing: "decision", about: id });

/** Whoever sent it may take it back, and the province any. */
export function mayWithdraw(actor: Actor, file: EvidenceRecord): boolean {
  return mayDecide(actor) || signatureOf(actor).actor === file.actor;
}

/** A withdrawn file may hold what should never have been sent: only the province still opens it. */
export function mayOpen(actor: Actor, { withdrawn }: EvidenceRecord): boolean {
  return withdrawn === null || mayDecide(actor);
}

/** The files of a decision as somebody sees them, withdrawn ones too, the first first. */
export async function proofsOf(
  product: Product,
  actor: Actor,
  decisionId: string,
): Promise<EvidenceFile[]> {
  const { sql } = product.database;
  const files = await listEvidence(sql, evidenceOf(decisionId));
  return files.map((file) =>
    evidenceReply(product, file, {
      mayOpen: mayOpen(actor, file),
      mayWithdraw: file.withdrawn === null && mayWithdraw(actor, file),
    }),
  );
}
