"use client";

import Link from "next/link";
import { useTranslations } from "use-intl/react";
import { SectionCard } from "@/components/frame/section-card";
import { indicatorOf } from "@/lib/core/catalogue/indicator-of";
import { useFormats } from "@/lib/core/text/formats";
import { hrefIn } from "@/lib/core/text/locale";
import type { PosyanduReply } from "@/lib/posyandu/contract";

/** What was noted of the figures of its village. */
export function PosyanduNotes({ reply }: { reply: PosyanduReply }) {
  const text = useTranslations("posyandu");
  const { say, month, locale } = useFormats();
  const village = reply.path.at(-1);
  return (
    <SectionCard id="notes" heading={text("notes.heading")}>
      {reply.notes.length === 0 ? (
        <p className="text-muted">
          {text("notes.none", { village: village?.name ?? "" })}
        </p>
      ) : (
        <ul className="flex flex-col divide-y divide-line">
          {reply.notes.map((note) => (
            <li key={note.id} className="flex flex-col gap-1 py-3">
              <span className="text-13 text-muted">
                {say(indicatorOf(note.indicator).label)} · {month(note.month)} ·{" "}
                {say(note.office)}
              </span>
              <p className="max-w-prose text-pretty whitespace-pre-line">
                {note.text}
              </p>
              <Link
                href={hrefIn(
                  locale,
                  `/notes?area=${note.area}&indicator=${note.indicator}&month=${note.month}`,
                )}
                className="self-start text-14 leading-6 font-semibold text-accent hover:underline"
              >
                {text("notes.open")}
              </Link>
            </li>
          ))}
        </ul>
      )}
    </SectionCard>
  );
}
