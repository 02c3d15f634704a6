"use client";

import Link from "next/link";
import { useTranslations } from "use-intl/react";
import { cellValue } from "@/components/figures/cell-text";
import { StateWord } from "@/components/figures/state-word";
import { SectionCard } from "@/components/frame/section-card";
import { useLiveChange } from "@/components/live/use-live";
import { cx } from "@/components/ui/class-names";
import { AreaName } from "@/components/view/area-name";
import { LevelChoice } from "@/components/view/level-choice";
import { useArea } from "@/components/view/use-area";
import { useDashboardHref } from "@/components/view/use-dashboard-href";
import { useMayOpen } from "@/components/view/use-may-open";
import { indicatorOf } from "@/lib/core/catalogue/indicator-of";
import type { IndicatorId } from "@/lib/core/catalogue/indicators";
import { shownValueOf, stateOf } from "@/lib/core/catalogue/states";
import { isAreaCode } from "@/lib/core/domain/area-code";
import { useFormats } from "@/lib/core/text/formats";
import type { LifeCycleReply } from "@/lib/fields/contract";
import type { FiguresRow } from "@/lib/figures/contract";

/** The strip of every area below another, all on one scale, so that a stage can be followed down the page and an area along its line. */
export function LifeAreas({ reply }: { reply: LifeCycleReply }) {
  const text = useTranslations("fields");
  const common = useTranslations("common");
  const formats = useFormats();
  const { data: area } = useArea();
  const columns = reply.stages.flatMap(({ stage, indicators: [id] }) =>
    id === undefined ? [] : [{ stage, id }],
  );
  return (
    <SectionCard
      id="areas"
      heading={text("life.areas", { level: common(`levelMid.${reply.level}`) })}
      note={text("life.readBy")}
      actions={<LevelChoice />}
    >
      {reply.rows.length === 0 ? (
        <p className="text-muted">{text("table.none")}</p>
      ) : (
        <div className="relative -mx-4 max-h-[44rem] overflow-auto px-4 sm:-mx-6 sm:px-6">
          <table className="w-full border-collapse text-14">
            <caption className="sr-only">
              {text("life.caption", {
                area: area?.code === reply.area ? area.name : reply.area,
                month: formats.month(reply.month),
              })}
            </caption>
            <Headings columns={columns} />
            <tbody>
              {reply.rows.map((row) => (
                <Line
                  key={row.area}
                  row={row}
                  ids={columns.map(({ id }) => id)}
                  targets={reply.targets}
                />
              ))}
            </tbody>
          </table>
        </div>
      )}
    </SectionCard>
  );
}

type StageColumn = {
  stage: LifeCycleReply["stages"][number]["stage"];
  id: IndicatorId;
};

function Headings({ columns }: { columns: readonly StageColumn[] }) {
  const text = useTranslations("fields");
  const formats = useFormats();
  const look = "sticky top-0 bg-surface px-1.5 pb-1.5 align-bottom";
  return (
    <thead>
      <tr className="border-b border-line-strong/50 text-12 text-muted">
        <th
          scope="col"
          className={`${look} left-0 z-20 pl-0 text-left font-semibold`}
        >
          {text("table.area")}
        </th>
        {columns.map(({ stage, id }) => (
          <th
            key={stage}
            scope="col"
            className={`${look} z-10 min-w-24 text-left font-semibold`}
          >
            <span className="block text-ink">{text(`stage.${stage}`)}</span>
            <span className="block font-normal">
              {formats.say(indicatorOf(id).label)}
            </span>
          </th>
        ))}
      </tr>
    </thead>
  );
}

function Line({
  row,
  ids,
  targets,
}: {
  row: LifeCycleReply["rows"][number];
  ids: readonly IndicatorId[];
  targets: LifeCycleReply["targets"];
}) {
  // Its own target comes before that of the area around it.
  const goals = { ...targets, ...row.targets };
  const change = useLiveChange();
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
        className="sticky left-0 z-10 max-w-28 bg-surface py-1.5 pr-2 text-left font-normal sm:max-w-none"
      >
        <AreaName code={row.area} name={row.name} isShortOnPhone />
      </th>
      {ids.map((id) => (
        <td key={id} className="px-1.5 py-1.5 align-top">
          <Stage row={row} id={id} target={goals[id] ?? null} />
        </td>
      ))}
    </tr>
  );
}

function Stage({
  row,
  id,
  target,
}: {
  row: FiguresRow;
  id: IndicatorId;
  target: number | null;
}) {
  const text = useTranslations("fields");
  const formats = useFormats();
  const hrefOf = useDashboardHref();
  const mayOpen = useMayOpen();
  const indicator = indicatorOf(id);
  const figure = row.values[id];
  if (figure === undefined)
    return <span className="text-12 text-muted">{text("notPublic")}</span>;
  const value = cellValue(formats, indicator, figure);
  const state = stateOf(indicator, figure);
  const code: string = row.area;
  const shown =
    value === null ? (
      <StateWord state={state} className="text-12 text-muted" />
    ) : isAreaCode(code) && mayOpen(code) ? (
      <Link
        href={hrefOf(code, id)}
        aria-label={text("table.door", {
          area: row.name,
          indicator: formats.say(indicator.label),
          value,
        })}
        className="rounded-mark leading-6 hover:text-accent hover:underline"
      >
        {value}
      </Link>
    ) : (
      value
    );
  return (
    <span className="flex flex-col gap-0.5">
      <span className="figures font-semibold">{shown}</span>
      <Bar
        value={shownValueOf(indicator, figure) ?? null}
        target={target}
        isPartial={state === "incomplete"}
      />
      {state === "incomplete" || state === "too-small" ? (
        <StateWord
          state={state}
          className="w-fit text-left text-12 text-muted"
        />
      ) : null}
    </span>
  );
}

/** From 0 to 100 %; hatched where there is nothing to draw. */
function Bar({
  value,
  target,
  isPartial,
}: {
  value: number | null;
  target: number | null;
  isPartial: boolean;
}) {
  return (
    <span
      aria-hidden
      className={cx(
        "relative block h-2 rounded-full bg-sunken",
        value === null && "hatched",
      )}
    >
      {value === null ? null : (
        <span
          className={cx(
            "block h-full rounded-full",
            isPartial
              ? "bg-[color-mix(in_srgb,var(--accent)_45%,var(--surface))]"
              : "bg-accent",
          )}
          style={{ width: `${Math.min(100, Math.max(0, value))}%` }}
        />
      )}
      {target === null ? null : (
        <span
          className="absolute -top-0.5 h-3 w-0.5 bg-ink"
          style={{ left: `${Math.min(100, target)}%` }}
        />
      )}
    </span>
  );
}
