"use client";

import { useTranslations } from "use-intl/react";
import { cx } from "@/components/ui/class-names";
import { Explained } from "@/components/ui/explained";
import type { Band } from "@/lib/core/catalogue/bands";
import { bandToken, countText, type AreaLook, type Scale } from "./area-look";

/** A key of the map: a look, what it means, and how many areas have it. */
export type LegendEntry = {
  look: AreaLook;
  label: string;
  count: number;
  /** How many have it on the other of two maps that share the key. */
  countOther?: number;
  /** What a look that is no class means, for whoever asks. */
  why?: string;
};

/** An edge that matters, such as a target: where a class begins, and its name. */
export type MarkedEdge = { band: Band; label: string };

/** What the colours and patterns mean, and how many areas have each: the classes side by side, then the looks without one. */
export function Legend({
  scale,
  entries,
  marked = null,
}: {
  scale: Scale;
  entries: readonly LegendEntry[];
  marked?: MarkedEdge | null;
}) {
  const text = useTranslations("map");
  const classes = entries.flatMap(({ look, ...rest }) =>
    look.kind === "band" ? [{ band: look.band, ...rest }] : [],
  );
  if (entries.length === 0) return null;
  const isWide = classes.some(({ label }) => label.length >= longLabel);
  return (
    <section
      aria-label={text("legend")}
      className="flex flex-wrap items-end gap-x-5 gap-y-2 text-12"
    >
      <ol className="flex">
        {classes.map((one) => (
          <ClassKey
            key={one.band}
            {...one}
            colour={`var(--${bandToken(scale, one.band)})`}
            edge={marked?.band === one.band ? marked.label : null}
            isWide={isWide}
          />
        ))}
      </ol>
      <ul className="flex flex-wrap gap-x-4 gap-y-1">
        {entries
          .filter(({ look }) => look.kind !== "band")
          .map(({ look, label, why, ...counts }) => (
            <li key={label} className="flex items-center gap-1.5">
              <span
                aria-hidden
                className={cx(
                  "inline-block h-3.5 w-5 rounded-[2px] border",
                  swatch(look),
                )}
              />
              {why === undefined ? (
                <span>{label}</span>
              ) : (
                <Explained why={why}>{label}</Explained>
              )}
              <span className="figures text-muted">{countText(counts)}</span>
            </li>
          ))}
      </ul>
    </section>
  );
}

/** From so many characters on a class is given more room: 10,0–12,5 beside 70–80. */
const longLabel = 7;

function ClassKey({
  label,
  colour,
  edge,
  isWide,
  ...counts
}: Pick<LegendEntry, "label" | "count" | "countOther"> & {
  colour: string;
  edge: string | null;
  isWide: boolean;
}) {
  const text = useTranslations("map");
  return (
    <li className={cx("group relative min-w-min", isWide ? "w-18" : "w-15")}>
      {edge ? (
        <span className="absolute -top-4 left-0 -translate-x-1/2 text-center leading-4 whitespace-nowrap text-muted">
          {edge}
          <span
            aria-hidden
            className="absolute top-4 left-1/2 h-5 w-0.5 -translate-x-1/2 bg-ink"
          />
        </span>
      ) : null}
      <span
        aria-hidden
        className="block h-3.5 bg-sunken group-first:rounded-l-mark group-last:rounded-r-mark"
        style={{ background: colour }}
      />
      <span className="figures block pt-1 text-center leading-tight whitespace-nowrap">
        {label}
      </span>
      <span className="figures block text-center leading-tight text-muted">
        <span className="sr-only">{text("area")}: </span>
        {countText(counts)}
      </span>
    </li>
  );
}

/** The pattern of a look without a class; one that is partial has the broken edge that it has on the map. */
function swatch({ kind, isPartial }: AreaLook): string {
  if (isPartial) return "border-2 border-dashed border-line-strong bg-sunken";
  if (kind === "hatched") return "hatched border-line-strong";
  if (kind === "dots") return "dotted border-line-strong";
  return "border-dotted border-line-strong";
}
