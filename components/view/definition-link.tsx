"use client";

import Link from "next/link";
import { useTranslations } from "use-intl/react";
import type { IndicatorEntry } from "@/lib/core/catalogue/indicator-entry";
import { useFormats } from "@/lib/core/text/formats";
import { hrefIn } from "@/lib/core/text/locale";

/** The question mark beside the name of an indicator: what it counts, of whom, and where its target comes from. */
export function DefinitionLink({
  indicator: { id, label },
}: {
  indicator: Pick<IndicatorEntry, "id" | "label">;
}) {
  const text = useTranslations("view");
  const { locale, say } = useFormats();
  const name = text("definition", { indicator: say(label) });
  return (
    <Link
      href={hrefIn(locale, `/definitions#${id}`)}
      prefetch={false}
      aria-label={name}
      title={name}
      className="inline-grid size-6 shrink-0 place-items-center rounded-full align-middle text-12 font-semibold text-muted hover:bg-sunken hover:text-accent print:hidden"
    >
      <span
        aria-hidden
        className="grid size-4 place-items-center rounded-full border border-line-strong"
      >
        ?
      </span>
    </Link>
  );
}
