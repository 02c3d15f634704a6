"use client";

import type { ReactNode } from "react";
import { useTranslations } from "use-intl/react";
import type { MapPlace } from "./map-canvas";

/** The name of an area beside where it is pointed at, and what the subject says of it. */
export function AreaNote({
  place,
  name,
  isFresh,
  children,
}: {
  place: MapPlace;
  name: string | undefined;
  isFresh: boolean;
  children: ReactNode;
}) {
  const common = useTranslations("common");
  if (name === undefined) return null;
  return (
    <div
      data-testid="area-note"
      className="pointer-events-none absolute z-10"
      style={{
        left: `min(${place.x + 14}px, calc(100% - 17rem))`,
        top: `clamp(8px, ${place.y + 14}px, calc(100% - 8rem))`,
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
      </div>
    </div>
  );
}
