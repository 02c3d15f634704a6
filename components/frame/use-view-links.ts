"use client";

import { useSubjects, useSubjectWords } from "./subjects";
import type { IndicatorId } from "@/lib/core/catalogue/indicators";
import type { PanelKind } from "@/lib/core/subjects/client/client-subject";
import { useFormats } from "@/lib/core/text/formats";
import { hrefIn } from "@/lib/core/text/locale";
import { useView } from "@/components/view/view-context";

/** What subjects offer to do with what a panel shows, each with its address. */
export function useViewLinks(
  panel: PanelKind,
  indicator: IndicatorId,
): { href: string; label: string }[] {
  const subjects = useSubjects();
  const say = useSubjectWords();
  const { locale } = useFormats();
  const { view, session } = useView();
  const shown = { ...view, indicator };
  return subjects.flatMap(({ name, viewLinks = [] }) =>
    viewLinks
      .filter(({ isFor }) => isFor(session.user))
      .map(({ key, hrefOf }) => ({
        href: hrefIn(locale, hrefOf(shown, panel)),
        label: say(name, `viewLinks.${key}${panel === "view" ? "View" : ""}`),
      })),
  );
}
