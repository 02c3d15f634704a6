"use client";

import { useTranslations } from "use-intl/react";
import { cx } from "@/components/ui/class-names";
import { PopoverButton } from "@/components/ui/popover-button";
import { SkeletonLines } from "@/components/ui/skeleton";
import { useView } from "@/components/view/view-context";
import { later } from "@/components/ui/later";

const DisplayForm = later(
  async () => (await import("./display-form")).DisplayForm,
  () => <SkeletonLines count={8} />,
);

/** What is drawn on the map, and what it is compared with. */
export function DisplayChoice() {
  const text = useTranslations("dashboard");
  const { view } = useView();
  const isUsual = view.map.compare === null && view.map.layer === "areas";
  return (
    <PopoverButton
      label={text("map.display")}
      isNamedByContent
      align="end"
      className={cx(
        "h-7 cursor-pointer rounded-control px-2.5 text-13 font-medium transition-colors duration-150",
        isUsual
          ? "text-muted hover:bg-sunken hover:text-ink"
          : "bg-accent-soft text-accent",
      )}
      button={text("map.display")}
      windowClass="w-[min(24rem,calc(100vw-1rem))] p-4"
      onReach={DisplayForm.load}
    >
      {() => <DisplayForm />}
    </PopoverButton>
  );
}
