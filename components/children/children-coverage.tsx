"use client";

import { useTranslations } from "use-intl/react";
import type { ChildCoverage } from "@/lib/children/contract";
import { useFormats } from "@/lib/core/text/formats";

/** How far the measured children reach beside what forms state, and the posyandu in which they are too few to count. */
export function ChildrenCoverage({
  coverage,
  months,
}: {
  coverage: ChildCoverage;
  /** Of the file: one posyandu in two months is counted twice. */
  months: readonly unknown[];
}) {
  const isOfSeveralMonths = months.length > 1;
  const text = useTranslations("children");
  const { number, percent } = useFormats();
  const { posyanduMonths, compared, short, list, share } = coverage;
  if (posyanduMonths === 0) return null;
  const alone = posyanduMonths - compared;
  const unit = text(isOfSeveralMonths ? "coverage.units" : "coverage.unit");
  return (
    <div className="flex flex-col gap-2">
      <h3 className="text-16 font-semibold">{text("coverage.heading")}</h3>
      <p className="max-w-prose text-14">
        {short === 0
          ? text("coverage.enough", { count: number(compared), unit })
          : text("coverage.short", {
              count: short,
              of: number(posyanduMonths),
              unit,
              share: percent(share * 100),
            })}
        {alone > 0
          ? ` ${text("coverage.alone", { count: alone, unit })}`
          : null}
      </p>
      {list.length > 0 ? (
        <details className="text-14" open={list.length <= 3}>
          <summary className="cursor-pointer font-semibold">
            {text("coverage.list")}
          </summary>
          <ul className="flex flex-col gap-1.5 pt-2">
            {list.map((one) => (
              <li key={`${one.id}|${one.month}`}>
                <ShortPosyandu one={one} />
              </li>
            ))}
            {short > list.length ? (
              <li className="text-muted">
                {text("coverage.more", { count: number(short - list.length) })}
              </li>
            ) : null}
          </ul>
        </details>
      ) : null}
    </div>
  );
}

function ShortPosyandu({
  one: { name, village, month, children, weighed, weighedIn, hasForm },
}: {
  one: ChildCoverage["list"][number];
}) {
  const text = useTranslations("children");
  const formats = useFormats();
  return (
    <>
      <span className="font-semibold">{name}</span>{" "}
      <span className="text-muted">
        {village}, {formats.month(month, "short")}
      </span>
      <span className="figures block">
        {text(month === weighedIn ? "coverage.ofForm" : "coverage.ofLast", {
          weighed: formats.number(weighed),
          children: formats.number(children),
          share: formats.percent((children / weighed) * 100),
          month: formats.month(weighedIn, "short"),
        })}{" "}
        {text(hasForm ? "coverage.formCounts" : "coverage.nothingCounts")}
      </span>
    </>
  );
}
