"use client";

import { useRef, useState, type ReactNode } from "react";
import { Button } from "@/components/ui/button";
import { cx } from "@/components/ui/class-names";
import { ChevronLeft, ChevronRight } from "@/components/ui/icons";
import { useFormats } from "@/lib/core/text/formats";
import { pageWords } from "@/lib/core/text/page-words";
import { usePointing } from "./pointing";
import { useRowsThatFit } from "./use-rows-that-fit";

/** Room for the line that turns the pages, in rem. */
const lineRem = 2.2;

/** A page turned to by hand, and what was pointed at then. */
type ByHand = { page: number; pointed: string | null };

/**
 * Rows of one height, as many as there is room for, with a line below them where there are more. A hall cannot scroll: what does not fit is on the next page, and
 * the line says how much that is. The page follows the row that is pointed at, so that the keys which point lead through all of them.
 */
export function PagedRows({
  caption,
  rowRem,
  least,
  first,
  rows,
}: {
  caption: string;
  /** Height of a row, in rem. */
  rowRem: number;
  /** So many are shown however little room there is. */
  least: number;
  /** What a server draws, which knows no screen. */
  first: number;
  rows: readonly { key: string; row: ReactNode }[];
}) {
  const holder = useRef<HTMLDivElement>(null);
  const most = useRowsThatFit(holder, { rowRem, lineRem, least, first });
  const keys = useSame(rows.map(({ key }) => key));
  const pointed = usePointing(keys);
  const at = pointed === null ? -1 : keys.indexOf(pointed);
  const [byHand, turn] = useState<ByHand>({ page: 0, pointed: null });
  // Who turns pages by hand sees that page until something else is pointed at.
  const page =
    at < 0 || byHand.pointed === pointed ? byHand.page : Math.floor(at / most);
  const pages = Math.max(1, Math.ceil(rows.length / most));
  const now = Math.min(page, pages - 1);
  const shown = rows.slice(now * most, now * most + most);
  return (
    <div ref={holder} className="flex min-h-0 min-w-0 flex-1 flex-col">
      <ol aria-label={caption} className="flex flex-col">
        {shown.map(({ key, row }) => (
          <li
            key={key}
            data-row={key}
            data-pointed={key === pointed || undefined}
            style={{ height: `${String(rowRem)}rem` }}
            className={cx(
              "flex flex-col justify-center overflow-hidden border-b border-line",
              key === pointed &&
                "outline-3 -outline-offset-2 outline-accent bg-accent-soft",
            )}
          >
            {row}
          </li>
        ))}
      </ol>
      {pages > 1 ? (
        <PageLine
          from={now * most + 1}
          to={now * most + shown.length}
          count={rows.length}
          onTurn={(by) => turn({ page: (now + by + pages) % pages, pointed })}
        />
      ) : null}
    </div>
  );
}

/** The list as it was while it says the same, so that nothing is done anew for it. */
function useSame(keys: readonly string[]): readonly string[] {
  const [kept, keep] = useState(keys);
  if (kept.join() === keys.join()) return kept;
  keep(keys);
  return keys;
}

function PageLine({
  from,
  to,
  count,
  onTurn,
}: {
  from: number;
  to: number;
  count: number;
  onTurn: (by: 1 | -1) => void;
}) {
  const { say } = useFormats();
  return (
    <div className="mt-auto flex items-center gap-2 pt-1 text-12 text-muted">
      <Button
        size="icon"
        variant="quiet"
        aria-label={say(pageWords.before)}
        onClick={() => onTurn(-1)}
      >
        <ChevronLeft />
      </Button>
      <span className="figures" aria-live="polite">
        {say(pageWords.range({ from, to, count }))}
      </span>
      <Button
        size="icon"
        variant="quiet"
        aria-label={say(pageWords.next)}
        onClick={() => onTurn(1)}
      >
        <ChevronRight />
      </Button>
    </div>
  );
}
