"use client";

import { useRef, useState, type ReactNode } from "react";
import { useRowsThatFit } from "@/components/frame/use-rows-that-fit";
import { Button } from "@/components/ui/button";
import { ChevronLeft, ChevronRight } from "@/components/ui/icons";
import { useFormats } from "@/lib/core/text/formats";
import { useKeptAt } from "@/lib/core/client/use-kept-at";
import { decisionsAddress } from "@/lib/decisions/client/decisions-query";
import type { DecisionsQuery } from "@/lib/decisions/contract";
import { keptWords, rowsWords } from "@/lib/decisions/domain/words";

/** Room for the line that turns the pages, in rem. */
const lineRem = 2.2;

/**
 * Rows of one height, as many as there is room for, with a line below them where there are more. A hall cannot scroll: what does not fit is on the next page, and
 * the line says how much that is.
 */
export function StageRows({
  caption,
  rowRem,
  rows,
}: {
  caption: string;
  /** Height of a row, in rem. */
  rowRem: number;
  rows: readonly { key: string; row: ReactNode }[];
}) {
  const holder = useRef<HTMLDivElement>(null);
  const most = useRowsThatFit(holder, {
    rowRem,
    lineRem,
    least: 1,
    first: 4,
  });
  const [page, setPage] = useState(0);
  const pages = Math.max(1, Math.ceil(rows.length / most));
  const now = Math.min(page, pages - 1);
  const shown = rows.slice(now * most, now * most + most);
  return (
    <div ref={holder} className="flex min-h-0 flex-1 flex-col overflow-hidden">
      <ol aria-label={caption} className="flex flex-col">
        {shown.map(({ key, row }) => (
          <li
            key={key}
            style={{ height: `${String(rowRem)}rem` }}
            className="flex flex-col justify-center overflow-hidden border-b border-line"
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
          onTurn={(by) => setPage((now + by + pages) % pages)}
        />
      ) : null}
    </div>
  );
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
        aria-label={say(rowsWords.before)}
        onClick={() => onTurn(-1)}
      >
        <ChevronLeft />
      </Button>
      <span className="figures" aria-live="polite">
        {say(rowsWords.range({ from, to, count }))}
      </span>
      <Button
        size="icon"
        variant="quiet"
        aria-label={say(rowsWords.next)}
        onClick={() => onTurn(1)}
      >
        <ChevronRight />
      </Button>
    </div>
  );
}

/** Of when a list of the stage is, where the device answered it without a line; nothing where the server did. */
export function KeptNote({ query }: { query: DecisionsQuery }) {
  const { say, time } = useFormats();
  const at = useKeptAt(decisionsAddress(query));
  return at === null ? null : (
    <p role="status" className="text-12 text-caution">
      {say(keptWords(time(at)))}
    </p>
  );
}
