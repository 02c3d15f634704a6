"use client";

import { useState } from "react";
import { useTranslations } from "use-intl/react";
import { SectionCard } from "@/components/frame/section-card";
import { Segments } from "@/components/ui/segments";
import { useView } from "@/components/view/view-context";
import { useArea } from "@/components/view/use-area";
import { isOwn, mayRemind } from "@/lib/completeness/client/subject";
import type {
  CompletenessReply,
  CompletenessRow,
} from "@/lib/completeness/contract";
import type { SignedIn } from "@/lib/core/access/contract";
import { compareNames } from "@/lib/core/catalogue/ranking";
import { useFormats } from "@/lib/core/text/formats";
import { AreaGroup } from "./area-group";

type Order = "code" | "missing";

/** The areas below the one on screen: how many reports are in, in time and missing, and below each its own areas. */
export function AreaBoard({ reply }: { reply: CompletenessReply }) {
  const text = useTranslations("completeness");
  const common = useTranslations("common");
  const formats = useFormats();
  const { session } = useView();
  const { data: area } = useArea();
  const [order, setOrder] = useState<Order>("code");
  const hasMessages = mayRemind(session.user);
  const rows = inOrder(reply.rows, order, session.user);
  const name = area?.code === reply.area ? area.name : reply.area;
  return (
    <SectionCard
      id="areas"
      heading={text("areas.heading", {
        level: common(`levelMid.${reply.level}`),
      })}
      actions={
        <Segments
          label={text("areas.order")}
          value={order}
          onChange={setOrder}
          options={[
            { value: "code", label: text("areas.byCode") },
            { value: "missing", label: text("areas.byMissing") },
          ]}
        />
      }
    >
      {rows.length === 0 ? (
        <p className="text-muted">{text("areas.none")}</p>
      ) : (
        <div className="relative -mx-4 overflow-x-auto px-4 sm:-mx-6 sm:px-6">
          <table className="w-full min-w-168 border-collapse text-14">
            <caption className="sr-only">
              {text("areas.caption", {
                month: formats.month(reply.month),
                area: name,
              })}
            </caption>
            <Headings hasMessages={hasMessages} reply={reply} />
            {rows.map((row) => (
              <AreaGroup
                key={row.area}
                row={row}
                reply={reply}
                hasMessages={hasMessages}
              />
            ))}
          </table>
        </div>
      )}
    </SectionCard>
  );
}

/** By code, or by how many are missing; an operator finds the own area first in either. */
function inOrder(
  rows: readonly CompletenessRow[],
  order: Order,
  user: SignedIn | null,
): CompletenessRow[] {
  const missing = (row: CompletenessRow) => row.registered - row.reported;
  return rows.toSorted(
    (a, b) =>
      Number(isOwn(user, b.area)) - Number(isOwn(user, a.area)) ||
      (order === "missing"
        ? missing(b) - missing(a) || compareNames(a, b)
        : a.area.localeCompare(b.area)),
  );
}

function Headings({
  reply: { level, total },
  hasMessages,
}: {
  reply: CompletenessReply;
  hasMessages: boolean;
}) {
  const text = useTranslations("completeness");
  const look = "px-2 pb-1.5 align-bottom text-12 font-semibold text-muted";
  const figure = `${look} text-right`;
  return (
    <thead>
      <tr className="border-b border-line-strong/50">
        <th
          scope="col"
          className={`${look} sticky left-0 z-10 bg-surface pl-0 text-left`}
        >
          {text("areas.area")}
        </th>
        <th scope="col" className={`${look} text-left`}>
          {text("areas.reported")}
        </th>
        {(["missing", "onTime", "late"] as const).map((key) => (
          <th key={key} scope="col" className={figure}>
            {text(`total.${key}`)}
          </th>
        ))}
        {total.corrected === null ? null : (
          <>
            <th scope="col" className={figure}>
              {text("total.corrected")}
            </th>
            {level === "regency" ? (
              <th scope="col" className={figure}>
                {text("total.refused")}
              </th>
            ) : null}
            <th scope="col" className={figure}>
              {text("total.silent")}
            </th>
          </>
        )}
        {hasMessages ? (
          <th scope="col" className={`${look} pr-0 text-right`}>
            <span className="sr-only">{text("areas.message")}</span>
          </th>
        ) : null}
      </tr>
    </thead>
  );
}
