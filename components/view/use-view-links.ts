"use client";

import { useSubjects, useSubjectWords } from "@/components/frame/subjects";
import type { IndicatorId } from "@/lib/core/catalogue/indicators";
import type { PanelKind } from "@/lib/core/subjects/client/client-subject";
import { useFormats } from "@/lib/core/text/formats";
import { hrefIn } from "@/lib/core/text/locale";
import { useViewIfAny } from "./view-context";

/** What subjects offer to do with what a panel shows, each with its address. */
export function useViewLinks(
  panel: PanelKind | undefined,
  indicator: IndicatorId | undefined,
): { href: string; label: string }[] {
  const subjects = useSubjects();
  const say = useSubjectWords();
  const { locale } = useFormats();
  const value = useViewIfAny();
  if (panel === undefined || value === null) return [];
  const { view, session } = value;
  const shown = { ...view, indicator: indicator ?? view.indicator };
  return subjects.flatMap(({ name, viewLinks = [] }) =>
    viewLinks
      .filter(({ isFor }) => isFor(session.user))
      .map(({ key, hrefOf }) => ({
        href: hrefIn(locale, hrefOf(shown, panel)),
        label: say(name, `viewLinks.${key}`),
      })),
  );
}
