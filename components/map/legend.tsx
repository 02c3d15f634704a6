"use client";

import { useTranslations } from "use-intl/react";
import { bandRange, type Band, type Bands } from "@/lib/domain/bands";
import type { IndicatorEntry } from "@/lib/domain/catalogue/indicator-entry";
import { useFormats } from "@/lib/text/formats";
import { cx } from "../ui/class-names";
import { bandToken, type AreaLook } from "./area-look";

const bandNumbers: readonly Band[] = [1, 2, 3, 4, 5];

/** What the colours and patterns mean, and how many areas have each. */
export function Legend({
  indicator,
  bands,
  looks,
}: {
  indicator: IndicatorEntry;
  bands: Bands;
  looks: readonly AreaLook[];
}) {
  const text = useTranslations("province");
  const common = useTranslations("common");
  const count = (kind: AreaLook["kind"]) =>
    looks.filter((look) => look.kind === kind).length;
  const partial = looks.filter((look) => look.isPartial).length;
  const others = [
    ["hatched", common("state.not-reported"), "hatched border-line-strong"],
    ["dots", common("state.suppressed"), "dotted border-line-strong"],
    ["plain", common("state.too-small"), "border-dotted border-line-strong"],
  ] as const;
  return (
    <section
      aria-label={text("map.legend")}
      className="flex flex-wrap items-end gap-x-4 gap-y-1.5 text-12"
    >
      <ol className="flex">
        {bandNumbers.map((band) => (
          <BandKey
            key={band}
            indicator={indicator}
            bands={bands}
            band={band}
            count={
              looks.filter((look) => look.kind === "band" && look.band === band)
                .length
            }
          />
        ))}
      </ol>
      <ul className="flex flex-wrap gap-x-3 gap-y-1">
        {others.map(([kind, label, look]) =>
          kind === "hatched" || count(kind) > 0 ? (
            <StateKey
              key={kind}
              label={label}
              count={count(kind)}
              look={look}
            />
          ) : null,
        )}
        {partial > 0 ? (
          <StateKey
            label={common("state.partial")}
            count={partial}
            look="border-line-strong bg-[image:repeating-linear-gradient(135deg,var(--line-strong)_0_2px,transparent_2px_5px)] [background-clip:border-box] [mask:linear-gradient(#000_0_0)_padding-box_exclude,linear-gradient(#000_0_0)] border-4"
          />
        ) : null}
      </ul>
    </section>
  );
}

function BandKey({
  indicator,
  bands,
  band,
  count,
}: {
  indicator: IndicatorEntry;
  bands: Bands;
  band: Band;
  count: number;
}) {
  const formats = useFormats();
  const text = useTranslations("province");
  const { from, to } = bandRange(bands, band);
  const edge = (value: number) => formats.number(value, bands.digits);
  const range =
    from === null
      ? `< ${edge(to ?? 0)}`
      : to === null
        ? `≥ ${edge(from)}`
        : `${edge(from)}–${edge(to)}`;
  return (
    <li className="w-15 first:rounded-l-mark last:rounded-r-mark">
      <span
        className={cx(
          "figures block h-4 border-y border-line text-center leading-4 font-semibold",
          count === 0 && "opacity-60",
        )}
        style={{
          background: `var(--${bandToken(indicator.good, band)})`,
        }}
      />
      <span className="figures block pt-0.5 text-center whitespace-nowrap">
        {range}
      </span>
      <span className="figures block text-center text-muted">
        <span className="sr-only">{text("table.area")}: </span>
        {count}
      </span>
    </li>
  );
}

function StateKey({
  label,
  count,
  look,
}: {
  label: string;
  count: number;
  look: string;
}) {
  return (
    <li className="flex items-center gap-1.5">
      <span
        aria-hidden
        className={cx("inline-block h-4 w-5 rounded-[2px] border", look)}
      />
      <span>{label}</span>
      <span className="figures text-muted">{count}</span>
    </li>
  );
}
