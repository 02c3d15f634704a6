"use client";

import Link from "next/link";
import { useTranslations } from "use-intl/react";
import { useSubjects } from "@/components/frame/subjects";
import { useView } from "@/components/view/view-context";
import type {
  FigureMark,
  FigureScope,
} from "@/lib/core/subjects/client/client-subject";
import { useFormats } from "@/lib/core/text/formats";
import { hrefIn } from "@/lib/core/text/locale";

/** What was said of a figure, each with who said it and when. */
export function MarkList({ marks }: { marks: readonly FigureMark[] }) {
  const text = useTranslations("figures");
  const { locale, say, moment } = useFormats();
  return (
    <ul className="flex flex-col divide-y divide-line">
      {marks.map((mark) => (
        <li key={mark.id} className="py-1.5 text-14">
          <p className="text-pretty whitespace-pre-line">{mark.text}</p>
          <p className="text-13 text-muted">
            {say(mark.by)} · {moment(mark.at)}
            {mark.isEdited ? ` · ${text("marks.edited")}` : ""} ·{" "}
            <Link
              href={hrefIn(locale, mark.href)}
              className="underline decoration-line-strong underline-offset-3 hover:text-accent"
            >
              {text("marks.open")}
            </Link>
          </p>
        </li>
      ))}
    </ul>
  );
}

/** The way to say something of a figure, for those who may. */
export function MarkLinks({ scope }: { scope: FigureScope }) {
  const text = useTranslations("figures");
  const { locale } = useFormats();
  const { session } = useView();
  const subjects = useSubjects();
  const hrefs = subjects.flatMap(
    ({ marks }) => marks?.hrefToWrite(session.user, scope) ?? [],
  );
  return hrefs.map((href) => (
    <Link
      key={href}
      href={hrefIn(locale, href)}
      className="self-start text-14 font-medium text-accent underline decoration-accent/40 underline-offset-3 hover:decoration-accent"
    >
      {text("marks.write")}
    </Link>
  ));
}
