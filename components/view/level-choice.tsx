"use client";

import { useTranslations } from "use-intl/react";
import { isBelow, levels, type Level } from "@/lib/core/domain/area-code";
import { Segments } from "@/components/ui/segments";
import { useView } from "@/components/view/view-context";

/** The two levels below an area, as far down as the reader may see. */
export function LevelChoice() {
  const text = useTranslations("view");
  const common = useTranslations("common");
  const { view, session, go } = useView();
  const below = levels
    .filter((level) => isBelow(level, view.area))
    .filter(
      (level) =>
        session.audience === "oversight" ||
        level === "regency" ||
        level === "subdistrict",
    )
    .slice(0, 2);
  const offered: readonly Level[] = below.includes(view.level)
    ? below
    : [...below, view.level];
  if (offered.length < 2)
    return (
      <span className="text-14 font-semibold text-ink">
        {common(`level.${view.level}`)}
      </span>
    );
  return (
    <Segments
      label={text("picker.level")}
      value={view.level}
      onChange={(level) => go({ level })}
      options={offered.map((level) => ({
        value: level,
        label: common(`level.${level}`),
      }))}
    />
  );
}
