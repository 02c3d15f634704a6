"use client";

import { createContext, useContext, useMemo, type ReactNode } from "react";
import { useLocale } from "use-intl/react";
import { bindFormats, type Formats } from "./bind-formats";

const Offset = createContext(7);

/** The time zone of all times below, in hours ahead of UTC. */
export function UtcOffset({
  hours,
  children,
}: {
  hours: number;
  children: ReactNode;
}) {
  return <Offset value={hours}>{children}</Offset>;
}

export function useFormats(): Formats {
  const locale = useLocale();
  const hours = useContext(Offset);
  return useMemo(() => bindFormats(locale, hours), [locale, hours]);
}
