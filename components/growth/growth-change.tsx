"use client";

import { useTranslations } from "use-intl/react";
import type { ChangeSplit, GrowthReply } from "@/lib/growth/contract";
import {
  splitChange,
  type SplitChange,
} from "@/lib/growth/domain/growth-change";
import { addMonths } from "@/lib/core/domain/month-steps";
import { shownDecimals } from "@/lib/core/domain/shown-number";
import { useFormats } from "@/lib/core/text/formats";
import { cx } from "@/components/ui/class-names";
import { GrowthChangeTable } from "./growth-change-table";
import { useCounts } from "./growth-data";
import { SectionCard } from "@/components/frame/section-card";

/** Why the figure changed: what changed in the same children, and what changed because other children were measured. */
export function GrowthChange({ reply }: { reply: GrowthReply }) {
  const text = useTranslations("growth");
  const formats = useFormats();
  const { change } = reply;
  const before = change?.before ?? addMonths(reply.month, -1);
  return (
    <SectionCard
      id="change"
      heading={text("change.heading", { month: formats.month(before) })}
    >
      {change === null ? (
        <p className="text-muted">{text("change.none")}</p>
      ) : (
        <Split change={change} reply={reply} />
      )}
    </SectionCard>
  );
}

function Split({ change, reply }: { change: ChangeSplit; reply: GrowthReply }) {
  const text = useTranslations("growth");
  const split = splitChange(change);
  const why = useReason(change);
  return (
    <>
      <Total split={split} change={change} why={why} />
      <div className="grid gap-x-10 gap-y-6 lg:grid-cols-[minmax(0,20rem)_minmax(0,1fr)]">
        <Sum split={split} why={why} />
        <div className="flex min-w-0 flex-col gap-3">
          <GrowthChangeTable change={change} month={reply.month} />
          <Participation change={change} month={reply.month} />
          <p className="text-14 text-muted">{text("change.keyNote")}</p>
        </div>
      </div>
    </>
  );
}

/** Why a part of the change cannot be given: nobody was measured, or a count is hidden. */
function useReason({ measuredBefore, measuredNow, both }: ChangeSplit): string {
  const text = useTranslations("growth");
  const { missing } = useCounts();
  const isEmpty = [measuredBefore, measuredNow, both.n].includes(0);
  return isEmpty ? text("nobody") : missing;
}

const colours = {
  better: "text-better",
  worse: "text-worse",
  same: "text-muted",
  "fewer-measured": "text-ink",
} as const;

/** ▼ turun 1,4 poin persentase · membaik. If fewer were measured, nothing is called better. */
function Total({
  split: { total, verdict, isThinner },
  change,
  why,
}: {
  split: SplitChange;
  change: ChangeSplit;
  why: string;
}) {
  const text = useTranslations("growth");
  const formats = useFormats();
  const { about, count } = useCounts();
  if (total === null || verdict === null)
    return <p>{text("change.totalHidden", { why })}</p>;
  const difference = formats.number(Math.abs(total), shownDecimals.percent);
  const isUp = total > 0;
  const measured = {
    before: about(change.measuredBefore),
    now: count(change.measuredNow),
  };
  return (
    <div className="figures">
      <p className={cx("text-20 font-semibold", colours[verdict])}>
        {verdict === "same" ? (
          text("change.same")
        ) : (
          <>
            <span aria-hidden>{isUp ? "▲" : "▼"} </span>
            {text(isUp ? "change.up" : "change.down", { difference })}
          </>
        )}
        {verdict === "better" || verdict === "worse"
          ? ` · ${text(`change.${verdict}`)}`
          : null}
      </p>
      {isThinner ? (
        <p className="font-semibold text-caution">
          {verdict === "fewer-measured"
            ? text("change.fewer", measured)
            : text("change.fewerPlain", measured)}
        </p>
      ) : null}
    </div>
  );
}

/** The sum as it is written by hand: two parts, a line, the result. */
function Sum({ split, why }: { split: SplitChange; why: string }) {
  const text = useTranslations("growth");
  const formats = useFormats();
  const points = (value: number | null) =>
    value === null ? why : formats.signed(value);
  return (
    <section aria-labelledby="change-sum">
      <h3 id="change-sum" className="pb-2 text-14 font-semibold text-muted">
        {text("change.sum")}
      </h3>
      <dl className="flex flex-col gap-2.5">
        <Part
          name={text("change.found")}
          small={text("change.foundText")}
          value={points(split.found)}
        />
        <Part
          name={text("change.who")}
          small={text("change.whoText")}
          value={points(split.who)}
        />
        <Part
          name={text("change.total")}
          value={points(split.total)}
          className="border-t border-line-strong pt-2 font-semibold"
        />
      </dl>
    </section>
  );
}

function Part({
  name,
  small,
  value,
  className,
}: {
  name: string;
  small?: string;
  value: string;
  className?: string;
}) {
  return (
    <div
      className={cx("grid grid-cols-[minmax(0,1fr)_auto] gap-x-4", className)}
    >
      <dt>
        {name}
        {small ? (
          <span className="block text-13 text-pretty text-muted">{small}</span>
        ) : null}
      </dt>
      <dd className="figures text-right text-20 leading-tight font-semibold">
        {value}
      </dd>
    </div>
  );
}

function Participation({
  change: { before, participationBefore, participationNow },
  month,
}: {
  change: ChangeSplit;
  month: GrowthReply["month"];
}) {
  const text = useTranslations("growth");
  const formats = useFormats();
  const { percent } = useCounts();
  const share = (value: number | null) =>
    value === null ? text("unavailable") : percent(value * 100);
  return (
    <p className="figures text-14">
      {text("change.participation", {
        before: share(participationBefore),
        monthBefore: formats.month(before),
        now: share(participationNow),
        monthNow: formats.month(month),
      })}
    </p>
  );
}
