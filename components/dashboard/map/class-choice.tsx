"use client";

import { useTranslations } from "use-intl/react";
import type { Bands } from "@/lib/core/catalogue/bands";
import type { IndicatorEntry } from "@/lib/core/catalogue/indicator-entry";
import { ChevronDown } from "@/components/ui/icons";
import { PopoverButton } from "@/components/ui/popover-button";
import { SkeletonLines } from "@/components/ui/skeleton";
import { later } from "@/components/ui/later";

const ClassForm = later(
  async () => (await import("./class-form")).ClassForm,
  () => <SkeletonLines count={5} />,
);

/** How the classes of the map are cut, and how many there are. */
export function ClassChoice({
  indicator,
  bands,
}: {
  indicator: IndicatorEntry;
  bands: Bands | null;
}) {
  const text = useTranslations("dashboard");
  return (
    <PopoverButton
      label={text("map.classes")}
      isNamedByContent
      className="inline-flex h-7 cursor-pointer items-center gap-1 rounded-control px-2 text-12 font-semibold hover:bg-sunken aria-expanded:bg-sunken print:hidden"
      button={
        <>
          {text("map.classes")}
          <ChevronDown className="text-muted" />
        </>
      }
      align="end"
      windowClass="w-[min(22rem,calc(100vw-1rem))] p-4"
      onReach={ClassForm.load}
    >
      {() => <ClassForm indicator={indicator} bands={bands} />}
    </PopoverButton>
  );
}
