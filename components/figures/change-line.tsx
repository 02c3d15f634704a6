"use client";

import { useTranslations } from "use-intl/react";
import type { IndicatorEntry } from "@/lib/core/catalogue/indicator-entry";
import {
  isUnjudged,
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
  incomplete: "text-muted",
  "other-source": "text-muted",
  "not-open": "text-muted",
};

/** A change since an earlier month. */
export type ChangeSince = { month: Month; change: FigureChange };

/**
 * Whether a change is one of what is found, and more than chance, where somebody has weighed it: `yes`, `no` with the sentence that says why, or `unknown` while it
 * is read. `note`: what is said instead of "belum berarti".
 */
export type Weighed =
  { isReal: "yes" | "unknown" } | { isReal: "no"; why: string; note?: string };

/**
 * ▲ naik 1,9 poin persentase dari September 2026: direction by sign and word, good or bad by colour. What is not judged, or may be chance, is neither bold
 * nor coloured and says so. `isShort`: on one line of the headline, with the month as Sep 2026.
 */
export function ChangeLine({
  since: { month, change },
  indicator,
  isShort = false,
  weighed = { isReal: "yes" },
  inWords = false,
}: {
  since: ChangeSince;
  indicator: IndicatorEntry;
  isShort?: boolean;
  weighed?: Weighed;
  /** Whether it is good is said in a word as well, where the figure stands in a text. */
  inWords?: boolean;
}) {
  const text = useTranslations("figures");
  const formats = useFormats();
  const name = formats.month(month, isShort ? "short" : "long");
  if (change.verdict === "not-open") return <NotOpenLine month={month} />;
  if (change.difference === 0 || isUnjudged(change))
    return (
      <PlainLine
        change={change}
        difference={change.difference}
        indicator={indicator}
        name={name}
        isShort={isShort}
      />
    );
  return (
    <p>
      <Direction
        difference={change.difference}
        indicator={indicator}
        look={
          weighed.isReal === "yes"
            ? cx("font-semibold", colours[change.verdict])
            : "text-muted"
        }
      />
      <span className="text-muted">
        {" "}
        {text("change.from", { month: name })}
        <WeighedNote {...{ change, weighed, inWords }} />
      </span>
      {change.verdict === "fewer-measured" ? <FewerMark /> : null}
    </p>
  );
}

/** · belum berarti; · membaik. */
function WeighedNote({
  change: { verdict },
  weighed,
  inWords,
}: {
  change: FigureChange;
  weighed: Weighed;
  inWords: boolean;
}) {
  const text = useTranslations("figures");
  const isGoodOrBad = verdict === "better" || verdict === "worse";
  if (weighed.isReal === "no")
    return (
      <>
        {" · "}
        <Explained
          why={weighed.why}
          className="text-left leading-[inherit] underline decoration-line-strong decoration-dotted underline-offset-3"
        >
          {weighed.note ?? text("change.notClear")}
        </Explained>
      </>
    );
  return inWords && weighed.isReal === "yes" && isGoodOrBad
    ? ` · ${text(`change.${verdict}`)}`
    : null;
}

/** sama seperti September 2026; selisih −3,6 poin persentase dari September 2026 · belum lengkap, belum dinilai. */
function PlainLine({
  change,
  difference,
  indicator,
  name,
  isShort,
}: {
  change: FigureChange;
  difference: number;
  indicator: IndicatorEntry;
  /** Of the month. */
  name: string;
  isShort: boolean;
}) {
  const text = useTranslations("figures");
  const turn = useSourceTurn();
  const isOther = change.verdict === "other-source";
  return (
    <p className="text-muted">
      {difference === 0 && !isOther ? (
        text("change.same", { month: name })
      ) : (
        <>
          <Apart difference={difference} indicator={indicator} />{" "}
          {text("change.from", { month: name })}
        </>
      )}
      {isOther ? ` · ${turn(change)}` : null}
      <IncompleteNote change={change} isShort={isShort} />
    </p>
  );
}

/** ▲ naik 1,9 poin persentase. */
function Direction({
  difference,
  indicator,
  look,
}: {
  difference: number;
  indicator: IndicatorEntry;
  look: string;
}) {
  const text = useTranslations("figures");
  const formats = useFormats();
  const isUp = difference > 0;
  const size = formats.number(
    Math.abs(difference),
    shownDecimals[indicator.unit],
  );
  return (
    <span className={look}>
      <span aria-hidden>{isUp ? "▲" : "▼"} </span>
      {text("change.since", {
        word: text(isUp ? "change.up" : "change.down"),
        difference: text(
          indicator.unit === "percent" ? "change.points" : "change.perPosyandu",
          { difference: size },
        ),
      })}
    </span>
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

/** · belum lengkap, belum dinilai: where one of the months is; in short the second half. */
function IncompleteNote({
  change,
  isShort,
}: {
  change: FigureChange;
  isShort: boolean;
}) {
  const text = useTranslations("figures");
  const { say } = useFormats();
  if (change.verdict !== "incomplete") return null;
  return (
    <>
      {" · "}
      <Explained
        why={say(verdictWhy.incomplete)}
        className="text-left leading-[inherit]"
      >
        {isShort ? null : `${say(midSentence(stateLabel.incomplete))}, `}
        {text("change.notJudged")}
      </Explained>
    </>
  );
}

/** selisih +1,9 poin persentase: a difference that is called neither a rise nor a fall. */
function Apart({
  difference: points,
  indicator,
}: {
  difference: number;
  indicator: IndicatorEntry;
}) {
  const text = useTranslations("figures");
  const formats = useFormats();
  const difference = formats.signed(points, shownDecimals[indicator.unit]);
  return text("change.apart", {
    difference: text(
      indicator.unit === "percent" ? "change.points" : "change.perPosyandu",
      { difference },
    ),
  });
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

/**
 * The same in the width of a table cell: +1,9 or −0,4, with a mark where it must not be read as better or worse. `inWords`: in tables, which have the height
 * to say it under the figure instead.
 */
export function ChangeFigure({
  change,
  inWords = false,
}: {
  change: FigureChange | null;
  inWords?: boolean;
}) {
  const formats = useFormats();
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
  return (
    <>
      <span className={cx("figures", colours[change.verdict])}>
        {formats.signed(change.difference)}
        {inWords ? null : <ChangeMark change={change} />}
      </span>
      {inWords ? <ChangeWords change={change} /> : null}
    </>
  );
}

/** belum dinilai, sumber berbeda, yang diukur berkurang: under a figure that must not be read as better or worse. */
function ChangeWords({ change: { verdict } }: { change: FigureChange }) {
  const text = useTranslations("figures");
  const { say } = useFormats();
  if (
    verdict !== "incomplete" &&
    verdict !== "other-source" &&
    verdict !== "fewer-measured"
  )
    return null;
  return (
    <span className="block text-12 text-muted">
      <Explained why={say(verdictWhy[verdict])} className="leading-[inherit]">
        {text(`change.words.${verdict}`)}
      </Explained>
    </span>
  );
}

function ChangeMark({ change }: { change: FigureChange }) {
  const text = useTranslations("figures");
  const { say } = useFormats();
  const turn = useSourceTurn();
  const { verdict } = change;
  if (verdict === "fewer-measured") return <FewerMark />;
  if (verdict !== "incomplete" && verdict !== "other-source") return null;
  const isThin = verdict === "incomplete";
  return (
    <Explained
      why={say(verdictWhy[verdict])}
      label={isThin ? text("change.words.incomplete") : turn(change)}
      className="text-muted"
    >
      {isThin ? "…" : "≠"}
    </Explained>
  );
}
