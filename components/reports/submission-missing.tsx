"use client";

import { useTranslations } from "use-intl/react";
import type { DryRunReply } from "@/lib/submissions/contract";
import { useFormats } from "@/lib/core/text/formats";

/** Whose report is neither in the file nor stored, by village, in a fold. */
export function SubmissionMissing({
  reply: { missing = [], rows, months },
}: {
  reply: DryRunReply;
}) {
  const text = useTranslations("reports");
  const formats = useFormats();
  const count = rows.missing ?? 0;
  if (count === 0) return null;
  return (
    <details className="rounded-control border border-line">
      <summary className="cursor-pointer px-3 py-2 text-14 font-semibold">
        {text("gaps.list", { count })}
      </summary>
      <ul className="columns-1 gap-x-8 border-t border-line px-3 py-2 text-14 sm:columns-2 lg:columns-3">
        {missing.map(({ posyandu, name, village, month }) => (
          <li
            key={`${posyandu}|${month}`}
            className="break-inside-avoid py-0.5 wrap-anywhere"
          >
            {name},{" "}
            <span className="text-muted">
              {village}
              {months.length > 1 ? `, ${formats.month(month, "short")}` : null}
            </span>
          </li>
        ))}
      </ul>
      {count > missing.length ? (
        <p className="px-3 pb-2 text-14 text-muted">
          {text("gaps.more", { count: formats.number(count - missing.length) })}
        </p>
      ) : null}
    </details>
  );
}
