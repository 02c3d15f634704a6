"use client";

import { useTranslations } from "use-intl/react";
import { AreaName } from "@/components/view/area-name";
import type { PastMonth, PastReply } from "@/lib/completeness/contract";
import { onTimeShare } from "@/lib/completeness/domain/punctuality";
import { monthRange } from "@/lib/core/domain/month-steps";
import { useFormats } from "@/lib/core/text/formats";

/** The strips as numbers: months across, areas down. The names stay in sight while the months are moved. */
export function PastTable({ reply }: { reply: PastReply }) {
  const text = useTranslations("completeness");
  const formats = useFormats();
  const hasDays = reply.total.months.some(({ daysLate }) => daysLate !== null);
  const months = monthRange(
    reply.total.months[0]?.month ?? reply.from,
    reply.to,
  ).toReversed();
  const name = "sticky left-0 z-10 bg-surface py-1.5 pr-3 text-left";
  return (
    <div className="relative overflow-x-auto">
      <table className="border-collapse text-13">
        <caption className="pb-2 text-left text-13 text-muted">
          {text(hasDays ? "past.caption" : "past.captionPublic")}
        </caption>
        <thead>
          <tr className="border-b border-line-strong/50 text-12 text-muted">
            <th scope="col" className={`${name} font-semibold`}>
              {text("areas.area")}
            </th>
            {months.map((month) => (
              <th
                key={month}
                scope="col"
                className="px-2 text-right font-semibold whitespace-nowrap"
              >
                {formats.month(month, "short")}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {[reply.total, ...reply.rows].map((row) => {
            const known = new Map(row.months.map((one) => [one.month, one]));
            return (
              <tr key={row.area} className="border-b border-line">
                <th scope="row" className={`${name} font-normal`}>
                  <AreaName code={row.area} name={row.name} />
                </th>
                {months.map((month) => (
                  <Cell key={month} of={known.get(month)} />
                ))}
              </tr>
            );
          })}
        </tbody>
      </table>
    </div>
  );
}

function Cell({ of }: { of: PastMonth | undefined }) {
  const text = useTranslations("completeness");
  const formats = useFormats();
  const look = "figures px-2 py-1 text-right align-top whitespace-nowrap";
  const share = of === undefined ? null : onTimeShare(of);
  if (of === undefined || share === null)
    return <td className={`${look} text-muted`}>–</td>;
  if (of.reported === 0)
    return <td className={`${look} text-muted`}>{text("past.nothing")}</td>;
  return (
    <td className={look}>
      {formats.percent(share, 0)}
      {of.daysLate === null || of.daysLate === 0 ? null : (
        <span className="block text-12 text-muted">
          {text("past.days", { days: of.daysLate })}
        </span>
      )}
    </td>
  );
}
