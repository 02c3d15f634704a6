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
        status === "reconnecting" && "text-caution",
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
  switch (status) {
    case "live":
      // What the public sees follows in steps, so it is not said to be seconds old.
      if (session.audience === "public") return text("connection.livePublic");
      return seconds === null
        ? text("connection.live")
        : text("connection.liveAge", { seconds: formats.number(seconds) });
    case "connecting":
      return text("connection.connecting");
    case "checking":
      return time === null
        ? text("connection.checkingBare")
        : text("connection.checking", { time });
    case "reconnecting":
      return time === null
        ? text("connection.reconnectingBare")
        : text("connection.reconnecting", { time });
    case "offline":
      return time === null
        ? text("connection.offlineBare")
        : text("connection.offline", { time });
  }
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
