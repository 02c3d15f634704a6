"use client";

import { useTranslations } from "use-intl/react";
import { shownValue } from "@/lib/core/domain/shown-number";
import { useFormats } from "@/lib/core/text/formats";
import type { KaderRow } from "@/lib/kader/contract";

const levels = [
  { key: "purwa", id: "kader_purwa", look: "bg-[var(--up-2)]" },
  { key: "madya", id: "kader_madya", look: "bg-[var(--up-3)]" },
  { key: "utama", id: "kader_utama", look: "bg-[var(--up-5)]" },
] as const;

/** Purwa, madya, utama as parts of the appointed kader; what is left is not stated. Only drawn where the three rest on the same kader. */
export function LevelShares({ row }: { row: KaderRow }) {
  const text = useTranslations("kader");
  const formats = useFormats();
  const parts = levels.flatMap((level) => {
    const figure = row.values[level.id];
    return figure?.value === undefined
      ? []
      : [{ ...level, figure, value: figure.value }];
  });
  const [first] = parts;
  if (first === undefined || parts.length < levels.length) return null;
  const isWhole = parts.every(
    ({ figure }) => figure.denominator === first.figure.denominator,
  );
  const stated = parts.reduce((sum, { value }) => sum + value, 0);
  const rest = shownValue("percent", Math.max(0, 100 - stated));
  return (
    <div className="flex flex-col gap-2">
      <h3 className="text-14 font-semibold">{text("figures.levels")}</h3>
      {isWhole && stated <= 100.05 ? (
        <div
          aria-hidden
          className="hatched flex h-3 gap-px overflow-hidden rounded-full bg-sunken"
        >
          {parts.map(({ key, look, value }) => (
            <span key={key} className={look} style={{ width: `${value}%` }} />
          ))}
        </div>
      ) : null}
      <dl className="flex flex-wrap gap-x-6 gap-y-1 text-14">
        {parts.map(({ key, look, value }) => (
          <Part
            key={key}
            look={look}
            label={text(`figures.${key}`)}
            value={formats.percent(value)}
          />
        ))}
        {isWhole && rest > 0 ? (
          <Part
            look="hatched bg-sunken"
            label={text("figures.unstated")}
            value={formats.percent(rest)}
          />
        ) : null}
      </dl>
      <p className="text-13 text-muted">{text("figures.levelsNote")}</p>
    </div>
  );
}

function Part({
  look,
  label,
  value,
}: {
  look: string;
  label: string;
  value: string;
}) {
  return (
    <div className="flex items-center gap-1.5">
      <span aria-hidden className={`size-3 rounded-[2px] ${look}`} />
      <dt className="text-muted">{label}</dt>
      <dd className="figures font-semibold">{value}</dd>
    </div>
  );
}
