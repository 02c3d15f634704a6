"use client";

import { useQueries } from "@tanstack/react-query";
import { useVirtualizer } from "@tanstack/react-virtual";
import Link from "next/link";
import { useRef, type ReactNode } from "react";
import { useTranslations } from "use-intl/react";
import { FailureNote } from "@/components/frame/failure-note";
import { cx } from "@/components/ui/class-names";
import { SortedHeading } from "@/components/ui/sorted-heading";
import type { Month } from "@/lib/core/domain/month-steps";
import { useFormats } from "@/lib/core/text/formats";
import { hrefIn } from "@/lib/core/text/locale";
import { listQuery, rowsOfPiece } from "@/lib/lists/client/list-query";
import type { ListReply, ListRow } from "@/lib/lists/contract";
import { writeSort, type Sort } from "@/lib/lists/domain/list-spec";
import {
  readMeasure,
  writeMeasure,
  type Measure,
} from "@/lib/lists/domain/measure";
import { measureLabel } from "@/lib/lists/client/list-words";
import { GapRow } from "./gap-row";
import { ListCellText } from "./list-cell";
import type { ListView } from "./use-list";

/** Rows drawn above and below those in sight, so that the keyboard and a quick hand meet no gap. */
const spare = 8;

/** A list as short as this stands whole on the page. */
const mostWhole = 25;

/**
 * A list of any length in a window of its own: only the rows in sight are drawn, and read in pieces when they come near. It stays a table to those who hear
 * it: `aria-rowcount` says how many rows there are, each row which one it is, and the rows that are not drawn are two empty ones that nobody is told of.
 */
export function ListTable({
  list,
  first,
}: {
  list: ListView;
  first: ListReply;
}) {
  const text = useTranslations("lists");
  const { month } = useFormats();
  const frame = useRef<HTMLDivElement>(null);
  const measures = measuresOf(first.columns);
  const { rowAt, virtual, failed } = useRows(list, first, frame);
  const items = virtual.getVirtualItems();
  const above = items[0]?.start ?? 0;
  const below = virtual.getTotalSize() - (items.at(-1)?.end ?? 0);
  const caption = text("caption", {
    area: first.areaName,
    month: month(first.month),
  });
  return (
    <>
      {failed}
      <div
        ref={frame}
        role="region"
        aria-label={text("table", { caption })}
        // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- a window that scrolls is reached and moved by the keyboard
        tabIndex={0}
        className={frameLook(first.total)}
      >
        <table
          className="w-full border-separate border-spacing-0 text-14"
          aria-rowcount={first.total + 1}
        >
          <caption className="sr-only">{caption}</caption>
          <Heads list={list} measures={measures} />
          <tbody>
            <GapRow height={above} columns={measures.length + 3} />
            {items.map(({ index, key }) => (
              <tr
                key={key}
                ref={virtual.measureElement}
                data-index={index}
                aria-rowindex={index + 2}
              >
                <Row
                  month={first.month}
                  row={rowAt(index)}
                  measures={measures}
                />
              </tr>
            ))}
            <GapRow height={below} columns={measures.length + 3} />
          </tbody>
        </table>
      </div>
    </>
  );
}

const frameLook = (total: number) =>
  cx(
    "relative overflow-auto rounded-control border border-line print:max-h-none",
    total > mostWhole && "max-h-[min(42rem,75dvh)]",
  );

function Heads({
  list,
  measures,
}: {
  list: ListView;
  measures: readonly Measure[];
}) {
  const text = useTranslations("lists");
  return (
    <thead>
      <tr aria-rowindex={1}>
        <Head list={list} by="name" isFirst>
          {text("column.name")}
        </Head>
        {measures.map((measure) => (
          <MeasureHead
            key={writeMeasure(measure)}
            list={list}
            measure={measure}
          />
        ))}
        <th scope="col" className={headLook}>
          {text("column.reason")}
        </th>
        <Head list={list} by="report">
          {text("column.report")}
        </Head>
      </tr>
    </thead>
  );
}

function measuresOf(columns: readonly string[]): Measure[] {
  return columns.flatMap((column) => {
    const measure = readMeasure(column);
    return typeof measure === "string" ? [] : [measure];
  });
}

/** The rows by their place, from the pieces that are in sight; undefined as long as one is being read. */
function useRows(
  { parts }: ListView,
  first: ListReply,
  frame: React.RefObject<HTMLDivElement | null>,
) {
  const text = useTranslations("lists");
  // eslint-disable-next-line react-hooks/incompatible-library -- what it returns is used in this component alone, which the compiler leaves as it is
  const virtual = useVirtualizer({
    count: first.total,
    getScrollElement: () => frame.current,
    estimateSize: () => 64,
    overscan: first.total > mostWhole ? spare : mostWhole,
  });
  const items = virtual.getVirtualItems();
  const from = Math.floor((items[0]?.index ?? 0) / rowsOfPiece);
  const to = Math.floor((items.at(-1)?.index ?? 0) / rowsOfPiece);
  const pieces = Array.from(
    { length: to - from + 1 },
    (_, at) => from + at,
  ).filter((piece) => piece > 0);
  const reads = useQueries({
    queries: pieces.map((piece) => listQuery(parts, piece)),
  });
  const rowAt = (index: number): ListRow | undefined => {
    const piece = Math.floor(index / rowsOfPiece);
    const reply = piece === 0 ? first : reads[pieces.indexOf(piece)]?.data;
    return reply?.rows[index - piece * rowsOfPiece];
  };
  const broken = reads.find(({ error }) => error !== null);
  const failed =
    broken === undefined ? null : (
      <FailureNote
        what={text("rowsFailed")}
        error={broken.error}
        hasNumbers
        onRetry={() => void broken.refetch()}
      />
    );
  return { rowAt, virtual, failed };
}

const headLook =
  "sticky top-0 z-10 border-b border-line-strong/50 bg-surface px-3 py-2 text-left align-bottom text-12 font-semibold text-muted";
const firstLook = "sm:sticky sm:left-0";

function MeasureHead({ list, measure }: { list: ListView; measure: Measure }) {
  const { say } = useFormats();
  return (
    <Head list={list} by={measure} isFigure>
      {say(measureLabel(measure))}
    </Head>
  );
}

/** A heading that orders the list, and turns the order round. */
function Head({
  list,
  by,
  isFirst = false,
  isFigure = false,
  children,
}: {
  list: ListView;
  by: Sort["by"];
  isFirst?: boolean;
  isFigure?: boolean;
  children: ReactNode;
}) {
  const { sort } = list.spec;
  const isSorted = nameOfSort(sort.by) === nameOfSort(by);
  const next = { by, isDescending: isSorted && !sort.isDescending };
  const way = sort.isDescending ? "descending" : "ascending";
  const order = isSorted ? way : null;
  return (
    <th
      scope="col"
      aria-sort={order ?? undefined}
      className={cx(
        headLook,
        isFirst && `z-20 ${firstLook} min-w-44`,
        isFigure && "max-w-40 min-w-24 text-right",
      )}
    >
      <button
        type="button"
        onClick={() =>
          list.change({ sort: writeSort(next), columns: columnsOf(list) })
        }
        className={cx(
          "min-h-6 cursor-pointer rounded-mark text-balance hover:text-ink",
          isFigure ? "text-right" : "text-left",
          isSorted && "text-ink",
        )}
      >
        <SortedHeading order={order} isFigure={isFigure}>
          {children}
        </SortedHeading>
      </button>
    </th>
  );
}

const nameOfSort = (by: Sort["by"]) =>
  typeof by === "string" ? by : writeMeasure(by);

/** The columns on screen stay when the order changes, also where the order had brought them. */
const columnsOf = ({ spec }: ListView) => spec.columns.map(writeMeasure).join();

const cellLook = "border-b border-line px-3 py-2 align-top";

function Row({
  month,
  row,
  measures,
}: {
  month: Month;
  row: ListRow | undefined;
  measures: readonly Measure[];
}) {
  const text = useTranslations("lists");
  const { say, moment } = useFormats();
  if (row === undefined)
    return (
      <td
        colSpan={measures.length + 3}
        className={cx(cellLook, "h-16 text-muted")}
      >
        {text("loadingRow")}
      </td>
    );
  return (
    <>
      <Name row={row} />
      {measures.map((measure, at) => {
        const cell = row.cells[at];
        return (
          <td
            key={writeMeasure(measure)}
            className={cx(cellLook, "figures text-right")}
          >
            {cell === undefined ? null : (
              <ListCellText month={month} measure={measure} cell={cell} />
            )}
          </td>
        );
      })}
      <td className={cx(cellLook, "min-w-64 text-13 text-pretty")}>
        {say(row.reason)}
      </td>
      <td className={cx(cellLook, "min-w-32 text-13 text-muted")}>
        {row.lastReceivedAt === null
          ? text("column.never")
          : moment(row.lastReceivedAt, "short")}
      </td>
    </>
  );
}

/** Its name leads to its page. */
function Name({ row }: { row: ListRow }) {
  const { locale } = useFormats();
  return (
    <th
      scope="row"
      className={cx(
        cellLook,
        "z-5 max-w-60 min-w-44 bg-surface text-left font-normal",
        firstLook,
      )}
    >
      <Link
        href={hrefIn(locale, `/posyandu/${row.id}`)}
        prefetch={false}
        className="inline-block leading-6 font-semibold hover:text-accent hover:underline"
      >
        {row.name}
      </Link>
      <span className="block text-12 text-muted">
        {row.villageName}, {row.subdistrictName}, {row.regencyName}
      </span>
    </th>
  );
}
