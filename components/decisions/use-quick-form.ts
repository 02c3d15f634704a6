"use client";

import { useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import type { IndicatorId } from "@/lib/core/catalogue/indicators";
import type { AreaCode } from "@/lib/core/domain/area-code";
import type { Text } from "@/lib/core/domain/text-pair";
import { useFormats } from "@/lib/core/text/formats";
import { allDecisions } from "@/lib/decisions/client/decisions-query";
import {
  saidIn,
  troublesOf,
  type Draft,
  type Troubles,
} from "@/lib/decisions/client/draft";
import { newUuid } from "@/lib/core/client/random-id";
import type { Waiting } from "@/lib/decisions/client/outbox";
import { dayAfter } from "@/lib/decisions/domain/due";
import { keepAndSend } from "@/lib/decisions/client/keep-and-send";
import type { QuickDone, QuickGiven } from "./quick-given";

/** Days until a decision is due where nobody says another day: the next monthly meeting. */
const usualDays = 30;

const usual = {
  text: "",
  target: "",
  priority: "medium",
  field: null,
} as const satisfies Partial<Draft>;

/** What was written when the window was closed without saving; it stands there again when it is opened. */
let unsaved = "";

/**
 * The fields of the window and what saving does: the decision is kept on the device first and sent then, so that neither a lost line nor a closed window
 * loses it.
 */
export function useQuickForm({
  given,
  by,
  office,
  onDone,
}: {
  given: QuickGiven;
  by: string;
  office: string;
  onDone: (done: QuickDone) => void;
}) {
  const { utcOffsetHours } = useFormats();
  const client = useQueryClient();
  const [id] = useState(newUuid);
  const [typed, setTyped] = useState<Partial<Draft>>({ text: unsaved });
  const [areas, setAreas] = useState<readonly AreaCode[]>([given.area]);
  const [indicator, setIndicator] = useState(given.indicator);
  const [isSending, setSending] = useState(false);
  const [failure, setFailure] = useState<Text | null>(null);
  const [due] = useState(() => dayAfter(new Date(), usualDays, utcOffsetHours));
  const draft: Draft = { ...usual, office, due, ...typed };
  const troubles: Troubles = troublesOf(draft, indicator);

  const change = (part: Partial<Draft>) => {
    setTyped((before) => ({ ...before, ...part }));
    if (part.text !== undefined) unsaved = part.text;
  };
  const save = () => {
    if (Object.keys(troubles).length > 0 || isSending) return;
    const waiting = written({ id, draft, indicator, areas, given, by });
    setSending(true);
    setFailure(null);
    void keepAndSend(waiting).then((result) => {
      setSending(false);
      if (result.kind === "failed") {
        setFailure(result.why);
        return;
      }
      unsaved = "";
      for (const queryKey of allDecisions)
        void client.invalidateQueries({ queryKey });
      onDone({ number: result.kind === "stored" ? result.number : null, id });
    });
  };
  return {
    draft,
    troubles,
    areas,
    indicator,
    isSending,
    failure,
    change,
    setAreas,
    setIndicator: (next: IndicatorId | null) => setIndicator(next),
    save,
  };
}

function written({
  id,
  draft,
  indicator,
  areas,
  given,
  by,
}: {
  id: string;
  draft: Draft;
  indicator: IndicatorId | null;
  areas: readonly AreaCode[];
  given: QuickGiven;
  by: string;
}): Waiting {
  const at = new Date().toISOString();
  return {
    kind: "decision",
    by,
    at,
    refused: null,
    body: {
      id,
      ...saidIn(draft, indicator),
      indicator,
      areas: [...areas],
      month: given.month,
      meeting: given.meeting,
      snapshot: given.snapshot,
      writtenAt: at,
    },
  };
}
