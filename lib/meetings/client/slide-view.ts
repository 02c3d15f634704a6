import { defaultLevel, readView, type View } from "@/lib/core/client/view";
import type { AreaCode } from "@/lib/core/domain/area-code";
import type { Meeting, Slide } from "@/lib/meetings/contract";
import { usualIndicators } from "@/lib/meetings/domain/slide-kinds";

/** What a slide shows: what is chosen for it, the area and month of its meeting for the rest, and the area that was gone into on the stage before all. */
export function viewOfSlide(
  { area, month }: Pick<Meeting, "area" | "month">,
  slide: Pick<Slide, "kind" | "area" | "month" | "indicator" | "look">,
  entered: AreaCode | undefined,
  snapshot: string | null = null,
): View {
  const own = readView(
    new URLSearchParams(slide.look),
    {
      area: slide.area ?? area,
      month: slide.month ?? month,
    },
    snapshot,
  );
  const shown = {
    ...own,
    indicator: slide.indicator ?? usualIndicators[slide.kind] ?? own.indicator,
    // A window that lay over the pinned view is no part of the slide.
    drivers: null,
    without: "",
  };
  return entered === undefined
    ? shown
    : { ...shown, area: entered, level: defaultLevel(entered) };
}
