import type { ReactNode } from "react";
import type { Palette } from "@/components/theme/tokens";
import type { Band } from "@/lib/core/catalogue/bands";
import { fillOf, lineOn, outlineWidth, type AreaLook } from "../area-look";
import type { MapCircle, MapPoint } from "../map-scene";
import type { AreaPaths } from "./draw-areas";
import type { PlacedLabel } from "./place-labels";

export type AreaDrawingProps = {
  /** Begins the ids of its parts: two drawings on one page have different ones. */
  id: string;
  paths: AreaPaths;
  looks: ReadonlyMap<string, AreaLook>;
  labels: readonly PlacedLabel[];
  points: readonly MapPoint[];
  circles: readonly MapCircle[];
  outlined: ReadonlySet<string>;
  /** Colours, or the names of variables of CSS that hold them. */
  palette: Palette;
  /** Colours of the five classes. */
  scale: readonly string[];
  strong: readonly Band[];
  /** How wide it is drawn, as a length of CSS. */
  width: string;
  /** Areas whose border is drawn over all others. */
  marked?: ReadonlyMap<string, "hover" | "fresh">;
  /** Puts an area into what leads there. */
  link?: (code: string, shape: ReactNode) => ReactNode;
};

const whole = { width: "100%", height: "100%" };
/** Printers draw a line along the edge of a mask that ends where what it masks ends. */
const beyond = { x: "-5%", y: "-5%", width: "110%", height: "110%" };

/** Codes of the areas whose look is asked for. */
function codesOf(
  { paths, looks }: AreaDrawingProps,
  isWanted: (look: AreaLook) => boolean,
): string[] {
  return paths.areas.flatMap(({ code }) => {
    const look = looks.get(code);
    return look && isWanted(look) ? [code] : [];
  });
}

/** The pattern of areas without a class. It is laid over them in pixels of the page, so that it is as fine in every size. */
export function AreaTexture({
  kind,
  ...drawing
}: AreaDrawingProps & { kind: "hatched" | "dots" }) {
  const codes = codesOf(drawing, (look) => look.kind === kind);
  if (codes.length === 0) return null;
  const { id, paths, palette } = drawing;
  const tile = kind === "hatched" ? 8 : 6;
  return (
    <g data-texture={kind}>
      <pattern
        id={`${id}-${kind}`}
        width={tile}
        height={tile}
        patternUnits="userSpaceOnUse"
      >
        <rect width={tile} height={tile} fill={palette.ground} />
        {kind === "hatched" ? (
          <path
            d="M-2 2 2-2M-2 10 10-2M6 10 10 6"
            stroke={palette.hatch}
            strokeWidth={1.5}
          />
        ) : (
          <circle cx={3} cy={3} r={1.2} fill={palette.hatch} />
        )}
      </pattern>
      <mask id={`${id}-only-${kind}`} maskUnits="userSpaceOnUse" {...beyond}>
        <rect {...beyond} fill="#000" />
        <svg
          {...whole}
          viewBox={`0 0 ${paths.width} ${paths.height}`}
          preserveAspectRatio="none"
        >
          {codes.map((code) => (
            <use key={code} href={`#${id}-${code}`} fill="#fff" />
          ))}
        </svg>
      </mask>
      <rect
        {...whole}
        fill={`url(#${id}-${kind})`}
        mask={`url(#${id}-only-${kind})`}
      />
    </g>
  );
}

/** Borders as the live map has them: broken inside where too little is known, dotted where there is no class. */
export function AreaBorders(drawing: AreaDrawingProps) {
  const { id, paths, palette, scale, strong, looks, marked } = drawing;
  const isAmong = (code: string) => paths.areas.some((a) => a.code === code);
  return (
    <g fill="none">
      {codesOf(drawing, ({ isPartial }) => isPartial).map((code) => (
        <g key={code} data-partial={code} clipPath={`url(#${id}-in-${code})`}>
          <clipPath id={`${id}-in-${code}`}>
            <use href={`#${id}-${code}`} />
          </clipPath>
          <use
            href={`#${id}-${code}`}
            stroke={lineOn(looks.get(code), palette, strong)}
            strokeWidth={8.25}
            strokeDasharray="5 3.75"
            strokeOpacity={0.75}
          />
          {/* Of a line as wide as this only what is further inside stays. */}
          <use
            href={`#${id}-${code}`}
            stroke={fillOf(looks.get(code), scale, palette)}
            strokeWidth={5.75}
          />
        </g>
      ))}
      <g stroke={palette.surface} strokeWidth={1.2}>
        {paths.areas.map(({ code }) => (
          <use key={code} href={`#${id}-${code}`} />
        ))}
      </g>
      <g
        stroke={palette["line-strong"]}
        strokeWidth={1.25}
        strokeDasharray="1.25 2.5"
      >
        {codesOf(drawing, ({ kind }) => kind === "plain").map((code) => (
          <use key={code} href={`#${id}-${code}`} />
        ))}
      </g>
      <Outlines {...drawing} />
      {[...(marked ?? [])]
        .filter(([code]) => isAmong(code))
        .map(([code, why]) => (
          <use
            key={`${code} ${why}`}
            href={`#${id}-${code}`}
            stroke={why === "hover" ? palette.ink : palette.accent}
            strokeWidth={why === "hover" ? 2 : 3}
            data-marked={why}
          />
        ))}
    </g>
  );
}

/** The borders of areas that belong to a group. */
function Outlines({ id, paths, palette, outlined }: AreaDrawingProps) {
  return (
    <g stroke={palette.ink} strokeWidth={outlineWidth}>
      {paths.areas
        .filter(({ code }) => outlined.has(code))
        .map(({ code }) => (
          <use key={code} href={`#${id}-${code}`} data-outlined={code} />
        ))}
    </g>
  );
}

/** Circles as large as counts: lines without length again, with a rim of ink. */
export function AreaCircles({
  circles,
  paths,
  scale,
  palette,
}: AreaDrawingProps) {
  return (
    <g strokeLinecap="round">
      {circles.map(({ code, at, look, radius }) => {
        const [x, y] = paths.place(at);
        const disc = (colour: string, width: number) => (
          <path
            d={`M${x} ${y}h0`}
            stroke={colour}
            strokeWidth={width}
            vectorEffect="non-scaling-stroke"
          />
        );
        return (
          <g key={code} data-circle={code}>
            {disc(palette.ink, 2 * radius)}
            {disc(fillOf(look, scale, palette), 2 * radius - 2)}
          </g>
        );
      })}
    </g>
  );
}

/** Posyandu as dots that keep their size: a line without length has round ends. */
export function AreaPoints({
  points,
  paths,
  scale,
  palette,
}: AreaDrawingProps) {
  return (
    <g strokeLinecap="round">
      {points.map(({ id, at, look }) => {
        const [x, y] = paths.place(at);
        const dot = (colour: string, width: number) => (
          <path
            d={`M${x} ${y}h0`}
            stroke={colour}
            strokeWidth={width}
            vectorEffect="non-scaling-stroke"
          />
        );
        const isHatched = look.kind === "hatched";
        return (
          <g key={id} data-point={id}>
            {dot(
              look.kind === "band" ? palette.ink : palette["line-strong"],
              isHatched ? 19 : 17,
            )}
            {dot(
              look.kind === "band"
                ? fillOf(look, scale, palette)
                : palette.ground,
              14,
            )}
          </g>
        );
      })}
    </g>
  );
}
