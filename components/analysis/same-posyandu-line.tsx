"use client";

import { useTranslations } from "use-intl/react";
import { sameChange } from "@/lib/analysis/client/same-change";
import { indicatorOf } from "@/lib/core/catalogue/indicator-of";
import { useFormats } from "@/lib/core/text/formats";
import { Explained } from "@/components/ui/explained";
import { useView } from "@/components/view/view-context";
import { useChange } from "./use-change";
import { useChangeWords } from "./use-change-words";

/** posyandu yang sama (1.402): turun 0,4 poin persentase. `isFirst`: it stands out, since the change above it is not judged. Its line is kept free while it is read, so that nothing moves when it comes. */
export function SamePosyanduLine({ isFirst = false }: { isFirst?: boolean }) {
  const text = useTranslations("analysis");
  const formats = useFormats();
  const { view, session } = useView();
  const indicator = indicatorOf(view.indicator);
  const words = useChangeWords(indicator);
  const { data, error } = useChange("1");
  if (session.audience !== "oversight") return null;
  if (data === undefined)
    return (
      <p className="text-muted">{error ? text("same.failed") : "\u00a0"}</p>
    );
  const same = sameChange(indicator, data);
  if (data.change === null) return null;
  return (
    <p
      className={
        isFirst && same !== null ? "font-semibold text-ink" : "text-muted"
      }
    >
      <Explained why={text("same.why")} className="text-left leading-[inherit]">
        {same === null
          ? text("same.none")
          : text("same.line", {
              count: formats.number(data.same.posyandu),
              change: words(same.difference),
            })}
      </Explained>
    </p>
  );
}
