"use client";

import Link from "next/link";
import { useTranslations } from "use-intl/react";
import { SectionCard } from "@/components/frame/section-card";
import { useFormats } from "@/lib/core/text/formats";
import { hrefIn } from "@/lib/core/text/locale";
import type { PosyanduReply } from "@/lib/posyandu/contract";

/** The files that brought its reports. */
export function PosyanduFiles({ reply }: { reply: PosyanduReply }) {
  const text = useTranslations("posyandu");
  const { locale, moment, months } = useFormats();
  const name = (form: string) =>
    form === "posyandu" || form === "children"
      ? text(`files.form.${form}`)
      : text("files.other");
  return (
    <SectionCard id="files" heading={text("files.heading")}>
      {reply.files === null ? (
        <p className="text-muted">{text("files.closed")}</p>
      ) : reply.files.length === 0 ? (
        <p className="text-muted">{text("files.none")}</p>
      ) : (
        <ul className="grid gap-x-10 lg:grid-cols-2">
          {reply.files.map((file) => (
            <li
              key={file.id}
              className="flex flex-wrap items-baseline gap-x-3 border-b border-line py-1.5 text-14"
            >
              <Link
                href={hrefIn(locale, `/submissions/${file.id}`)}
                prefetch={false}
                className="leading-6 font-semibold hover:text-accent hover:underline"
              >
                {name(file.form)} {months(file.months)}
              </Link>
              <span className="text-13 text-muted">
                {text("files.received", {
                  moment: moment(file.receivedAt, "short"),
                })}
                {file.status === "withdrawn"
                  ? `, ${text("files.withdrawn")}`
                  : null}
              </span>
            </li>
          ))}
        </ul>
      )}
    </SectionCard>
  );
}
