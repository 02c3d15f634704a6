"use client";

import { useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { useView } from "@/components/view/view-context";
import { allDecisions } from "@/lib/decisions/client/decisions-query";
import { newUuid } from "@/lib/core/client/random-id";
import { keepAndSend, type Kept } from "@/lib/decisions/client/keep-and-send";

/** The fields of a report on a decision, and what sending them does. */
export function useProgress(decision: string) {
  const { session } = useView();
  const client = useQueryClient();
  const [words, setWords] = useState("");
  const [link, setLink] = useState("");
  const [isSending, setSending] = useState(false);
  const [outcome, setOutcome] = useState<Kept | null>(null);
  const send = async (): Promise<void> => {
    const by = session.user?.email;
    if (isSending || by === undefined) return;
    setSending(true);
    const body = {
      id: newUuid(),
      text: words.trim(),
      link: link.trim() || null,
    };
    const at = new Date().toISOString();
    const now = await keepAndSend({
      ...{ kind: "progress", by, at, refused: null, decision, body },
    });
    setSending(false);
    setOutcome(now);
    if (now.kind === "failed") return;
    setWords("");
    setLink("");
    for (const queryKey of allDecisions)
      void client.invalidateQueries({ queryKey });
  };
  return { words, setWords, link, setLink, isSending, outcome, send };
}
