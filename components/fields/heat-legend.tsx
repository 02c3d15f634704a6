"use client";

import { useTranslations } from "use-intl/react";
import { rangeText } from "@/components/figures/range-text";
import { bandToken } from "@/components/map/area-look";
import { Explained } from "@/components/ui/explained";
import { rangesOf, type Band } from "@/lib/core/catalogue/bands";
import { indicatorOf } from "@/lib/core/catalogue/indicator-of";
import { stateOf, type ShownState } from "@/lib/core/catalogue/states";
import { useFormats } from "@/lib/core/text/formats";
import { stateNamed, stateWhy } from "@/lib/core/text/states";
import type { FieldsReply } from "@/lib/fields/contract";
import type { HeatColumn } from "./use-heat";

const bands: readonly Band[] = [1, 2, 3, 4, 5];

const looks: Partial<Record<ShownState, string>> = {
  "not-reported": "hatched bg-sunken",
  "left-empty": "hatched bg-sunken",
  suppressed: "dotted bg-sunken",
  "too-small":
    "bg-sunken outline-1 -outline-offset-1 outline-line-strong outline-dotted",
  incomplete:
    "bg-sunken outline-1 -outline-offset-1 outline-line-strong outline-dashed",
};

/** What colours and patterns mean: the edges of the classes where all columns share them, and the states that stand in the table. */
export function HeatLegend({
  columns,
  isShared,
  reply,
}: {
  columns: readonly HeatColumn[];
  isShared: boolean;
  reply: FieldsReply;
}) {
  const text = useTranslations("fields");
  const formats = useFormats();
  const [first] = columns;
  if (first === undefined) return null;
  const present = new Set(
    reply.rows.flatMap(({ values }) =>
      columns.flatMap(({ id }) => {
        const figure = values[id];
        return figure === undefined ? [] : stateOf(indicatorOf(id), figure);
      }),
    ),
  );
  const ranges = rangesOf(first.bands);
  const entries = isShared
    ? ranges.map((range) => ({
        band: range.band,
        label: rangeText(formats, first.bands, range) ?? "",
      }))
    : bands.map((band) => ({ band, label: endOf(band) }));
  function endOf(band: Band): string {
    if (band === 1) return text("legend.lowest");
    return band === 5 ? text("legend.highest") : " ";
  }
  return (
    <section
      aria-label={text("legend.label")}
      className="flex flex-wrap items-start gap-x-6 gap-y-2 text-12 text-muted"
    >
      <ol className="flex">
        {entries.map(({ band, label }) => (
          <li key={band} className="figures w-14">
            <span
              aria-hidden
              className="block h-2.5"
              style={{ background: `var(--${bandToken("up", band)})` }}
            />
            {label}
          </li>
        ))}
      </ol>
      <States present={present} />
      {isShared ? null : <p className="basis-full">{text("legend.own")}</p>}
    </section>
  );
}

function States({ present }: { present: ReadonlySet<ShownState> }) {
  const formats = useFormats();
  return (
    <ul className="flex flex-wrap gap-x-4 gap-y-1">
      {Object.entries(looks)
        .filter(([state]) => present.has(state as ShownState))
        .map(([state, look]) => (
          <li key={state} className="flex items-center gap-1.5">
            <span
              aria-hidden
              className={`inline-block h-3.5 w-5 rounded-[2px] ${look}`}
            />
            <Explained why={formats.say(stateWhy[state as ShownState])}>
              {formats.say(stateNamed[state as ShownState])}
            </Explained>
          </li>
        ))}
    </ul>
  );
}
