import type { ChangePart, ChangeReply } from "@/lib/analysis/contract";
import { elementCodes } from "@/lib/core/catalogue/elements";
import { indicatorOf, isIndicatorId } from "@/lib/core/catalogue/indicator-of";
import type { IndicatorId } from "@/lib/core/catalogue/indicators";
import { listHref } from "@/lib/core/client/list-address";
import type { AreaCode } from "@/lib/core/domain/area-code";
import { monthsBetween } from "@/lib/core/domain/month-steps";
import type { Locale } from "@/lib/core/domain/text-pair";

const elements: ReadonlySet<string> = new Set(elementCodes);

/**
 * The posyandu behind a bar, those that pulled hardest in its direction first. An area that has no figure now has no change of its own either: then whom it is missing,
 * in the month compared with, those first that weighed most.
 */
export function contributionHref(
  locale: Locale,
  { month, against, indicator }: ChangeReply,
  {
    area,
    contribution,
    after,
  }: Pick<ChangePart, "area" | "contribution" | "after">,
): string {
  const back = String(monthsBetween(against, month));
  if (after === null) {
    const weight = weightOf(indicator);
    return listHref(locale, {
      area: area as string as AreaCode,
      month: against,
      columns: [indicator, ...weight].join(","),
      sort: `-${weight[0] ?? indicator}`,
    });
  }
  const part = `part${back}.${indicator}`;
  return listHref(locale, {
    area: area as string as AreaCode,
    month,
    columns: [indicator, `change${back}.${indicator}`, part].join(","),
    sort: contribution > 0 ? `-${part}` : part,
  });
}

/** The counts of the report that are the denominator; none where posyandu themselves are counted. */
const weightOf = (id: IndicatorId) =>
  indicatorOf(id)
    .denominator.filter((term) => elements.has(term))
    .map((term) => (isIndicatorId(term) ? `count.${term}` : term));
