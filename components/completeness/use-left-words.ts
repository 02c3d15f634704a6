"use client";

import { useTranslations } from "use-intl/react";
import { timeLeft } from "@/lib/completeness/domain/time-left";
import { useFormats } from "@/lib/core/text/formats";

/** How far it is to a deadline, or how long ago it was, in words. Takes the instant of now in milliseconds. */
export function useLeftWords(): (now: number, deadline: string) => string {
  const text = useTranslations("completeness");
  const { utcOffsetHours } = useFormats();
  return (now, deadline) => {
    const left = timeLeft(now, Date.parse(deadline), utcOffsetHours);
    if (left.isOver)
      return left.days === 0
        ? text("left.overToday")
        : text("left.over", { days: left.days });
    const [days, hours, minutes] = [left.days, left.hours, left.minutes].map(
      String,
    ) as [string, string, string];
    if (left.days > 0) return text("left.days", { days, hours });
    return left.hours > 0
      ? text("left.hours", { hours, minutes })
      : text("left.minutes", { minutes });
  };
}
