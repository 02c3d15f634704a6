"use client";

import { useFormats } from "@/lib/core/text/formats";
import { personalWords, tooLong } from "@/lib/decisions/client/form-words";
import { personalNumberIn } from "@/lib/decisions/domain/personal-numbers";

/** Why words cannot be sent; undefined where they can. `empty` is said of no words at all, where some are needed. */
export function useWrittenTrouble(
  words: string,
  most: number,
  empty?: string,
): string | undefined {
  const { say } = useFormats();
  const written = words.trim();
  if (written === "") return empty;
  if (written.length > most) return say(tooLong(most));
  const personal = personalNumberIn(written);
  return personal === null ? undefined : say(personalWords[personal]);
}
