import { kindOfContent } from "@/lib/evidence/domain/kinds";
import { checkPdf } from "./check-pdf";
import { checkPicture } from "./check-picture";
import type { CheckOutcome } from "./outcome";

/** What is kept of a file that was sent as evidence, by what is in it; or why nothing is. */
export async function checkFile(bytes: Uint8Array): Promise<CheckOutcome> {
  if (bytes.length === 0) return { kind: "refused", fault: "damaged" };
  const kind = kindOfContent(bytes);
  if (kind === null) return { kind: "refused", fault: "kind" };
  return kind === "pdf" ? checkPdf(bytes) : checkPicture(bytes, kind);
}
