"use client";

import { useKeptAt } from "@/lib/core/client/use-kept-at";
import { useFormats } from "@/lib/core/text/formats";
import { decisionsAddress } from "@/lib/decisions/client/decisions-query";
import type { DecisionsQuery } from "@/lib/decisions/contract";
import { keptWords } from "@/lib/decisions/domain/words";

/** Of when a list of the stage is, where the device answered it without a line; nothing where the server did. */
export function KeptNote({ query }: { query: DecisionsQuery }) {
  const { say, time } = useFormats();
  const at = useKeptAt(decisionsAddress(query));
  return at === null ? null : (
    <p role="status" className="text-12 text-caution">
      {say(keptWords(time(at)))}
    </p>
  );
}
