"use client";

import { useTranslations } from "use-intl/react";
import { Select } from "@/components/ui/select";
import { useFormats } from "@/lib/core/text/formats";
import type { ListView } from "./use-list";

/** As many as a letter, a meeting or a month of visits has room for. */
const usual = [12, 25, 50, 100];

/** Whether the list has all that were found, or the first of them in its order. */
export function TopSelect({ list }: { list: ListView }) {
  const text = useTranslations("lists");
  const { number } = useFormats();
  const { top } = list.parts;
  const offered =
    top === undefined || usual.includes(top) ? usual : [...usual, top];
  return (
    <div className="w-36">
      <Select
        className="h-8! py-0! pl-2.5! text-14!"
        aria-label={text("top.label")}
        value={top ?? ""}
        onChange={({ target }) => list.change({ top: target.value })}
      >
        <option value="">{text("top.all")}</option>
        {offered.map((count) => (
          <option key={count} value={count}>
            {text("top.some", { count: number(count) })}
          </option>
        ))}
      </Select>
    </div>
  );
}
