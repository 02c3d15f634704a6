"use client";

import { useTranslations } from "use-intl/react";
import { viewSearch } from "@/lib/core/client/view";
import { addMonths } from "@/lib/core/domain/month-steps";
import { useFormats } from "@/lib/core/text/formats";
import { cx } from "@/components/ui/class-names";
import { useView } from "./view-context";

/** Which snapshot a page shows, always in sight, and the way back to live figures: a whole new page, so that nothing of the snapshot stays. */
export function FrozenSign() {
  const text = useTranslations("view");
  const { moment, locale } = useFormats();
  const { view, session } = useView();
  const { frozen } = session;
  if (frozen === undefined) return null;
  const short = frozen.number.slice(frozen.number.lastIndexOf("/") + 1);
  const { area, indicator, level, month } = view;
  // Its own month is named, whichever the latest is by now.
  const defaults = {
    area: session.province.code,
    month: addMonths(month, 1),
  };
  const live = `/${viewSearch({ area, indicator, level, month }, defaults, locale)}`;
  return (
    <div className="flex min-w-0 items-center gap-2 text-13">
      <p
        role="status"
        title={`${frozen.number}: ${frozen.title}`}
        className={cx(
          "figures min-w-0 truncate rounded-mark border px-2 py-0.5 font-semibold",
          frozen.isWithdrawn
            ? "border-caution text-caution"
            : "border-accent text-accent",
        )}
      >
        {text(frozen.isWithdrawn ? "frozen.withdrawn" : "frozen.sign", {
          number: short,
          moment: moment(frozen.takenAt, "short"),
        })}
      </p>
      <a
        href={live}
        className="shrink-0 rounded-mark py-1 underline decoration-line-strong underline-offset-3 hover:text-accent"
      >
        {text("frozen.leave")}
      </a>
    </div>
  );
}
