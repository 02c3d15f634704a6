"use client";

import { useTranslations } from "use-intl/react";
import type { ChildRows } from "@/lib/children/contract";
import { useFormats } from "@/lib/core/text/formats";
import { cx } from "@/components/ui/class-names";

/** Each part has its own pattern beside its colour; the words and numbers stand below. */
const looks = {
  matched: "bg-accent",
  willMatch: "bg-accent-soft hatched",
  decided: "bg-[color-mix(in_srgb,var(--accent)_45%,var(--surface))]",
  queued: "bg-caution",
  refused: "bg-worse",
  excluded: "bg-sunken dotted",
  repeated: "bg-sunken hatched",
} as const;

export type SharePart = { key: keyof typeof looks; count: number };

/** The rows of a check. The rows that will move by choices made since then are shown apart. */
export function partsOf(checked: ChildRows, expected: ChildRows): SharePart[] {
  return [
    { key: "matched", count: Math.min(checked.matched, expected.matched) },
    {
      key: "willMatch",
      count: Math.max(0, expected.matched - checked.matched),
    },
    { key: "queued", count: expected.queued },
    { key: "refused", count: expected.refused },
    { key: "excluded", count: expected.excluded },
    { key: "repeated", count: expected.repeated },
  ];
}

const alwaysTold: ReadonlySet<string> = new Set(["matched", "queued"]);

/** A whole and its parts as one bar. Each part is named below, with its number and percentage. */
export function ShareBar({
  total,
  parts,
  className,
}: {
  total: number;
  parts: readonly SharePart[];
  className?: string;
}) {
  const text = useTranslations("children");
  const { number, percent } = useFormats();
  const share = (count: number) => (total === 0 ? 0 : (count / total) * 100);
  const told = parts.filter(
    ({ key, count }) => count > 0 || alwaysTold.has(key),
  );
  return (
    <div className={cx("flex flex-col gap-3", className)}>
      <div
        aria-hidden
        className="flex h-4 overflow-hidden rounded-mark bg-sunken"
      >
        {parts
          .filter(({ count }) => count > 0)
          .map(({ key, count }) => (
            <span
              key={key}
              // A part of one row among thousands must still be visible.
              className={cx("h-full min-w-0.5", looks[key])}
              style={{ width: `${share(count)}%` }}
            />
          ))}
      </div>
      <dl className="grid gap-x-6 gap-y-1.5 text-14 sm:grid-cols-2 lg:grid-cols-3">
        {told.map(({ key, count }) => (
          <div key={key} className="flex items-baseline gap-2">
            <span
              aria-hidden
              className={cx(
                "size-3 shrink-0 self-center rounded-[3px] border border-line-strong/40",
                looks[key],
              )}
            />
            <dt className="min-w-0 flex-1 text-muted">
              {text(`share.${key}`)}
            </dt>
            <dd className="figures whitespace-nowrap">
              <span className="font-semibold">{number(count)}</span>{" "}
              <span className="text-muted">{percent(share(count))}</span>
            </dd>
          </div>
        ))}
      </dl>
    </div>
  );
}

/** How many rows are none of a child; why, and which, stands among the issues. */
export function PassedOverNote({
  rows: { passedOver = 0 },
}: {
  rows: Pick<ChildRows, "passedOver">;
}) {
  const text = useTranslations("children");
  if (passedOver === 0) return null;
  return (
    <p className="text-13 text-muted">
      {text("share.passedOver", { count: passedOver })}
    </p>
  );
}
