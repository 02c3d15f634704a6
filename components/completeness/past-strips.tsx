"use client";

import { useTranslations } from "use-intl/react";
import { AreaName } from "@/components/view/area-name";
import type {
  PastMonth,
  PastReply,
  PastRow,
} from "@/lib/completeness/contract";
import {
  mostDaysLate,
  onTimeOver,
} from "@/lib/completeness/domain/punctuality";
import { monthRange } from "@/lib/core/domain/month-steps";
import { useFormats } from "@/lib/core/text/formats";

/** One strip an area, one bar a month. What the bars say in numbers stands in the table. */
export function PastStrips({ reply }: { reply: PastReply }) {
  const text = useTranslations("completeness");
  const hasDays = reply.total.months.some(({ daysLate }) => daysLate !== null);
  const look = "px-2 pb-1.5 text-12 font-semibold text-muted";
  return (
    <>
      <Key />
      <div className="relative -mx-4 overflow-x-auto px-4 sm:-mx-6 sm:px-6">
        <table className="w-full border-collapse text-14">
          <caption className="sr-only">{text("past.stripCaption")}</caption>
          <thead>
            <tr className="border-b border-line-strong/50">
              <th scope="col" className={`${look} pl-0 text-left`}>
                {text("areas.area")}
              </th>
              <th scope="col" className={`${look} text-left`}>
                {text("past.heading")}
              </th>
              <th scope="col" className={`${look} text-right`}>
                {text("past.share")}
              </th>
              {hasDays ? (
                <th scope="col" className={`${look} pr-0 text-right`}>
                  {text("past.worst")}
                </th>
              ) : null}
            </tr>
          </thead>
          <tbody>
            {[reply.total, ...reply.rows].map((row, index) => (
              <StripLine
                key={row.area}
                row={row}
                reply={reply}
                isTotal={index === 0}
                hasDays={hasDays}
              />
            ))}
          </tbody>
        </table>
      </div>
    </>
  );
}

function Key() {
  const text = useTranslations("completeness");
  const swatch = "mr-1.5 inline-block size-3 rounded-[2px] align-[-1px]";
  return (
    <p className="flex flex-wrap gap-x-4 gap-y-1 text-13 text-muted">
      <span>{text("past.key")}</span>
      <span>
        <span aria-hidden className={`${swatch} bg-accent`} />
        {text("past.onTime")}
      </span>
      <span>
        <span
          aria-hidden
          className={`${swatch} bg-[color-mix(in_srgb,var(--accent)_45%,var(--surface))]`}
        />
        {text("past.late")}
      </span>
      <span>
        <span aria-hidden className={`${swatch} hatched bg-sunken`} />
        {text("past.missing")}
      </span>
    </p>
  );
}

function StripLine({
  row,
  reply,
  isTotal,
  hasDays,
}: {
  row: PastRow;
  reply: PastReply;
  isTotal: boolean;
  hasDays: boolean;
}) {
  const text = useTranslations("completeness");
  const formats = useFormats();
  const share = onTimeOver(row.months);
  const worst = mostDaysLate(row.months);
  return (
    <tr className="border-b border-line">
      <th
        scope="row"
        className={`py-1 pr-2 text-left ${isTotal ? "font-semibold" : "font-normal"}`}
      >
        {isTotal ? (
          row.name
        ) : (
          <AreaName code={row.area} name={row.name} isShortOnPhone />
        )}
      </th>
      <td className="px-2 py-1">
        <Strip row={row} reply={reply} />
      </td>
      <td className="figures px-2 py-1 text-right font-semibold">
        {share === null ? "–" : formats.percent(share, 0)}
      </td>
      {hasDays ? (
        <td className="figures py-1 pl-2 text-right whitespace-nowrap text-muted">
          {worst === null
            ? "–"
            : worst === 0
              ? text("past.never")
              : text("past.days", { days: worst })}
        </td>
      ) : null}
    </tr>
  );
}

function Strip({ row, reply }: { row: PastRow; reply: PastReply }) {
  const months = monthRange(
    reply.total.months[0]?.month ?? reply.from,
    reply.to,
  );
  const known = new Map(row.months.map((month) => [month.month, month]));
  return (
    <span
      aria-hidden
      className="flex h-7 min-w-40 items-stretch gap-px sm:gap-0.5"
    >
      {months.map((month) => (
        <Bar key={month} of={known.get(month)} />
      ))}
    </span>
  );
}

function Bar({ of }: { of: PastMonth | undefined }) {
  const text = useTranslations("completeness");
  const formats = useFormats();
  if (of === undefined || of.registered === 0)
    return <span className="flex-1" />;
  const { month, registered, reported, onTime } = of;
  const height = (count: number) => ({
    height: `${(count / registered) * 100}%`,
  });
  return (
    <span
      title={text("past.month", {
        month: formats.month(month),
        registered: formats.number(registered),
        onTime: formats.number(onTime),
        late: formats.number(reported - onTime),
        missing: formats.number(registered - reported),
      })}
      className="hatched flex min-w-1 flex-1 flex-col justify-end rounded-[1px] bg-sunken"
    >
      <span
        style={height(reported - onTime)}
        className="bg-[color-mix(in_srgb,var(--accent)_45%,var(--surface))]"
      />
      <span style={height(onTime)} className="bg-accent" />
    </span>
  );
}
