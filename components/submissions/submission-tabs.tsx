"use client";

import Link from "next/link";
import { useLocale, useTranslations } from "use-intl/react";
import { hrefIn } from "@/lib/core/text/locale";
import {
  submitPath,
  type SubmitPath,
} from "@/lib/submissions/client/submit-address";
import type { Asked } from "@/lib/submissions/domain/asked-scope";
import { cx } from "@/components/ui/class-names";

const tabs = [
  { path: "/submit", key: "monthly" },
  { path: "/submit/children", key: "children" },
] as const;

/** The two kinds of files that may be sent, each on its own page. */
export function SubmissionTabs({
  current,
  asked,
}: {
  current: SubmitPath;
  /** What the address asks for; the other page is asked for the same. */
  asked: Asked;
}) {
  const text = useTranslations("submissions");
  const locale = useLocale();
  return (
    <nav
      aria-label={text("tabs.label")}
      className="flex flex-wrap gap-x-6 gap-y-1 border-b border-line"
    >
      {tabs.map(({ path, key }) => (
        <Link
          key={path}
          href={hrefIn(locale, submitPath(path, asked))}
          aria-current={path === current ? "page" : undefined}
          className={cx(
            "-mb-px border-b-2 py-2 text-14 font-semibold transition-colors duration-150",
            path === current
              ? "border-accent text-ink"
              : "border-transparent text-muted hover:text-ink",
          )}
        >
          {text(`tabs.${key}`)}
        </Link>
      ))}
    </nav>
  );
}
