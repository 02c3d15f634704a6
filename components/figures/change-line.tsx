"use client";

import { useTranslations } from "use-intl/react";
import type { IndicatorEntry } from "@/lib/core/catalogue/indicator-entry";
import {
  sourceTurn,
  type FigureChange,
  type Verdict,
} from "@/lib/core/catalogue/change";
import type { Month } from "@/lib/core/domain/month-steps";
import { shownDecimals } from "@/lib/core/domain/shown-number";
import { useFormats } from "@/lib/core/text/formats";
import { midSentence, stateLabel, verdictWhy } from "@/lib/core/text/states";
import { cx } from "@/components/ui/class-names";
import { Explained } from "@/components/ui/explained";

const colours: Record<Verdict, string> = {
  better: "text-better",
  worse: "text-worse",
  same: "text-muted",
  "fewer-measured": "text-ink",
  incomplete: "text-ink",
  "other-source": "text-ink",
  "not-open": "text-muted",
};

/** A change since an earlier month. */
export type ChangeSince = { month: Month; change: FigureChange };

/**
 * ▲ naik 1,9 poin persentase dari September 2026: direction by sign and word, good or bad by colour. `isShort`: on one line of the headline, with the month
 * as Sep 2026 and a mark where a month is incomplete.
 */
export function ChangeLine({
  since: { month, change },
  indicator,
  isShort = false,
}: {
  since: ChangeSince;
  indicator: IndicatorEntry;
  isShort?: boolean;
}) {
  const text = useTranslations("figures");
  const formats = useFormats();
  const name = formats.month(month, isShort ? "short" : "long");
  if (change.verdict === "other-source")
    return (
      <OtherSourceLine
        month={month}
        change={change}
        difference={change.difference}
        indicator={indicator}
      />
    );
  if (change.verdict === "not-open") return <NotOpenLine month={month} />;
  if (change.difference === 0)
    return (
      <p className="text-muted">
        {text("change.same", { month: name })}
        <IncompleteNote change={change} isShort={isShort} />
      </p>
    );
  const isUp = change.difference > 0;
  const size = formats.number(
    Math.abs(change.difference),
    shownDecimals[indicator.unit],
  );
  return (
    <p>
      <span className={cx("font-semibold", colours[change.verdict])}>
        <span aria-hidden>{isUp ? "▲" : "▼"} </span>
        {text("change.since", {
          word: text(isUp ? "change.up" : "change.down"),
          difference: text(
            indicator.unit === "percent"
              ? "change.points"
              : "change.perPosyandu",
            { difference: size },
          ),
        })}
      </span>
      <span className="text-muted">
        {" "}
        {text("change.from", { month: name })}
        <IncompleteNote change={change} isShort={isShort} />
      </span>
      {change.verdict === "fewer-measured" ? <FewerMark /> : null}
    </p>
  );
}

/** tidak buka, tidak dibandingkan dengan September 2026: a posyandu has nothing to compare with a month in which it was closed. */
function NotOpenLine({ month }: Pick<ChangeSince, "month">) {
  const text = useTranslations("figures");
  const formats = useFormats();
  return (
    <p className="text-muted">
      <Explained why={formats.say(verdictWhy["not-open"])}>
        {text("change.notOpen", {
          state: formats.say(midSentence(stateLabel["not-open"])),
          month: formats.month(month),
        })}
      </Explained>
    </p>
  );
}

/** · belum lengkap, where one of the months is; in short the mark that tables have for it. */
function IncompleteNote({
  change,
  isShort,
}: {
  change: FigureChange;
  isShort: boolean;
}) {
  const { say } = useFormats();
  if (change.verdict !== "incomplete") return null;
  if (isShort)
    return (
      <Explained
        why={say(verdictWhy.incomplete)}
        label={say(stateLabel.incomplete)}
        className="min-w-6 leading-[inherit]"
      >
        …
      </Explained>
    );
  return (
    <>
      {" "}
      ·{" "}
      <Explained why={say(verdictWhy.incomplete)}>
        {say(midSentence(stateLabel.incomplete))}
      </Explained>
    </>
  );
}

/** selisih +1,9 poin persentase dari September 2026 · sumber berbeda: no sign of direction, as nothing can be said of one. */
function OtherSourceLine({
  month,
  change,
  difference: points,
  indicator,
}: ChangeSince & { difference: number; indicator: IndicatorEntry }) {
  const text = useTranslations("figures");
  const formats = useFormats();
  const turn = useSourceTurn();
  const difference = formats.signed(points, shownDecimals[indicator.unit]);
  return (
    <p>
      <span className={cx("font-semibold", colours["other-source"])}>
        {text("change.apart", {
          difference: text(
            indicator.unit === "percent"
              ? "change.points"
              : "change.perPosyandu",
            { difference },
          ),
        })}
      </span>
      <span className="text-muted">
        {" "}
        {text("change.from", { month: formats.month(month) })} · {turn(change)}
      </span>
    </p>
  );
}

/** From which source to which other one. */
function useSourceTurn(): (change: FigureChange) => string {
  const text = useTranslations("figures");
  const formats = useFormats();
  return (change) =>
    text(`change.otherSource.${sourceTurn(change)}`, {
      now: formats.percent(change.childShareNow * 100, 0),
      before: formats.percent(change.childShareBefore * 100, 0),
    });
}

/** The star beside a change that must not be called an improvement. */
function FewerMark() {
  const text = useTranslations("figures");
  const { say } = useFormats();
  return (
    <Explained
      why={say(verdictWhy["fewer-measured"])}
      label={text("change.fewerMeasured")}
      className="font-semibold text-caution"
    >
      *
    </Explained>
  );
}

/** The same in the width of a table cell: +1,9 or −0,4, with a mark where it must not be read as better or worse. */
export function ChangeFigure({ change }: { change: FigureChange | null }) {
  const formats = useFormats();
  const turn = useSourceTurn();
  if (change === null) return <span className="text-muted">–</span>;
  if (change.verdict === "not-open")
    return (
      <Explained
        why={formats.say(verdictWhy["not-open"])}
        className="text-muted underline decoration-line-strong decoration-dotted underline-offset-3"
      >
        {formats.say(midSentence(stateLabel["not-open"]))}
      </Explained>
    );
  const { verdict } = change;
  return (
    <span className={cx("figures", colours[verdict])}>
      {formats.signed(change.difference)}
      {verdict === "fewer-measured" ? <FewerMark /> : null}
      {verdict === "incomplete" ? (
        <Explained
          why={formats.say(verdictWhy.incomplete)}
          label={formats.say(stateLabel.incomplete)}
          className="text-muted"
        >
          …
        </Explained>
      ) : null}
      {verdict === "other-source" ? (
        <Explained
          why={formats.say(verdictWhy["other-source"])}
          label={turn(change)}
          className="text-muted"
        >
          ≠
        </Explained>
      ) : null}
    </span>
  );
}
