"use client";

import { useTranslations } from "use-intl/react";
import { shareText } from "@/components/figures/cell-text";
import type {
  CompletenessReply,
  CompletenessRow,
} from "@/lib/completeness/contract";
import { useFormats } from "@/lib/core/text/formats";
import { submitHref } from "@/lib/submissions/client/submit-address";
import { useLeftWords } from "./use-left-words";
import { useNow } from "./use-now";

/** What an operator is written: how many reports of which month are in, by when, and where the others are sent. In the language of the page. */
export function useReminder(
  row: CompletenessRow,
  reply: CompletenessReply,
): string {
  const text = useTranslations("completeness");
  const formats = useFormats();
  const leftWords = useLeftWords();
  const now = useNow(reply.asOf);
  const late = row.reported - row.onTime;
  const refused = row.refusedOpen ?? 0;
  const isComplete = row.registered > 0 && row.reported >= row.registered;
  return text(isComplete ? "remind.complete" : "remind.text", {
    area: row.name,
    month: formats.month(reply.month),
    reported: formats.number(row.reported),
    registered: formats.number(row.registered),
    share: shareText(formats, row),
    missing: formats.number(row.registered - row.reported),
    deadline: formats.moment(reply.deadline),
    left: leftWords(now, reply.deadline),
    address: `${location.origin}${submitHref(formats.locale, { area: row.area, month: reply.month })}`,
    late:
      late > 0 ? text("remind.lateText", { count: formats.number(late) }) : "",
    refused:
      refused > 0
        ? text("remind.refusedText", { count: formats.number(refused) })
        : "",
  });
}
