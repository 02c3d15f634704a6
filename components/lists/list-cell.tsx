"use client";

import { StateWord } from "@/components/figures/state-word";
import { useFormats } from "@/lib/core/text/formats";
import { addMonths, type Month } from "@/lib/core/domain/month-steps";
import {
  isOwedBefore,
  partDecimals,
  readNumber,
} from "@/lib/lists/domain/list-cell";
import type { Measure } from "@/lib/lists/domain/measure";
import type { ListCell } from "@/lib/lists/contract";
import { numberWords } from "@/lib/lists/client/list-words";

/** A measure of one posyandu: its number with the counts behind it, or the word that stands in its place. */
export function ListCellText({
  month,
  measure,
  cell,
}: {
  /** Of the list. */
  month: Month;
  measure: Measure;
  cell: ListCell;
}) {
  const formats = useFormats();
  const number = readNumber(measure, cell as Parameters<typeof readNumber>[1]);
  if (number === undefined)
    return (
      <>
        <StateWord state={cell.shown} className="text-13 text-muted" />
        {isOwedBefore(measure, cell) ? (
          <span className="block text-12 text-muted">
            {formats.month(addMonths(month, -measure.months))}
          </span>
        ) : null}
      </>
    );
  const { numerator, denominator } = cell;
  const decimals = measure.kind === "part" ? partDecimals : 1;
  const words =
    measure.kind === "now"
      ? numberWords(formats.locale, measure, number)
      : formats.signed(
          number,
          measure.kind === "change" && measure.of.type === "element"
            ? 0
            : decimals,
        );
  return (
    <>
      {words}
      {numerator !== undefined && denominator !== undefined ? (
        <span className="block text-12 text-muted">
          {formats.number(numerator)}/{formats.number(denominator)}
        </span>
      ) : null}
      {cell.shown === "value" ? null : (
        <StateWord
          state={cell.shown}
          isMid
          className="ml-auto block text-12 text-muted"
        />
      )}
    </>
  );
}
