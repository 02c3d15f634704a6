import { readFile } from "node:fs/promises";
import * as z from "zod";
import { withUpload } from "@/lib/core/http/receive";
import type { ApiContext } from "@/lib/core/http/request-context";
import { badRequest } from "@/lib/core/http/respond";
import type { Product } from "@/lib/core/product/product";
import { evidenceName, type EvidenceKind } from "@/lib/evidence/domain/kinds";
import { largestEvidenceBytes } from "@/lib/evidence/domain/limits";
import { evidenceWorkers } from "./check/evidence-workers";
import { evidenceFolder, keepContent } from "./contents";
import { evidenceRefusal, refusalOfFault } from "./refusals";

/** A file that was checked and whose content is kept; nothing says yet of what it is evidence. */
export type ReceivedEvidence = {
  id: string;
  sha256: string;
  sentSha256: string;
  bytes: number;
  kind: EvidenceKind;
  name: string;
};

const Fields = z.object({ id: z.uuid() });

/**
 * Receives the file of a request (fields `id` and `file`), checks what is in it, and keeps it. Refuses what is no PDF, JPEG or PNG, not whole, too large,
 * or more than a page to look at. Whether its sender may send it is to be asked before.
 */
export async function receiveEvidence(
  c: ApiContext,
  product: Product,
): Promise<ReceivedEvidence> {
  return withUpload(
    c,
    product,
    async (upload) => {
      const fields = Fields.safeParse(upload.fields);
      if (!fields.success) throw badRequest(fields.error);
      const sent = await readFile(upload.path);
      const outcome = await product.service(evidenceWorkers).check(sent);
      if (outcome.kind === "refused") throw refusalOfFault(outcome.fault);
      const { bytes, as } = outcome;
      return {
        id: fields.data.id,
        sha256: await keepContent(evidenceFolder(product), bytes),
        sentSha256: upload.sha256,
        bytes: bytes.length,
        kind: as,
        name: evidenceName(upload.name, as),
      };
    },
    {
      maxBytes: largestEvidenceBytes,
      tooLarge: () =>
        evidenceRefusal("evidence-too-large", {
          megabytes: largestEvidenceBytes / 1024 ** 2,
        }),
    },
  );
}
