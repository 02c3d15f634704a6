import type { ChangePart, ChangeReply } from "@/lib/analysis/contract";
import { listHref } from "@/lib/core/client/list-address";
import type { AreaCode } from "@/lib/core/domain/area-code";
import { monthsBetween } from "@/lib/core/domain/month-steps";
import type { Locale } from "@/lib/core/domain/text-pair";

/** The posyandu behind a bar, those that pulled hardest in its direction first. */
export function contributionHref(
  locale: Locale,
  { month, against, indicator }: ChangeReply,
  { area, contribution }: Pick<ChangePart, "area" | "contribution">,
): string {
  const back = String(monthsBetween(against, month));
  const part = `part${back}.${indicator}`;
  return listHref(locale, {
    area: area as string as AreaCode,
    month,
    columns: [indicator, `change${back}.${indicator}`, part].join(","),
    sort: contribution > 0 ? `-${part}` : part,
  });
}
