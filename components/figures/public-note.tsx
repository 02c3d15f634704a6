"use client";

import { useTranslations } from "use-intl/react";
import { hiddenBelow } from "@/lib/core/disclosure/public-count";
import { useFormats } from "@/lib/core/text/formats";
import { hrefIn } from "@/lib/core/text/locale";
import {
  enoughPosyandu,
  longestWaitMinutes,
} from "@/lib/figures/domain/publishing";
import { cx } from "@/components/ui/class-names";
import { useView } from "@/components/view/view-context";

/** Told to the public once on a page: numbers of people are rounded, and follow in steps. */
export function PublicNote({ className }: { className?: string }) {
  const text = useTranslations("figures");
  const { locale } = useFormats();
  const { session } = useView();
  if (session.audience !== "public") return null;
  return (
    <p className={cx("text-pretty text-muted", className)}>
      {text("public.note", {
        count: String(hiddenBelow),
        posyandu: String(enoughPosyandu),
        minutes: String(longestWaitMinutes),
      })}{" "}
      <a
        href={hrefIn(locale, "/definitions#reading-small")}
        className="text-accent underline decoration-accent/40 underline-offset-3 hover:decoration-accent"
      >
        {text("public.more")}
      </a>
    </p>
  );
}
