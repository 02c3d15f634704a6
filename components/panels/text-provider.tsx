import type { ReactNode } from "react";
import type { Locale } from "@/lib/domain/text-pair";
import type { TextArea } from "@/lib/text/messages";
import { compiledMessages } from "@/lib/text/translator";
import { TextBoundary } from "./text-boundary";

/** Gives client components below it their wording: always `common`, and the areas named. */
export function TextProvider({
  locale,
  areas,
  utcOffsetHours,
  children,
}: {
  locale: Locale;
  areas: readonly Exclude<TextArea, "common">[];
  utcOffsetHours: number;
  children: ReactNode;
}) {
  return (
    <TextBoundary
      locale={locale}
      messages={compiledMessages(locale, ["common", ...areas])}
      utcOffsetHours={utcOffsetHours}
    >
      {children}
    </TextBoundary>
  );
}
