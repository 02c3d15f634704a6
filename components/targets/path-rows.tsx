"use client";

import { useTranslations } from "use-intl/react";
import { Button } from "@/components/ui/button";
import { Cross } from "@/components/ui/icons";
import { TextInput } from "@/components/ui/field";
import type { DraftRow } from "@/lib/targets/domain/draft";

/** Years and values, one beside the other, and a way to one more year. */
export function PathRows({
  rows,
  onChange,
}: {
  rows: readonly DraftRow[];
  onChange: (rows: DraftRow[]) => void;
}) {
  const text = useTranslations("targets");
  const change = (at: number, more: Partial<DraftRow>) =>
    onChange(
      rows.map((row, index) => (index === at ? { ...row, ...more } : row)),
    );
  const last = Number(rows.at(-1)?.year);
  const next = Number.isInteger(last) && last > 0 ? String(last + 1) : "";
  return (
    <div className="flex flex-col gap-2">
      <div
        aria-hidden
        className="grid grid-cols-[6rem_8rem_2rem] gap-2 text-14 font-semibold"
      >
        <span>{text("year")}</span>
        <span>{text("value")}</span>
      </div>
      {rows.map((row, index) => (
        // A row is known by its place: its year is what is being written.
        <PathRow
          key={`row ${String(index)}`}
          row={row}
          place={index + 1}
          onChange={(more) => change(index, more)}
          onRemove={() => onChange(rows.filter((_, at) => at !== index))}
        />
      ))}
      <div>
        <Button
          size="sm"
          onClick={() => onChange([...rows, { year: next, value: "" }])}
        >
          {text("edit.addYear")}
        </Button>
      </div>
    </div>
  );
}

function PathRow({
  row,
  place,
  onChange,
  onRemove,
}: {
  row: DraftRow;
  place: number;
  onChange: (more: Partial<DraftRow>) => void;
  onRemove: () => void;
}) {
  const text = useTranslations("targets");
  return (
    <div className="grid grid-cols-[6rem_8rem_auto] items-center gap-2">
      <TextInput
        aria-label={text("edit.yearOf", { row: String(place) })}
        inputMode="numeric"
        value={row.year}
        onChange={({ target: { value: year } }) => onChange({ year })}
      />
      <TextInput
        aria-label={text("edit.valueOf", { year: row.year })}
        inputMode="decimal"
        value={row.value}
        onChange={({ target: { value } }) => onChange({ value })}
      />
      <Button
        variant="quiet"
        size="icon"
        aria-label={text("edit.removeYear", { year: row.year })}
        title={text("edit.removeYear", { year: row.year })}
        onClick={onRemove}
      >
        <Cross />
      </Button>
    </div>
  );
}
