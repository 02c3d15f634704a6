"use client";

import { useTranslations } from "use-intl/react";
import type { Beside } from "./column-uses";

/** What a choice does to other columns, said before it is done. */
export function BesideNote({
  beside: { summed, replaced },
}: {
  beside: Beside;
}) {
  const text = useTranslations("reports");
  return (
    <>
      {summed.length > 0 ? (
        <p className="text-13 text-muted">
          {text("columns.summed", { columns: summed.join(", ") })}
        </p>
      ) : null}
      {replaced.length > 0 ? (
        <p className="text-13 text-muted">
          {text("columns.replaces", { columns: replaced.join(", ") })}
        </p>
      ) : null}
    </>
  );
}
