"use client";

import { useTranslations } from "use-intl/react";
import { valueText } from "@/components/figures/cell-text";
import { DataTable } from "@/components/ui/table";
import { ViewLink } from "@/components/view/view-link";
import { indicatorOf } from "@/lib/core/catalogue/indicator-of";
import { useFormats } from "@/lib/core/text/formats";
import type { TargetPath, TargetsReply } from "@/lib/targets/contract";

/** The path that holds for the area, its own or an inherited one, or what stands in for one. */
export function PathInUse({
  reply,
  name,
}: {
  reply: TargetsReply;
  name: string;
}) {
  const text = useTranslations("targets");
  const formats = useFormats();
  const path = reply.own ?? reply.inherited;
  if (path)
    return (
      <>
        {reply.own ? null : (
          <p>
            {text("none")} {text("inherited", { area: path.areaName })}
          </p>
        )}
        <PathTable
          path={path}
          reply={reply}
          caption={text("own", { area: reply.own ? name : path.areaName })}
        />
      </>
    );
  if (reply.proposed === null) return <p>{text("nothing")}</p>;
  const value = valueText(
    formats,
    indicatorOf(reply.indicator),
    reply.proposed,
  );
  return <p>{text("proposed", { value })}</p>;
}

type YearRow = { year: number; value: number; isBaseline: boolean };

function PathTable({
  path,
  reply,
  caption,
}: {
  path: TargetPath;
  reply: TargetsReply;
  caption: string;
}) {
  const text = useTranslations("targets");
  const formats = useFormats();
  const indicator = indicatorOf(reply.indicator);
  const rows: YearRow[] = [
    ...(path.baseline ? [{ ...path.baseline, isBaseline: true }] : []),
    ...path.years.map((one) => ({ ...one, isBaseline: false })),
  ];
  return (
    <div className="flex max-w-md flex-col gap-2">
      <DataTable
        caption={caption}
        columns={[
          {
            key: "year",
            heading: text("year"),
            isRowHeading: true,
            cell: ({ year, isBaseline }: YearRow) =>
              isBaseline ? `${String(year)} · ${text("baseline")}` : year,
          },
          {
            key: "value",
            heading: text("value"),
            isFigure: true,
            cell: ({ value }: YearRow) => valueText(formats, indicator, value),
          },
        ]}
        rows={rows}
        rowKey={({ year, isBaseline }) => `${String(year)} ${isBaseline}`}
      />
      <Standing path={path} />
    </div>
  );
}

function Standing({ path }: { path: TargetPath }) {
  const text = useTranslations("targets");
  const { say, moment } = useFormats();
  return (
    <p className="text-14 text-muted">
      {text("source", { source: path.source })} ·{" "}
      {text("setBy", {
        office: say(path.office),
        moment: moment(path.setAt),
      })}
    </p>
  );
}

/** The areas inside that have a path of their own. */
export function OwnPaths({ reply }: { reply: TargetsReply }) {
  const text = useTranslations("targets");
  const formats = useFormats();
  const indicator = indicatorOf(reply.indicator);
  if (reply.inside.length === 0)
    return <p className="text-muted">{text("inside.none")}</p>;
  return (
    <ul className="flex flex-col divide-y divide-line">
      {reply.inside.map((path) => (
        <li key={path.area} className="flex flex-wrap gap-x-4 py-2">
          <ViewLink change={{ area: path.area }} className="font-semibold">
            {path.areaName}
          </ViewLink>
          <span className="figures text-muted">
            {path.years
              .map(({ year, value }) =>
                text("inside.last", {
                  year: String(year),
                  value: valueText(formats, indicator, value),
                }),
              )
              .join(" · ")}
          </span>
        </li>
      ))}
    </ul>
  );
}

/** Every version of the area's own path, the latest first. */
export function PathHistory({ reply }: { reply: TargetsReply }) {
  const text = useTranslations("targets");
  const formats = useFormats();
  const indicator = indicatorOf(reply.indicator);
  return (
    <ol className="flex flex-col divide-y divide-line">
      {reply.history.map((path) => (
        <li key={path.version} className="flex flex-col gap-1 py-3">
          <span className="text-14 font-semibold">
            {text("history.version", { version: String(path.version) })}
          </span>
          <span className="figures">
            {path.years.length === 0
              ? text("history.removed")
              : path.years
                  .map(({ year, value }) =>
                    text("inside.last", {
                      year: String(year),
                      value: valueText(formats, indicator, value),
                    }),
                  )
                  .join(" · ")}
          </span>
          <Standing path={path} />
        </li>
      ))}
    </ol>
  );
}
