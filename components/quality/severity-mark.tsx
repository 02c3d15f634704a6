"use client";

import { useTranslations } from "use-intl/react";
import { Mark } from "@/components/ui/mark";

const tones = { "1": "plain", "2": "caution", "3": "worse" } as const;

/** How heavy a finding is, in a word. */
export function SeverityMark({ severity }: { severity: number }) {
  const text = useTranslations("quality");
  const step = severity >= 3 ? "3" : severity === 2 ? "2" : "1";
  return <Mark tone={tones[step]}>{text(`severity.${step}`)}</Mark>;
}
