import { indicatorOf } from "@/lib/core/catalogue/catalogue";
import { indicators } from "@/lib/core/catalogue/indicators";
import { countsPeople } from "@/lib/core/catalogue/public-answer";
import { levelOf, type AreaCode } from "@/lib/core/domain/ids";
import type { Observed } from "@/lib/figures/server/testing/observed";
import { plain, type Figure } from "./figures";

/** Which share of the figures with counts of people the public does not see as a number, by level; and where that is more than a tenth. */
export function costs(
  observed: readonly Observed[],
  at: { stage: number; month: string },
): Figure[] {
  const last = observed.filter(
    ({ stage, month }) => stage === at.stage && month === at.month,
  );
  return (["regency", "subdistrict"] as const).flatMap((level) => {
    const shares = indicators
      .filter(({ id }) => {
        const { numerator, denominator } = indicatorOf(id);
        return countsPeople(numerator) || countsPeople(denominator);
      })
      .flatMap(({ id }) => {
        const figures = new Map(
          last
            .filter(
              (one) =>
                one.indicator === id && levelOf(one.area as AreaCode) === level,
            )
            .map(({ area, figure }) => [area, figure]),
        );
        const with_ = (state: string) =>
          [...figures.values()].filter((figure) => figure.state === state);
        const hidden = with_("suppressed");
        const all =
          with_("value").length + with_("too-small").length + hidden.length;
        const isUnbounded = ({ atMost, atLeast }: Observed["figure"]) =>
          atMost === undefined && atLeast === undefined;
        // Where the indicator is not public at this level, there is nothing to hide.
        return all === 0
          ? []
          : [
              {
                id,
                hidden: hidden.length / all,
                unbounded: hidden.filter(isUnbounded).length / all,
                pale: with_("too-small").length / all,
              },
            ];
      });
    const percent = (share: number) => `${(share * 100).toFixed(1)} %`;
    const mean = (of: (one: (typeof shares)[number]) => number) =>
      percent(shares.reduce((sum, one) => sum + of(one), 0) / shares.length);
    return [
      plain(
        `figures of people by ${level}: a bound only · nothing · without colour`,
        `${mean(({ hidden, unbounded }) => hidden - unbounded)} · ${mean(({ unbounded }) => unbounded)} · ${mean(({ pale }) => pale)}`,
      ),
      ...shares
        .filter(({ hidden }) => hidden > 0.1)
        .map(({ id, hidden, unbounded }) =>
          plain(
            `${id} by ${level}: a bound only · nothing`,
            `${percent(hidden - unbounded)} · ${percent(unbounded)}`,
          ),
        ),
    ];
  });
}
