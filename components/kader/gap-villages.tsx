"use client";

import { useQuery } from "@tanstack/react-query";
import Link from "next/link";
import { useMemo, useState } from "react";
import { useTranslations } from "use-intl/react";
import { FailureNote } from "@/components/frame/failure-note";
import { Button } from "@/components/ui/button";
import { SkeletonLines } from "@/components/ui/skeleton";
import { DataTable, type Column } from "@/components/ui/table";
import { AreaName } from "@/components/view/area-name";
import { useArea } from "@/components/view/use-area";
import { useView } from "@/components/view/view-context";
import { areaQuery } from "@/lib/core/areas/client/area-query";
import { listHref } from "@/lib/core/client/list-address";
import type { AreaCode } from "@/lib/core/domain/area-code";
import { useFormats } from "@/lib/core/text/formats";
import { kaderShortQuery } from "@/lib/kader/client/kader-board-query";
import type { KaderGap, KaderRow } from "@/lib/kader/contract";

/** As many as are read in one go; the file has all of them. */
const step = 20;

type Short = {
  area: AreaCode;
  name: string;
  gap: KaderGap;
  registered: number;
};

/** Villages with kader to recruit or to train, those with most to recruit first. */
export function GapVillages() {
  const text = useTranslations("kader");
  const formats = useFormats();
  const { view } = useView();
  const { data: area } = useArea();
  const { data, error, refetch } = useQuery(
    kaderShortQuery(view.area, view.month),
  );
  const short = useMemo(() => shortOf(data?.rows ?? []), [data]);
  const columns = useColumns();
  const [shown, setShown] = useState(step);
  if (data === undefined)
    return error ? (
      <FailureNote
        what={text("gap.failed")}
        error={error}
        onRetry={() => void refetch()}
      />
    ) : (
      <SkeletonLines count={6} />
    );
  if (short.length === 0)
    return <p className="text-muted">{text("gap.nobody")}</p>;
  const rest = short.length - shown;
  return (
    <>
      <div className="relative -mx-4 overflow-x-auto px-4 sm:-mx-6 sm:px-6">
        <DataTable
          caption={text("gap.caption", {
            area: area?.code === view.area ? area.name : view.area,
            month: formats.month(view.month),
          })}
          captionHidden
          columns={columns}
          rows={short.slice(0, shown)}
          rowKey={(row) => row.area}
          dense={false}
        />
      </div>
      {rest > 0 ? (
        <Button
          size="sm"
          className="self-start"
          onClick={() => setShown(shown + 5 * step)}
        >
          {text("gap.more", {
            count: formats.number(Math.min(rest, 5 * step)),
          })}
        </Button>
      ) : null}
      <Cut shown={short.length} count={data.short} />
    </>
  );
}

function Cut({ shown, count }: { shown: number; count: number }) {
  const text = useTranslations("kader");
  const formats = useFormats();
  if (count <= shown) return null;
  return (
    <p className="text-14 text-muted">
      {text("gap.cut", {
        shown: formats.number(shown),
        count: formats.number(count),
      })}
    </p>
  );
}

/** In the order of the answer: most to recruit first. */
function shortOf(rows: readonly KaderRow[]): Short[] {
  return rows.flatMap(({ area, name, gap, coverage }) =>
    gap !== null && gap.toRecruit + gap.toTrain > 0
      ? [
          {
            area: area as string as AreaCode,
            name,
            gap,
            registered: coverage.registered,
          },
        ]
      : [],
  );
}

function useColumns(): Column<Short>[] {
  const text = useTranslations("kader");
  const formats = useFormats();
  const count = (
    key: "toRecruit" | "toTrain",
    known: "counted" | "countedBoth",
  ): Column<Short> => ({
    key,
    heading: text(`gap.${key}`),
    isFigure: true,
    sortBy: ({ gap }) => (gap[known] === 0 ? null : gap[key]),
    cell: ({ gap }) =>
      gap[known] === 0 ? (
        "–"
      ) : (
        <span className="font-semibold">{formats.number(gap[key])}</span>
      ),
  });
  return [
    {
      key: "village",
      heading: text("gap.village"),
      isRowHeading: true,
      sortBy: ({ name }) => name,
      cell: ({ area, name }) => (
        <span className="flex flex-col">
          <AreaName code={area} name={name} />
          <Above area={area} />
        </span>
      ),
    },
    count("toRecruit", "counted"),
    count("toTrain", "countedBoth"),
    {
      key: "short",
      heading: text("gap.short"),
      isFigure: true,
      sortBy: ({ gap }) => gap.short,
      cell: (row) => <Posyandu row={row} />,
    },
    {
      key: "known",
      heading: text("gap.known"),
      isFigure: true,
      sortBy: ({ gap }) => gap.counted,
      cell: ({ gap, registered }) => (
        <span className="text-muted">
          {text("gap.knownOf", {
            counted: formats.number(gap.counted),
            registered: formats.number(registered),
          })}
        </span>
      ),
    },
  ];
}

/** In which subdistrict a village lies: many have the same name. */
function Above({ area }: { area: AreaCode }) {
  const { data } = useQuery(areaQuery(area.slice(0, 8) as AreaCode));
  const regency = data?.path.find(({ level }) => level === "regency");
  return (
    <span className="text-12 text-muted">
      {data === undefined ? " " : data.name}
      {regency === undefined ? "" : `, ${regency.name}`}
    </span>
  );
}

function Posyandu({ row: { area, name, gap } }: { row: Short }) {
  const text = useTranslations("kader");
  const formats = useFormats();
  const { view } = useView();
  if (gap.short === 0) return <span className="text-muted">0</span>;
  return (
    <Link
      href={listHref(formats.locale, {
        area,
        month: view.month,
        where: "kader_active:lt:5",
        columns: "kader_active,kader_trained",
        sort: "kader_active",
      })}
      aria-label={text("gap.posyanduOf", {
        area: name,
        count: formats.number(gap.short),
      })}
      className="inline-block min-w-6 rounded-mark leading-6 text-accent underline decoration-accent/40 underline-offset-3 hover:decoration-accent"
    >
      {formats.number(gap.short)}
    </Link>
  );
}
