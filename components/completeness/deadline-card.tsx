"use client";

import type { ReactNode } from "react";
import { useTranslations } from "use-intl/react";
import { shareText } from "@/components/figures/cell-text";
import { CoverageBar } from "@/components/figures/coverage-bar";
import { PublicNote } from "@/components/figures/public-note";
import { SimulatedMark } from "@/components/figures/simulated-mark";
import { useAsOf } from "@/components/figures/use-as-of";
import { Explained } from "@/components/ui/explained";
import type { CompletenessReply } from "@/lib/completeness/contract";
import { useFormats } from "@/lib/core/text/formats";
import { useLeftWords } from "./use-left-words";
import { useNow } from "./use-now";

/** How far the deadline is, and where the whole area stands. */
export function DeadlineCard({ reply }: { reply: CompletenessReply }) {
  const text = useTranslations("completeness");
  const formats = useFormats();
  const asOf = useAsOf();
  const { total } = reply;
  return (
    <section
      aria-label={text("title")}
      className="flex flex-col gap-5 rounded-card border border-line bg-surface p-4 sm:p-6"
    >
      <div className="flex flex-wrap items-end justify-between gap-x-10 gap-y-4">
        <p className="flex flex-col gap-1">
          <span className="figures text-40 font-semibold">
            {formats.number(total.reported)}{" "}
            <span className="text-20 font-normal text-muted">
              {text("total.reported")}
            </span>
          </span>
          <span className="figures text-14 text-muted">
            {text("total.ofRegistered", {
              registered: formats.number(total.registered),
              share: shareText(formats, total),
            })}
          </span>
        </p>
        <Countdown reply={reply} />
      </div>
      <CoverageBar
        coverage={total}
        onTime={total.onTime}
        className="h-3 w-full"
      />
      <Numbers reply={reply} />
      <div className="flex flex-wrap items-center gap-x-3 gap-y-1 text-14 text-muted">
        <span className="figures">{asOf(reply.asOf)}</span>
        {total.lastReceivedAt === null ? null : (
          <span className="figures">
            {text("total.newest", {
              moment: formats.moment(total.lastReceivedAt),
            })}
          </span>
        )}
        {total.simulated ? <SimulatedMark /> : null}
      </div>
      <PublicNote className="text-12" />
    </section>
  );
}

/** It ticks without being announced: whoever listens would hear nothing else. */
function Countdown({ reply }: { reply: CompletenessReply }) {
  const text = useTranslations("completeness");
  const formats = useFormats();
  const leftWords = useLeftWords();
  const now = useNow(reply.asOf);
  return (
    <p className="flex flex-col gap-1 sm:text-right">
      <span className="figures text-28 font-semibold" aria-live="off">
        {leftWords(now, reply.deadline)}
      </span>
      <span className="figures text-14 text-muted">
        {text("left.deadline", { moment: formats.moment(reply.deadline) })}
      </span>
    </p>
  );
}

const swatch = "mr-1.5 inline-block h-2 w-4 rounded-full align-middle";

function Numbers({
  reply: { total, silentSince },
}: {
  reply: CompletenessReply;
}) {
  const text = useTranslations("completeness");
  const formats = useFormats();
  const told = (key: "corrected" | "refused" | "silent", why: string) => (
    <Explained
      why={why}
      className="text-left underline decoration-line-strong decoration-dotted underline-offset-3"
    >
      {text(`total.${key}`)}
    </Explained>
  );
  return (
    <dl className="grid grid-cols-2 gap-x-6 gap-y-4 sm:grid-cols-3 lg:grid-cols-6">
      <Number value={total.onTime}>
        <span aria-hidden className={`${swatch} bg-accent`} />
        {text("total.onTime")}
      </Number>
      <Number value={total.reported - total.onTime}>
        <span
          aria-hidden
          className={`${swatch} bg-[color-mix(in_srgb,var(--accent)_45%,var(--surface))]`}
        />
        {text("total.late")}
      </Number>
      <Number value={total.registered - total.reported}>
        <span aria-hidden className={`${swatch} hatched bg-sunken`} />
        {text("total.missing")}
      </Number>
      <Number value={total.corrected}>
        {told("corrected", text("total.correctedWhy"))}
      </Number>
      <Number value={total.refusedOpen}>
        {told("refused", text("total.refusedWhy"))}
      </Number>
      <Number value={total.silent}>
        {told(
          "silent",
          text("total.silentWhy", { since: formats.month(silentSince) }),
        )}
      </Number>
    </dl>
  );
}

/** A number that is not told is left out, since nothing must look like a zero. */
function Number({
  value,
  children,
}: {
  value: number | null;
  children: ReactNode;
}) {
  const formats = useFormats();
  if (value === null) return null;
  return (
    <div className="flex flex-col-reverse justify-end">
      <dt className="text-14 text-muted">{children}</dt>
      <dd className="figures text-20 font-semibold">{formats.number(value)}</dd>
    </div>
  );
}
