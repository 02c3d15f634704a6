"use client";

import { useTranslations } from "use-intl/react";
import { bandRange, type Band, type Bands } from "@/lib/core/catalogue/bands";
import type { IndicatorEntry } from "@/lib/core/catalogue/indicator-entry";
import { useFormats } from "@/lib/core/text/formats";
import { cx } from "@/components/ui/class-names";
import { bandToken, type AreaLook } from "@/components/map/area-look";

const bandNumbers: readonly Band[] = [1, 2, 3, 4, 5];

/** What the colours and patterns mean, and how many areas have each. */
export function Legend({
  indicator,
  bands,
  target,
  looks,
}: {
  indicator: IndicatorEntry;
  bands: Bands;
  target: number | null;
  looks: readonly AreaLook[];
}) {
  const text = useTranslations("province");
  return (
    <section
      aria-label={text("map.legend")}
      className="flex flex-wrap items-end gap-x-5 gap-y-2 text-12"
    >
      <ol className="flex">
        {bandNumbers.map((band) => (
          <BandKey
            key={band}
            indicator={indicator}
            bands={bands}
            band={band}
            isTarget={target !== null && bandRange(bands, band).from === target}
            count={
              looks.filter((look) => look.kind === "band" && look.band === band)
                .length
            }
          />
        ))}
      </ol>
      <StateKeys looks={looks} />
    </section>
  );
}

function BandKey({
  indicator,
  bands,
  band,
  isTarget,
  count,
}: {
  indicator: IndicatorEntry;
  bands: Bands;
  band: Band;
  isTarget: boolean;
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
    <li className={cx("relative", bands.digits > 0 ? "w-18" : "w-15")}>
      {isTarget ? (
        <span className="absolute -top-4 left-0 -translate-x-1/2 text-center leading-4 whitespace-nowrap text-muted">
          {text("map.target")}
          <span
            aria-hidden
            className="absolute top-4 left-1/2 h-5 w-0.5 -translate-x-1/2 bg-ink"
          />
        </span>
      ) : null}
      <span
        className={cx(
          "block h-3.5",
          band === 1 && "rounded-l-mark",
          band === 5 && "rounded-r-mark",
        )}
        style={{
          background: `var(--${bandToken(indicator.good, band)})`,
        }}
      />
      <span className="figures block pt-1 text-center leading-tight whitespace-nowrap">
        {range}
      </span>
      <span className="figures block text-center leading-tight text-muted">
        <span className="sr-only">{text("table.area")}: </span>
        {count}
      </span>
    </li>
  );
}

function StateKeys({ looks }: { looks: readonly AreaLook[] }) {
  const text = useTranslations("province");
  const common = useTranslations("common");
  const count = (kind: AreaLook["kind"]) =>
    looks.filter((look) => look.kind === kind).length;
  const keys = [
    {
      label: common("state.not-reported"),
      count: count("hatched"),
      look: "hatched border-line-strong",
    },
    {
      label: common("state.suppressed"),
      count: count("dots"),
      look: "dotted border-line-strong",
    },
    {
      label: common("state.too-small"),
      count: count("plain"),
      look: "border-dotted border-line-strong",
    },
    {
      label: text("map.partialKey"),
      count: looks.filter((look) => look.isPartial).length,
      look: "border-2 border-dashed border-line-strong bg-sunken",
    },
  ];
  return (
    <ul className="flex flex-wrap gap-x-4 gap-y-1">
      {keys
        .filter((key, index) => index === 0 || key.count > 0)
        .map((key) => (
          <li key={key.label} className="flex items-center gap-1.5">
            <span
              aria-hidden
              className={cx(
                "inline-block h-3.5 w-5 rounded-[2px] border",
                key.look,
              )}
            />
            <span>{key.label}</span>
            <span className="figures text-muted">{key.count}</span>
          </li>
        ))}
    </ul>
  );
}
