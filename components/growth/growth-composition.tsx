"use client";

import { useTranslations } from "use-intl/react";
import { useFormats } from "@/lib/core/text/formats";
import type { GrowthReply } from "@/lib/growth/contract";
import {
  readComposition,
  type Composition,
} from "@/lib/growth/domain/composition";
import { useCounts } from "./growth-data";

/** Smaller probabilities are not told apart. */
const leastP = 0.001;

/** Whether boys and girls, younger and older children were weighed in the numbers to be expected; no verdict, since large numbers make any difference unlikely. */
export function GrowthComposition({ groups }: Pick<GrowthReply, "groups">) {
  const text = useTranslations("growth");
  return (
    <section className="flex flex-col gap-2">
      <h3 className="font-semibold">{text("composition.heading")}</h3>
      <p className="max-w-prose text-14 text-pretty text-muted">
        {text("composition.lead")}
      </p>
      <ul className="divide-y divide-line border-y border-line">
        {readComposition(groups).map((one) => (
          <Line key={one.sign} composition={one} />
        ))}
      </ul>
    </section>
  );
}

function Line({
  composition: { sign, part, of, test },
}: {
  composition: Composition;
}) {
  const text = useTranslations("growth");
  const { number } = useFormats();
  const { count, missing, percent } = useCounts();
  return (
    <li className="grid grid-cols-[minmax(0,1fr)_auto] items-baseline gap-x-6 gap-y-0.5 py-2.5 sm:grid-cols-[13rem_7.5rem_minmax(0,1fr)] print:break-inside-avoid">
      <span className="font-semibold">{text(`composition.name.${sign}`)}</span>
      <span className="figures font-semibold sm:text-right">
        {test !== null
          ? percent(100 * test.observed)
          : of === null
            ? missing
            : text("signs.noFigure")}
      </span>
      <span className="text-14 text-pretty text-muted max-sm:col-span-2">
        {test === null
          ? of === null
            ? text("signs.hiddenText")
            : null
          : text(`composition.text.${sign}`, {
              part: count(part),
              whole: count(of),
              expected: percent(100 * test.expected),
              p:
                test.p < leastP
                  ? text("composition.below", { p: number(leastP, 3) })
                  : number(test.p, 3),
            })}
      </span>
    </li>
  );
}
