import { browserApi } from "@/lib/core/client/api-of";
import { unsentOf, type Unsent } from "@/lib/core/client/unsent";
import type { Text } from "@/lib/core/domain/text-pair";
import {
  uploadFile,
  type ChosenFile,
} from "@/lib/core/files/client/upload-file";
import { largestEvidenceBytes } from "@/lib/evidence/domain/limits";

/** What became of one try: stored, there already under another id, not reached (so that another try may help), or refused with words. */
export type EvidenceSent = { kind: "stored" } | { kind: "same" } | Unsent;

/** A line that carries nothing for so long is dead, and another try is quicker. */
const patienceMs = 150_000;

const tooLarge: Text = {
  id: `Berkas ini lebih besar dari ${String(largestEvidenceBytes / 1024 ** 2)} MB dan tidak dikirim.`,
  en: `This file is larger than ${String(largestEvidenceBytes / 1024 ** 2)} MB and was not sent.`,
};

const hasEvidence = async () =>
  (await import("@/lib/evidence/contract")).HasEvidence;

/** Sends a file to the evidence at an address of the API. The same id again stores nothing, so a try whose answer was lost may be made again. */
export async function sendEvidence(
  path: string,
  { id, file }: { id: string; file: ChosenFile },
  onSent: (share: number) => void,
): Promise<EvidenceSent> {
  if (file.content.size > largestEvidenceBytes)
    return { kind: "refused", why: tooLarge };
  try {
    const { evidence } = await uploadFile(
      {
        path,
        file,
        fields: { id },
        signal: AbortSignal.timeout(patienceMs),
        onSent: (sent, total) => onSent(total > 0 ? sent / total : 0),
      },
      hasEvidence,
    );
    return { kind: evidence.some((one) => one.id === id) ? "stored" : "same" };
  } catch (error) {
    return unsentOf(error);
  }
}

/** Withdraws a file, with the reason. */
export function withdrawEvidence(
  path: string,
  file: string,
  reason: string,
): Promise<unknown> {
  return browserApi().call(`${path}/${file}/withdraw`, hasEvidence, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ reason }),
  });
}
