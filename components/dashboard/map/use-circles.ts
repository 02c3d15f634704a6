"use client";

import { useMemo } from "react";
import { useTranslations } from "use-intl/react";
import { elementOf } from "@/lib/core/catalogue/catalogue";
import { roundShown } from "@/lib/core/domain/shown-number";
import { useFormats } from "@/lib/core/text/formats";
import { termLabel } from "@/lib/core/text/term-label";
import { circleRadius, largestRadius, roundCounts } from "./circle-sizes";
import type { FigureMap } from "./use-figure-map";

/** The denominators of the areas of a map, the circles that they make, and the key to their sizes. */
export function useCircles({
  reply,
  indicator,
}: Pick<FigureMap, "reply" | "indicator">) {
  const text = useTranslations("dashboard");
  const formats = useFormats();
  const what = indicator.denominator
    .map((term) => formats.say(termLabel(term, elementOf)))
    .join(" + ");
  const { counts, most, largest, radii } = useMemo(() => {
    const denominators = new Map<string, number>(
      reply?.rows.flatMap(({ area, denominator }) =>
        denominator === undefined ? [] : [[area, denominator] as const],
      ),
    );
    const highest = Math.max(0, ...denominators.values());
    const widest = largestRadius(denominators.size);
    return {
      counts: denominators,
      most: highest,
      largest: widest,
      radii: new Map(
        [...denominators].map(([area, count]) => [
          area,
          circleRadius(count, highest, widest),
        ]),
      ),
    };
  }, [reply]);
  const key = {
    label: text("map.circleSize", { label: what }),
    circles: roundCounts(most).map((count) => ({
      radius: roundShown(circleRadius(count, most, largest), 1),
      words: formats.number(count),
    })),
  };
  return { counts, what, radii, key };
}
