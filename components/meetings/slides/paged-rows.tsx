"use client";

import { useRef, useState, type ReactNode } from "react";
import { useTranslations } from "use-intl/react";
import { useRowsThatFit } from "@/components/frame/use-rows-that-fit";
import { useFormats } from "@/lib/core/text/formats";
import { cx } from "@/components/ui/class-names";
import { Aims, useStageValue } from "../stage-context";

type Row = { key: string };

/** Height of a row in rem: a figure of 1.25 rem, which a hall can read, and air. */
const rowRem = 1.6;
/** Of the line below them. */
const lineRem = 1.1;

/**
 * Rows as large as a hall needs them, as many as there is room for; the page follows the row that is pointed at, so that the keys which point lead through all
 * of them.
 */
export function PagedRows<Of extends Row>({
  caption,
  rows,
  columns,
  children,
}: {
  caption: string;
  rows: readonly Of[];
  /** Columns of the grid, as CSS. */
  columns: string;
  /** The cells of a row. */
  children: (row: Of) => ReactNode;
}) {
  const { stage } = useStageValue();
  const holder = useRef<HTMLDivElement>(null);
  const most = useRowsThatFit(holder, {
    rowRem,
    lineRem,
    least: 3,
    first: 8,
  });
  const [keys, setKeys] = useState<readonly string[]>([]);
  const now = rows.map(({ key }) => key);
  if (now.join() !== keys.join()) setKeys(now);
  const at = Math.max(0, now.indexOf(stage.pointed ?? ""));
  const first = Math.floor(at / most) * most;
  const shown = rows.slice(first, first + most);
  return (
    <div ref={holder} className="flex min-h-0 min-w-0 flex-1 flex-col">
      <Aims areas={keys} />
      <ul aria-label={caption} className="flex flex-col">
        {shown.map((row) => (
          <li
            key={row.key}
            data-row={row.key}
            data-pointed={row.key === stage.pointed || undefined}
            style={{ gridTemplateColumns: columns, height: `${rowRem}rem` }}
            className={cx(
              "grid items-center gap-x-2 border-b border-line px-1",
              row.key === stage.pointed &&
                "outline-3 -outline-offset-2 outline-accent bg-accent-soft",
            )}
          >
            {children(row)}
          </li>
        ))}
      </ul>
      {rows.length > most ? (
        <PageNote first={first} shown={shown.length} count={rows.length} />
      ) : null}
    </div>
  );
}

function PageNote({
  first,
  shown,
  count,
}: {
  first: number;
  shown: number;
  count: number;
}) {
  const text = useTranslations("meetings");
  const { number } = useFormats();
  return (
    <p className="figures mt-auto pt-1 text-12 text-muted">
      {text("stage.page", {
        from: number(first + 1),
        to: number(first + shown),
        count: number(count),
      })}
    </p>
  );
}
