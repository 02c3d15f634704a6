"use client";

import { useTranslations } from "use-intl/react";
import { useFormats } from "@/lib/core/text/formats";
import { useView } from "@/components/view/view-context";

/** Of when figures are. The public's are those published until then: reports that came just before may still be missing. */
export function useAsOf(): (
  instant: string,
  style?: "long" | "short",
) => string {
  const common = useTranslations("common");
  const { moment } = useFormats();
  const { session } = useView();
  const key = session.audience === "public" ? "asOfPublished" : "asOf";
  return (instant, style) => common(key, { moment: moment(instant, style) });
}
