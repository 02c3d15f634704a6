import * as z from "zod";
import { plainText } from "@/lib/core/domain/invisible-marks";
import { TextSchema } from "@/lib/core/refusals/contract";
import { evidenceKinds } from "@/lib/evidence/domain/kinds";
import { longestEvidenceReason } from "@/lib/evidence/domain/limits";

/** A file that was given as evidence. One that was withdrawn stays in the list, with the reason. */
export const EvidenceFile = z.object({
  id: z.uuid(),
  name: z.string(),
  kind: z.enum(evidenceKinds),
  bytes: z.int(),
  /** The office that sent it. */
  by: TextSchema,
  at: z.iso.datetime(),
  withdrawn: z.nullable(
    z.object({ at: z.iso.datetime(), by: TextSchema, reason: z.string() }),
  ),
  /** What the reader may do. */
  mayOpen: z.boolean(),
  mayWithdraw: z.boolean(),
});
export type EvidenceFile = z.infer<typeof EvidenceFile>;

export const EvidenceWithdrawal = z.object({
  reason: z.string().check(
    z.refine((text) => !text.includes("\0"), "holds the character 0"),
    z.overwrite(plainText),
    z.trim(),
    z.minLength(1),
    z.maxLength(longestEvidenceReason),
  ),
});
export type EvidenceWithdrawal = z.infer<typeof EvidenceWithdrawal>;

/** What every answer that shows evidence has. */
export const HasEvidence = z.object({ evidence: z.array(EvidenceFile) });
