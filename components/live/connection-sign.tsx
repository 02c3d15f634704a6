"use client";

import { useEffect, useState } from "react";
import { useTranslations } from "use-intl/react";
import { useFormats } from "@/lib/core/text/formats";
import { cx } from "@/components/ui/class-names";
import { useView } from "@/components/view/view-context";
import { useValues } from "@/components/figures/use-figures";
import { useConnection } from "./use-live";

const looks = {
  connecting: "border-line-strong bg-transparent",
  checking: "border-line-strong bg-transparent",
  live: "border-better bg-better",
  reconnecting: "border-caution bg-transparent",
  crowded: "border-caution bg-transparent",
  offline: "border-worse bg-transparent",
} as const;

/** Whether the numbers follow the server, and how old they are when they do not. */
export function ConnectionSign() {
  const text = useTranslations("common");
  const { status } = useConnection();
  const words = useWords();
  return (
    <div
      role="status"
      aria-label={text("connection.label")}
      className={cx(
        "flex min-w-0 items-center gap-2 px-1.5 text-13",
        status === "live" ? "text-muted" : "font-semibold",
        status === "offline" && "text-worse",
        (status === "reconnecting" || status === "crowded") && "text-caution",
      )}
    >
      <span
        aria-hidden
        className={cx("size-2 shrink-0 rounded-full border-2", looks[status])}
      />
      <span
        className={cx(
          "figures truncate",
          status === "live" && "max-sm:sr-only",
        )}
      >
        {words}
      </span>
    </div>
  );
}

function useWords(): string {
  const text = useTranslations("common");
  const formats = useFormats();
  const { status, heardAt } = useConnection();
  const { data } = useValues();
  const { session } = useView();
  const seconds = useSecondsSince(heardAt);
  const time = data ? formats.time(data.asOf) : null;
  if (status === "connecting") return text("connection.connecting");
  if (status !== "live")
    return time === null
      ? text(`connection.${status}Bare`)
      : text(`connection.${status}`, { time });
  // What the public sees follows in steps, so it is not said to be seconds old.
  if (session.audience === "public") return text("connection.livePublic");
  return seconds === null
    ? text("connection.live")
    : text("connection.liveAge", { seconds: formats.number(seconds) });
}

function useSecondsSince(moment: number | null): number | null {
  const [now, setNow] = useState<number | null>(null);
  useEffect(() => {
    const tick = () => setNow(Date.now());
    const timer = setInterval(tick, 1000);
    return () => clearInterval(timer);
  }, []);
  if (moment === null || now === null) return null;
  return Math.max(0, Math.round((now - moment) / 1000));
}
