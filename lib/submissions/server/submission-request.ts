import type { AreaCode } from "@/lib/core/domain/ids";
import type { Month } from "@/lib/core/domain/month";
import type { Actor } from "@/lib/core/access/actor";

/** A file received whole, waiting in the temporary folder. */
export type ReceivedFile = {
  path: string;
  name: string;
  bytes: number;
  sha256: string;
};

export type SubmissionRequest = {
  actor: Actor;
  file: ReceivedFile;
  /** The regency, if the file does not name it. Without it, the sender's own regency is used, or the one to which all rows belong. */
  area: AreaCode | null;
  month: Month | null;
  rowDecisions: [number, string][];
  /** Accept the valid rows of a file that holds errors. */
  acceptValid: boolean;
  idempotencyKey: string | null;
  source: "page" | "api" | "command";
  receivedAt: Date;
  upload: string | null;
  signal?: AbortSignal;
};
