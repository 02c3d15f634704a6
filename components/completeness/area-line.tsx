"use client";

import Link from "next/link";
import type { ReactNode } from "react";
import { useTranslations } from "use-intl/react";
import { shareText } from "@/components/figures/cell-text";
import { CoverageBar } from "@/components/figures/coverage-bar";
import { StateWord } from "@/components/figures/state-word";
import { useLiveChange } from "@/components/live/use-live";
import { cx } from "@/components/ui/class-names";
import { ChevronDown, ChevronRight } from "@/components/ui/icons";
import { Mark } from "@/components/ui/mark";
import { AreaName } from "@/components/view/area-name";
import { useView } from "@/components/view/view-context";
import { isOwn } from "@/lib/completeness/client/subject";
import type {
  CompletenessReply,
  CompletenessRow,
} from "@/lib/completeness/contract";
import { reportingOf } from "@/lib/core/catalogue/states";
import { listHref } from "@/lib/core/client/list-address";
import { useFormats } from "@/lib/core/text/formats";
import { hrefIn } from "@/lib/core/text/locale";
import { listPath } from "@/lib/submissions/client/list-filter";
import { ReminderDialog } from "./reminder-dialog";
import { missingList } from "./use-reminder";

type Opening = { isOpen: boolean; controls: string; onToggle: () => void };

/** The line of an area: what is in, in time, late and missing. `outer` is the table in which the line stands, if another area's was opened there. */
export function AreaLine({
  row,
  reply,
  outer = reply,
  hasMessages,
  opening,
}: {
  row: CompletenessRow;
  reply: CompletenessReply;
  outer?: CompletenessReply;
  hasMessages: boolean;
  opening: Opening | null;
}) {
  const change = useLiveChange();
  const isInner = outer !== reply;
  return (
    <tr
      key={change?.sequence}
      className={cx(
        "border-b border-line",
        change?.areas.has(row.area) && "row-flash",
      )}
    >
      <th
        scope="row"
        className={cx(
          "sticky left-0 z-10 max-w-28 py-1.5 pr-2 text-left align-baseline font-normal sm:max-w-none sm:whitespace-nowrap",
          isInner ? "bg-ground pl-7" : "bg-surface",
        )}
      >
        <Name row={row} reply={reply} opening={opening} isInner={isInner} />
      </th>
      <Reported row={row} />
      <Counts row={row} month={reply.month} outer={outer} />
      {hasMessages ? (
        <td className="py-1 pl-2 text-right align-baseline">
          {isInner ? null : <ReminderDialog row={row} reply={reply} />}
        </td>
      ) : null}
    </tr>
  );
}

function Name({
  row,
  reply,
  opening,
  isInner,
}: {
  row: CompletenessRow;
  reply: CompletenessReply;
  opening: Opening | null;
  isInner: boolean;
}) {
  const text = useTranslations("completeness");
  const formats = useFormats();
  const { session } = useView();
  const isSilent = row.registered > 0 && row.silent === row.registered;
  return (
    <span className="flex items-baseline gap-x-1">
      {opening ? (
        <button
          type="button"
          aria-expanded={opening.isOpen}
          aria-controls={opening.isOpen ? opening.controls : undefined}
          aria-label={text(opening.isOpen ? "areas.close" : "areas.open", {
            area: row.name,
          })}
          onClick={opening.onToggle}
          className="flex size-6 shrink-0 cursor-pointer items-center justify-center self-start rounded-mark text-muted hover:bg-sunken hover:text-ink"
        >
          {opening.isOpen ? <ChevronDown /> : <ChevronRight />}
        </button>
      ) : null}
      <span className="flex min-w-0 flex-col items-start gap-0.5">
        <AreaName code={row.area} name={row.name} isShortOnPhone />
        {!isInner && isOwn(session.user, row.area) ? (
          <Mark tone="accent">{text("areas.own")}</Mark>
        ) : null}
        {isSilent ? (
          <span className="text-12 text-worse">
            {text("areas.neverSent", {
              since: formats.month(reply.silentSince),
            })}
          </span>
        ) : null}
      </span>
    </span>
  );
}

function Reported({ row }: { row: CompletenessRow }) {
  const text = useTranslations("completeness");
  const formats = useFormats();
  const state = reportingOf(row);
  const isSilent = state === "not-reported" || state === "no-posyandu";
  return (
    <td className="min-w-36 px-2 py-1.5 align-baseline sm:w-1/3 sm:min-w-52">
      <span className="flex flex-col gap-1">
        <span className="flex flex-wrap items-baseline justify-between gap-x-2">
          <span className="figures font-semibold whitespace-nowrap">
            {isSilent ? <StateWord state={state} /> : shareText(formats, row)}
          </span>
          {state === "incomplete" ? (
            <StateWord state={state} className="text-12 text-muted" />
          ) : null}
          <span className="figures text-12 whitespace-nowrap text-muted">
            {text("areas.of", {
              reported: formats.number(row.reported),
              registered: formats.number(row.registered),
            })}
          </span>
        </span>
        <CoverageBar coverage={row} onTime={row.onTime} className="w-full" />
      </span>
    </td>
  );
}

/** As the list of posyandu asks for those whose report came after the deadline. */
const lateWhere = "reporting_completeness:eq:100,reporting_timeliness:eq:0";

/** As the list of posyandu asks for those whom nobody has heard of for a year (lib/lists/domain/conditions.ts). */
const silentWhere = "reporting_completeness:is:silent12";

function Counts({
  row,
  month,
  outer,
}: {
  row: CompletenessRow;
  month: CompletenessReply["month"];
  outer: CompletenessReply;
}) {
  const text = useTranslations("completeness");
  const formats = useFormats();
  const { session } = useView();
  const { area, name } = row;
  const listOf = (list: { where: string; columns?: string }) =>
    session.audience === "oversight"
      ? listHref(formats.locale, { area, month, ...list })
      : null;
  const late = row.reported - row.onTime;
  const missing = row.registered - row.reported;
  const { number } = formats;
  const told = (count: number) => ({ area: name, count: number(count) });
  const refusedPath = hrefIn(
    formats.locale,
    listPath({ area, month, state: "to-mend", before: null }),
  );
  return (
    <>
      <Count
        value={missing}
        href={listOf(missingList)}
        label={text("areas.missingList", told(missing))}
        isStrong
      />
      <Count value={row.onTime} />
      <Count
        value={late}
        href={listOf({ where: lateWhere })}
        label={text("areas.lateList", told(late))}
      />
      {outer.total.corrected === null ? null : (
        <>
          <Count value={row.corrected} />
          {outer.level === "regency" ? (
            <Count
              value={row.refusedOpen}
              href={session.user === null ? null : refusedPath}
              label={text("areas.refusedList", told(row.refusedOpen ?? 0))}
            />
          ) : null}
          <Count
            value={row.silent}
            href={listOf({ where: silentWhere })}
            label={text("areas.silentList", told(row.silent ?? 0))}
          />
        </>
      )}
    </>
  );
}

/** A number, which leads to what is behind it where there is something and it may be seen. One that is not told is a dash with nothing behind it. */
function Count({
  value,
  href = null,
  label,
  isStrong = false,
}: {
  value: number | null;
  href?: string | null;
  label?: string;
  isStrong?: boolean;
}) {
  const formats = useFormats();
  let shown: ReactNode = value === null ? "–" : formats.number(value);
  if (value !== null && value > 0 && href !== null)
    shown = (
      <Link
        href={href}
        aria-label={label}
        className="inline-block min-w-6 rounded-mark leading-6 text-accent underline decoration-accent/40 underline-offset-3 hover:decoration-accent"
      >
        {shown}
      </Link>
    );
  return (
    <td
      className={cx(
        "figures px-2 py-1.5 text-right align-baseline",
        isStrong && value !== null && value > 0 && "font-semibold",
        value === 0 && "text-muted",
      )}
    >
      {shown}
    </td>
  );
}
