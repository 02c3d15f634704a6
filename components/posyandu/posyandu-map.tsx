"use client";

import { useMemo } from "react";
import { useTranslations } from "use-intl/react";
import { drawAreas, type AreaPaths } from "@/components/map/drawing/draw-areas";
import type { Bounds } from "@/components/map/shapes";
import { useShapes } from "@/components/map/use-shapes";
import type { AreaCode } from "@/lib/core/domain/area-code";
import { useFormats } from "@/lib/core/text/formats";
import type { PosyanduReply } from "@/lib/posyandu/contract";
import { spreadMarks } from "./spread-marks";
import type { Place } from "@/lib/posyandu/domain/direction";

/** A degree of latitude in kilometres, near enough for a bar that says how long one is. */
const kilometresOfDegree = 111.2;
/** Half the width and half the height of the smallest window, in degrees: some 1.3 by 1 km. */
const least = [0.012, 0.009] as const;
/** Room around the outermost points, as a share of their span. */
const room = 1.25;

type Placed = Place & { id: string; name: string };

/** Where it stands among its neighbours, drawn over the villages of its subdistrict. The numbers are those of the list beside it. */
export function PosyanduMap({ reply }: { reply: PosyanduReply }) {
  const text = useTranslations("posyandu");
  const { number } = useFormats();
  const { place, neighbours, path } = reply;
  const village = path.at(-1);
  // The path ends province, regency, subdistrict, village.
  const subdistrict = path.at(-2);
  const { shapes } = useShapes({
    area: subdistrict?.code ?? ("" as AreaCode),
    level: "village",
  });
  const points = useMemo(
    () =>
      neighbours.map(({ id, name, place: at }): Placed => ({
        id,
        name,
        ...at,
      })),
    [neighbours],
  );
  const paths = useMemo(
    () =>
      place === null ? null : drawAreas(shapes, boundsAround(place, points)),
    [shapes, place, points],
  );
  if (place === null || paths === null) return null;
  return (
    <figure className="flex flex-col gap-2">
      <svg
        role="img"
        aria-label={text("map.label", {
          name: reply.name,
          count: number(points.length),
        })}
        viewBox={`0 0 ${String(paths.width)} ${String(paths.height)}`}
        className="w-full overflow-hidden rounded-mark border border-line bg-sunken"
      >
        <Villages paths={paths} own={village?.code ?? ""} />
        <Scale paths={paths} at={place} label={text("map.kilometre")} />
        <Marks
          paths={paths}
          own={{ ...place, name: reply.name }}
          points={points}
        />
      </svg>
      <figcaption className="text-13 text-pretty text-muted">
        {text(shapes.features.length > 0 ? "map.caption" : "map.captionAlone", {
          subdistrict: subdistrict?.name ?? "",
          village: village?.name ?? "",
        })}
      </figcaption>
    </figure>
  );
}

/** A window of four to three around a place that holds the points, in degrees. */
function boundsAround(place: Place, points: readonly Place[]): Bounds {
  const spread = (of: (point: Place) => number) =>
    Math.max(0, ...points.map((point) => Math.abs(of(point) - of(place))));
  const x = Math.max(least[0], room * spread(({ lon }) => lon));
  const y = Math.max(least[1], room * spread(({ lat }) => lat));
  const [halfX, halfY] = [Math.max(x, (y * 4) / 3), Math.max(y, (x * 3) / 4)];
  const { lon, lat } = place;
  return [lon - halfX, lat - halfY, lon + halfX, lat + halfY];
}

function Villages({ paths, own }: { paths: AreaPaths; own: string }) {
  return (
    <g strokeWidth={1} className="stroke-line-strong">
      {paths.areas.map(({ code, path }) => (
        <path
          key={code}
          d={path}
          vectorEffect="non-scaling-stroke"
          className={code === own ? "fill-surface" : "fill-ground"}
        />
      ))}
    </g>
  );
}

function Scale({
  paths,
  at: { lon, lat },
  label,
}: {
  paths: AreaPaths;
  at: Place;
  label: string;
}) {
  const [x0] = paths.place([lon, lat]);
  const degree = kilometresOfDegree * Math.cos((lat * Math.PI) / 180);
  const [x1] = paths.place([lon + 1 / degree, lat]);
  const y = paths.height - 140;
  return (
    <g>
      <path
        d={`M120 ${String(y)}h${String(x1 - x0)}`}
        strokeWidth={2}
        vectorEffect="non-scaling-stroke"
        className="stroke-ink"
      />
      <text x={120} y={y - 60} fontSize={120} className="fill-ink">
        {label}
      </text>
    </g>
  );
}

/** Circles that would cover each other are moved apart; a line leads from each to where its posyandu stands. */
function Marks({
  paths,
  own,
  points,
}: {
  paths: AreaPaths;
  own: Place & { name: string };
  points: readonly Placed[];
}) {
  const { number } = useFormats();
  const spots = [own, ...points].map(({ lon, lat }) => paths.place([lon, lat]));
  const [ownAt = [0, 0], ...marks] = spreadMarks(spots, gap);
  return (
    <>
      {marks.map(([x, y], at) => {
        const [fromX, fromY] = spots[at + 1] ?? [x, y];
        return (
          <path
            key={points[at]?.id}
            d={`M${String(fromX)} ${String(fromY)}L${String(x)} ${String(y)}`}
            strokeWidth={1}
            vectorEffect="non-scaling-stroke"
            className="stroke-ink"
          />
        );
      })}
      <Own at={ownAt} title={own.name} />
      {points.map(({ id, name }, at) => (
        <Point
          key={id}
          at={marks[at] ?? ownAt}
          mark={number(at + 1)}
          title={name}
        />
      ))}
    </>
  );
}

/** Between the middles of two marks, in steps of the frame. */
const gap = 265;

type PointProps = { at: readonly [number, number]; title: string };

function Point({ at: [x, y], mark, title }: PointProps & { mark: string }) {
  return (
    <g>
      <title>{title}</title>
      <circle
        cx={x}
        cy={y}
        r={105}
        strokeWidth={1.5}
        vectorEffect="non-scaling-stroke"
        className="fill-surface stroke-ink"
      />
      <text
        x={x}
        y={y + 45}
        fontSize={130}
        textAnchor="middle"
        className="figures fill-ink font-semibold"
      >
        {mark}
      </text>
    </g>
  );
}

/** Filled and with a ring, so that it is told from its neighbours without colour as well. */
function Own({ at: [x, y], title }: PointProps) {
  return (
    <g>
      <title>{title}</title>
      <circle
        cx={x}
        cy={y}
        r={150}
        strokeWidth={2}
        vectorEffect="non-scaling-stroke"
        className="fill-none stroke-accent"
      />
      <circle cx={x} cy={y} r={90} className="fill-accent" />
    </g>
  );
}
