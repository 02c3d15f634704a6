"use client";

import type { ReactNode } from "react";
import { IntlProvider } from "use-intl/react";
import type { Locale } from "@/lib/domain/text-pair";
import { UtcOffset } from "@/lib/text/formats";
import type { Messages } from "@/lib/text/messages";

/** The client half of TextProvider. */
export function TextBoundary({
  locale,
  messages,
  utcOffsetHours,
  children,
}: {
  locale: Locale;
  messages: Messages;
  utcOffsetHours: number;
  children: ReactNode;
}) {
  return (
    <IntlProvider locale={locale} messages={messages} timeZone="Asia/Jakarta">
      <UtcOffset hours={utcOffsetHours}>{children}</UtcOffset>
    </IntlProvider>
  );
}
