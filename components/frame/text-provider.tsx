"use client";

import type { ComponentProps, ReactNode } from "react";
import { IntlProvider } from "use-intl/react";
import type { Locale } from "@/lib/core/domain/text-pair";
import { UtcOffset } from "@/lib/core/text/formats";

/** Gives client components below it their wording. */
export function TextProvider({
  locale,
  messages,
  utcOffsetHours,
  children,
}: {
  locale: Locale;
  messages: NonNullable<ComponentProps<typeof IntlProvider>["messages"]>;
  utcOffsetHours: number;
  children: ReactNode;
}) {
  return (
    <IntlProvider locale={locale} messages={messages} timeZone="Asia/Jakarta">
      <UtcOffset hours={utcOffsetHours}>{children}</UtcOffset>
    </IntlProvider>
  );
}
