"use client";

import { useTranslations } from "use-intl/react";
import { cx } from "@/components/ui/class-names";
import { useView } from "./view-context";

/** Told once beside the figures of a snapshot: what it does not hold, and that links to it lead to live figures. */
export function FrozenNote({ className }: { className?: string }) {
  const text = useTranslations("view");
  const { view } = useView();
  if (view.snapshot === null) return null;
  return (
    <p className={cx("text-pretty text-muted", className)}>
      {text("frozen.note")}
    </p>
  );
}

/** The label of a link that leads to live figures, which says so beside those of a snapshot. */
export function useLiveLabel(): (label: string) => string {
  const text = useTranslations("view");
  const { view } = useView();
  return (label) =>
    view.snapshot === null ? label : text("frozen.live", { label });
}
