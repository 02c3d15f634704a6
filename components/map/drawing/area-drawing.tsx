import type { CSSProperties, ReactNode } from "react";
import { fontFamily, type Palette } from "@/components/theme/tokens";
import { fillOf, type AreaLook } from "../area-look";
import type { MapPoint } from "../map-canvas";
import type { AreaPaths } from "./draw-areas";
import { AreaBorders, AreaPoints, AreaTexture } from "./drawing-layers";
import type { PlacedLabel } from "./place-labels";

export type AreaDrawingProps = {
  /** Begins the ids of its parts: two drawings on one page have different ones. */
  id: string;
  paths: AreaPaths;
  looks: ReadonlyMap<string, AreaLook>;
  labels: readonly PlacedLabel[];
  points: readonly MapPoint[];
  /** Colours, or the names of variables of CSS that hold them. */
  palette: Palette;
  /** Colours of the five classes. */
  scale: readonly string[];
  /** How wide it is drawn, as a length of CSS. */
  width: string;
  /** Areas whose border is drawn over all others. */
  marked?: ReadonlyMap<string, "hover" | "fresh">;
  /** Puts an area into what leads there. */
  link?: (code: string, shape: ReactNode) => ReactNode;
};

/** The map as a drawing: areas with colours, patterns, borders, figures and links. It needs neither a browser nor a context. */
export function AreaDrawing(props: AreaDrawingProps) {
  const { paths, width, link, palette, scale, looks, id } = props;
  const size: CSSProperties & Record<"--drawn", string> = {
    "--drawn": width,
    width: "var(--drawn)",
    aspectRatio: `${paths.width} / ${paths.height}`,
    overflow: "visible",
  };
  return (
    <svg
      xmlns="http://www.w3.org/2000/svg"
      aria-hidden
      data-area-drawing
      style={size}
    >
      <InFrame paths={paths}>
        {paths.areas.map(({ code, path }) => {
          const shape = (
            <path
              id={`${id}-${code}`}
              d={path}
              fillRule="evenodd"
              vectorEffect="non-scaling-stroke"
            />
          );
          return (
            <g
              key={code}
              data-area={code}
              fill={fillOf(looks.get(code), scale, palette)}
            >
              {link ? link(code, shape) : shape}
            </g>
          );
        })}
      </InFrame>
      <g pointerEvents="none" strokeLinejoin="round">
        <AreaTexture {...props} kind="hatched" />
        <AreaTexture {...props} kind="dots" />
        <InFrame paths={paths}>
          <AreaBorders {...props} />
          <AreaPoints {...props} />
        </InFrame>
        <Labels {...props} />
      </g>
    </svg>
  );
}

/** What is drawn in the whole numbers of the frame; everything outside keeps the pixels of the page. */
export function InFrame({
  paths: { width, height },
  children,
}: {
  paths: AreaPaths;
  children: ReactNode;
}) {
  return (
    <svg
      width="100%"
      height="100%"
      viewBox={`0 0 ${width} ${height}`}
      preserveAspectRatio="none"
      overflow="visible"
    >
      {children}
    </svg>
  );
}

function Labels({ labels, palette }: AreaDrawingProps) {
  return (
    <g
      textAnchor="middle"
      fontFamily={fontFamily}
      fontWeight={600}
      fill={palette.ink}
      stroke={palette.surface}
      strokeWidth={2.8}
      paintOrder="stroke"
    >
      {labels.map(({ code, lines, figure, size, x, y, fromPixels }) => {
        const all = figure ? [...lines, figure] : lines;
        return (
          <text
            key={code}
            y={`${y}%`}
            // Where there is no room it has no size: a length below nothing is nothing, and any above is far more than the text's.
            style={{
              fontSize: `clamp(0px, (var(--drawn) - ${fromPixels}px) * 99, ${size}px)`,
            }}
          >
            {all.map((words, at) => (
              <tspan
                key={at}
                x={`${x}%`}
                dy={at === 0 ? `${0.35 - 0.6 * (all.length - 1)}em` : "1.2em"}
              >
                {words}
              </tspan>
            ))}
          </text>
        );
      })}
    </g>
  );
}
