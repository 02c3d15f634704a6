import type { CSSProperties, ReactNode } from "react";
import { fontFamily } from "@/components/theme/tokens";
import { fillOf } from "../area-look";
import type { AreaPaths } from "./draw-areas";
import {
  AreaBorders,
  AreaCircles,
  AreaPoints,
  AreaTexture,
  type AreaDrawingProps,
} from "./drawing-layers";

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
          <AreaCircles {...props} />
          <AreaPoints {...props} />
        </InFrame>
      </g>
      <Labels {...props} />
    </svg>
  );
}

/** What is drawn in the whole numbers of the frame; everything outside keeps the pixels of the page. */
function InFrame({
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

/** Words belong to their area, also where they stand over another one: whoever taps "Kota Jambi" means it. */
function Labels({ labels, palette, link }: AreaDrawingProps) {
  return (
    <g
      textAnchor="middle"
      fontFamily={fontFamily}
      fontWeight={600}
      strokeWidth={3.2}
      strokeLinejoin="round"
      paintOrder="stroke"
    >
      {labels.map(({ code, lines, figure, size, x, y, ...label }) => {
        const all = figure ? [...lines, figure] : lines;
        const text = (
          <text
            y={`${y}%`}
            fill={label.isOnStrong ? palette.surface : palette.ink}
            stroke={label.isOnStrong ? palette.ink : palette.surface}
            // Where there is no room it has no size: a length below nothing is nothing, and any above is far more than the text's.
            style={{
              fontSize: `clamp(0px, (var(--drawn) - ${label.fromPixels}px) * 99, ${size}px)`,
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
        return (
          <g key={code} data-words-of={code}>
            {link ? link(code, text) : text}
          </g>
        );
      })}
    </g>
  );
}
