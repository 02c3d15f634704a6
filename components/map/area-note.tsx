"use client";

import type { ReactNode } from "react";
import { useTranslations } from "use-intl/react";
import { Button } from "@/components/ui/button";
import type { MapPlace } from "./map-pointer";

/** The name of an area beside where it is pointed at, and what the subject says of it. */
export function AreaNote({
  place,
  name,
  isFresh,
  onOpen,
  children,
}: {
  place: MapPlace;
  name: string | undefined;
  isFresh: boolean;
  /** Where a finger tapped: it sees what it would open, and opens it from here. */
  onOpen: (() => void) | null;
  children: ReactNode;
}) {
  const common = useTranslations("common");
  const text = useTranslations("map");
  if (name === undefined) return null;
  return (
    <div
      data-testid="area-note"
      className="pointer-events-none absolute z-10"
      style={{
        left: `clamp(8px, ${place.x + 14}px, calc(100% - 17rem))`,
        top: `clamp(8px, ${place.y + 14}px, calc(100% - ${onOpen ? 11.5 : 8}rem))`,
      }}
    >
      <div className="pointer-events-none w-max max-w-64 rounded-control bg-surface px-3 py-2 text-13 shadow-float">
        <p className="font-semibold">
          {name}
          {isFresh ? (
            <span className="ml-2 text-12 text-accent">
              {common("state.new")}
            </span>
          ) : null}
        </p>
        {children}
        {onOpen ? (
          <Button
            size="sm"
            className="pointer-events-auto mt-2 h-10 w-full"
            onClick={onOpen}
          >
            {text("open", { name })}
          </Button>
        ) : null}
      </div>
    </div>
  );
}
