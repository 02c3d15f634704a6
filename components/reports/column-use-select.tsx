"use client";

import type { ComponentProps } from "react";
import { useTranslations } from "use-intl/react";
import { Select } from "@/components/ui/select";
import type { ColumnUse } from "@/lib/reports/contract";
import { readUse, useColumnUses } from "./column-uses";

/** The list from which somebody says what a column is. Typing the first letters of a label goes to it, as in any list of the device. */
export function ColumnUseSelect({
  column: { heading, letter },
  chosen,
  empty,
  onChoose,
  ...rest
}: {
  column: { heading: string; letter: string };
  chosen: ColumnUse | undefined;
  /** What the column is as long as nobody chooses. */
  empty: string;
  onChoose: (use: ColumnUse | null) => void;
} & Omit<ComponentProps<"select">, "value" | "onChange">) {
  const text = useTranslations("reports");
  const groups = useColumnUses();
  return (
    <Select
      {...rest}
      aria-label={text("columns.use", { letter, heading })}
      value={chosen ?? ""}
      className="text-14"
      onChange={({ target }) => onChoose(readUse(target.value))}
    >
      <option value="">{empty}</option>
      <option value="passed-over">{text("columns.passedOver")}</option>
      {groups.map(({ label, uses }) => (
        <optgroup key={label} label={label}>
          {uses.map(({ use, label: name }) => (
            <option key={use} value={use}>
              {name}
            </option>
          ))}
        </optgroup>
      ))}
    </Select>
  );
}
