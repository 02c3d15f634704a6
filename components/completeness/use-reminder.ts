"use client";

import { useQuery } from "@tanstack/react-query";
import { useTranslations } from "use-intl/react";
import { shareText } from "@/components/figures/cell-text";
import type {
  CompletenessReply,
  CompletenessRow,
} from "@/lib/completeness/contract";
import { listHref } from "@/lib/core/client/list-address";
import { listQuery } from "@/lib/lists/client/list-query";
import type { ListReply } from "@/lib/lists/contract";
import { useFormats } from "@/lib/core/text/formats";
import { submitHref } from "@/lib/submissions/client/submit-address";
import { useLeftWords } from "./use-left-words";
import { useNow } from "./use-now";

/** So many posyandu are named; a message with more is not read on a phone. */
const mostNamed = 10;

/** The posyandu whose reports are missing, as their list asks for them, with D/S beside each. */
export const missingList = {
  where: "reporting_completeness:eq:0",
  columns: "ds",
};

/** Those that are named in a message: the first of the list, by name. Not asked where none is missing. */
export function useMissing(
  { area, registered, reported }: CompletenessRow,
  month: CompletenessReply["month"],
) {
  return useQuery({
    ...listQuery({ area, month, ...missingList }, 0, mostNamed),
    enabled: reported < registered,
  });
}

/** What an operator is written: how many reports of which month are in, which are missing, by when, and where these are sent. In the language of the page. */
export function useReminder(
  row: CompletenessRow,
  reply: CompletenessReply,
  missing: ListReply | undefined,
): string {
  const text = useTranslations("completeness");
  const formats = useFormats();
  const leftWords = useLeftWords();
  const now = useNow(reply.asOf);
  const late = row.reported - row.onTime;
  const refused = row.refusedOpen ?? 0;
  const isComplete = row.registered > 0 && row.reported >= row.registered;
  const { origin } = location;
  const { area, month } = { area: row.area, month: reply.month };
  return text(isComplete ? "remind.complete" : "remind.text", {
    area: row.name,
    month: formats.month(reply.month),
    reported: formats.number(row.reported),
    registered: formats.number(row.registered),
    share: shareText(formats, row),
    missing: formats.number(row.registered - row.reported),
    deadline: formats.moment(reply.deadline),
    left: leftWords(now, reply.deadline),
    address: `${origin}${submitHref(formats.locale, { area, month })}`,
    named: missing === undefined ? "" : named(missing),
    late:
      late > 0 ? text("remind.lateText", { count: formats.number(late) }) : "",
    refused:
      refused > 0
        ? text("remind.refusedText", { count: formats.number(refused) })
        : "",
  });

  /** One line each, and how many more there are with the address of all. */
  function named({ rows, total }: ListReply): string {
    const list = listHref(formats.locale, { area, month, ...missingList });
    const more = total - rows.length;
    const lines = rows.map(({ name, villageName, subdistrictName }) =>
      text("remind.one", {
        name,
        village: villageName,
        subdistrict: subdistrictName,
      }),
    );
    return text("remind.named", {
      names: lines.join("\n"),
      more:
        more > 0
          ? `\n${text("remind.more", { count: formats.number(more), address: `${origin}${list}` })}`
          : "",
    });
  }
}
