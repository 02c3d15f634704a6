"use client";

import { useTranslations } from "use-intl/react";
import { Button } from "@/components/ui/button";
import { Frame, Minus, Plus } from "@/components/ui/icons";

/** Nearer, further, and the whole area again. */
export function MapButtons({
  onZoom,
  onReset,
}: {
  onZoom: (by: number) => void;
  onReset: () => void;
}) {
  const text = useTranslations("map");
  const buttons = [
    { label: text("zoomIn"), Icon: Plus, act: () => onZoom(1) },
    { label: text("zoomOut"), Icon: Minus, act: () => onZoom(-1) },
    { label: text("reset"), Icon: Frame, act: onReset },
  ];
  return (
    <div
      role="group"
      aria-label={text("buttons")}
      className="absolute right-2 bottom-2 z-1 flex flex-col gap-1 print:hidden"
    >
      {buttons.map(({ label, Icon, act }) => (
        <Button
          key={label}
          size="icon"
          className="max-wall:size-10"
          aria-label={label}
          title={label}
          onClick={act}
        >
          <Icon />
        </Button>
      ))}
    </div>
  );
}
