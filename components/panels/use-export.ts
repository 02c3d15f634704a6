"use client";

import { useCallback } from "react";
import type { Locale } from "@/lib/domain/text-pair";
import {
  toClipboardText,
  toCsv,
  type PlainTable,
} from "@/lib/text/plain-table";

/** Saves bytes under a name, as the browser does with a download. */
export function saveFile(name: string, content: Blob | string): void {
  const url =
    typeof content === "string" ? content : URL.createObjectURL(content);
  const link = document.createElement("a");
  link.href = url;
  link.download = name;
  link.click();
  if (typeof content !== "string")
    setTimeout(() => URL.revokeObjectURL(url), 5000);
}

/** Saves and copies a table; `copy` says whether the browser allowed it. */
export function useExport(
  table: PlainTable | null,
  name: string,
  locale: Locale,
) {
  const save = useCallback(() => {
    if (table)
      saveFile(
        `${name}.csv`,
        new Blob([toCsv(table, locale)], { type: "text/csv;charset=utf-8" }),
      );
  }, [table, name, locale]);
  const copy = useCallback(
    () => copyText(table ? toClipboardText(table, locale) : ""),
    [table, locale],
  );
  return { save, copy };
}

export async function copyText(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    // Refused by the browser or its policy: the caller says so and offers the file.
    return false;
  }
}
