"use client";

import { useMemo } from "react";
import { useTranslations } from "use-intl/react";
import { useFormats } from "@/lib/core/text/formats";
import { Explained } from "@/components/ui/explained";
import { Mark } from "@/components/ui/mark";
import { useView } from "@/components/view/view-context";
import type { MapRow } from "./area-look";
import { coreBounds } from "./core-bounds";
import { boundsOf } from "./shapes";
import { usePoints } from "./use-points";
import { useShapes } from "./use-shapes";

const mostNames = 3;

/** What the map cannot show, and how far its borders can be trusted. */
export function MapNotes({ rows }: { rows: readonly MapRow[] }) {
  const text = useTranslations("map");
  const common = useTranslations("common");
  const formats = useFormats();
  const { view } = useView();
  const { source, withoutShape, shapes } = useShapes(view);
  const isCut = useMemo(() => {
    const all = boundsOf(shapes.features);
    return String(coreBounds(shapes.features, all)) !== String(all);
  }, [shapes]);
  const { withoutPlace } = usePoints(rows);
  return (
    <div className="flex flex-wrap items-center gap-x-3 gap-y-1 text-12 text-muted">
      {withoutShape && withoutShape.count > 0 ? (
        <span>{missingWords(withoutShape)}</span>
      ) : null}
      {withoutPlace > 0 ? (
        <span>{text("noPoints", { count: formats.number(withoutPlace) })}</span>
      ) : null}
      {isCut ? (
        <Explained why={text("outside")}>{text("outsideMark")}</Explained>
      ) : null}
      {source !== null && source !== "official" ? (
        <Explained
          why={text(source === "mixed" ? "mixedHint" : "indicativeHint")}
        >
          <Mark>{common("state.indicative")}</Mark>
        </Explained>
      ) : null}
    </div>
  );

  function missingWords({ count, names }: { count: number; names: string[] }) {
    const shown = names.slice(0, mostNames).join(", ");
    const rest = count - Math.min(names.length, mostNames);
    return text("noShape", {
      count,
      names:
        rest > 0 && shown
          ? text("noShapeMore", {
              names: shown,
              count: formats.number(rest),
            })
          : shown,
    });
  }
}
