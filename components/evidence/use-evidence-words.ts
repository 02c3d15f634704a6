"use client";

import { useFormats } from "@/lib/core/text/formats";
import {
  evidenceWords,
  type EvidenceWord,
} from "@/lib/evidence/client/evidence-words";

/** The words of the pieces for evidence in the language of the page. */
export function useEvidenceWords(): (
  key: EvidenceWord,
  facts?: Readonly<Record<string, string>>,
) => string {
  const { say } = useFormats();
  return (key, facts) => say(evidenceWords(key, facts));
}
