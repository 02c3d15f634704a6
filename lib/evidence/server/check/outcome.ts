import type { EvidenceKind } from "@/lib/evidence/domain/kinds";

/** Why a file is not kept: no kind that is taken, not whole, more work than is set aside for it, or a PDF that does more than show pages. */
export type EvidenceFault = "kind" | "damaged" | "heavy" | "active" | "locked";

/** What is kept of a file, or why nothing is. */
export type CheckOutcome =
  | { kind: "kept"; as: EvidenceKind; bytes: Uint8Array }
  | { kind: "refused"; fault: EvidenceFault };
