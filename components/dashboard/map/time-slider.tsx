"use client";

import { useQueryClient } from "@tanstack/react-query";
import { useTranslations } from "use-intl/react";
import {
  addMonths,
  monthRange,
  monthsBetween,
  type Month,
} from "@/lib/core/domain/month-steps";
import { useFormats } from "@/lib/core/text/formats";
import { Button } from "@/components/ui/button";
import { Pause, Play } from "@/components/ui/icons";
import { useView } from "@/components/view/view-context";
import type { readMonthsAhead } from "./read-months-ahead";
import { usePlay } from "./use-play";

/** The months of the trend beside it, or those back to the one that is shown. */
function monthsOf(first: Month, latest: Month, shown: Month): Month[] {
  const twoYearsAgo = addMonths(latest, -24);
  const from = [twoYearsAgo, shown].toSorted()[0] ?? shown;
  return monthRange(monthsBetween(first, from) < 0 ? first : from, latest);
}

/** Its script is read when somebody reaches for the slider. */
const readAhead = async (...of: Parameters<typeof readMonthsAhead>) =>
  (await import("./read-months-ahead")).readMonthsAhead(...of);

/** Moves the map through the months: by hand, by the arrow keys, or by itself. The space bar starts and stops it. */
export function TimeSlider() {
  const text = useTranslations("dashboard");
  const formats = useFormats();
  const client = useQueryClient();
  const { view, session, go } = useView();
  const months = monthsOf(session.firstMonth, session.latestMonth, view.month);
  const at = Math.max(0, months.indexOf(view.month));
  const show = (month: Month) => go({ month }, "replace");
  const { isPlaying, start, stop } = usePlay(months, view, show);
  const prepare = () => void readAhead(client, view, months);
  if (months.length < 2) return null;
  const toggle = () => (isPlaying ? stop() : start());
  return (
    <div
      role="group"
      aria-label={text("map.time")}
      className="flex min-w-0 items-center gap-2 max-sm:basis-full print:hidden"
    >
      <Button
        variant="quiet"
        size="icon"
        className="shrink-0"
        aria-label={text(isPlaying ? "map.pause" : "map.play")}
        title={text(isPlaying ? "map.pause" : "map.play")}
        onPointerEnter={prepare}
        onFocus={prepare}
        onClick={toggle}
      >
        {isPlaying ? <Pause /> : <Play />}
      </Button>
      <input
        type="range"
        aria-label={text("map.month")}
        aria-valuetext={formats.month(view.month)}
        min={0}
        max={months.length - 1}
        value={at}
        onPointerEnter={prepare}
        onFocus={prepare}
        className="h-6 min-w-20 flex-1 cursor-pointer accent-(--accent) wall:w-44"
        onChange={({ target }) => {
          stop();
          const month = months[target.valueAsNumber];
          if (month !== undefined) show(month);
        }}
        onKeyDown={(event) => {
          if (event.key !== " ") return;
          event.preventDefault();
          toggle();
        }}
      />
      <span
        aria-hidden
        className="figures w-17 shrink-0 text-13 whitespace-nowrap text-ink"
      >
        {formats.month(view.month, "short")}
      </span>
    </div>
  );
}
