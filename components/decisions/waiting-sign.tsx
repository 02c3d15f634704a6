"use client";

import { useQuery, useQueryClient } from "@tanstack/react-query";
import Link from "next/link";
import { useEffect, useSyncExternalStore } from "react";
import { sessionQuery } from "@/lib/core/access/client/session-query";
import { connectionStore } from "@/lib/core/client/connection";
import { useFormats } from "@/lib/core/text/formats";
import { hrefIn } from "@/lib/core/text/locale";
import { allDecisions } from "@/lib/decisions/client/decisions-query";
import {
  outsideSign,
  refusedSign,
  waitingShort,
  waitingSign,
} from "@/lib/decisions/client/form-words";
import {
  noneWaiting,
  readWaiting,
  watchWaiting,
  type Waiting,
} from "@/lib/decisions/client/outbox";
import { sendWaiting } from "@/lib/decisions/client/send-waiting";

/** What waits on this device, of whatever account. */
export function useWaiting(): readonly Waiting[] {
  return useSyncExternalStore(watchWaiting, readWaiting, noneWaiting);
}

/** So often, in milliseconds, it is tried again while something waits: a line may be back without the browser saying so. */
const againMs = 15_000;

/** On a stage: how much is kept on this device and not sent yet, in its line. Where it stands, the sign below is not shown, which would lie over the slide. */
export function WaitingChip() {
  const { say } = useFormats();
  const count = useWaiting().length;
  return (
    <span data-own-waiting role="status" className="font-semibold text-caution">
      {count === 0 ? "" : say(waitingShort(count))}
    </span>
  );
}

/** Says on every page that something waits, and sends it as soon as the line is back. */
export function WaitingSign() {
  const { say, locale } = useFormats();
  const { data: session } = useQuery({ ...sessionQuery(), enabled: false });
  const by = session?.user?.email ?? null;
  const mine = useWaiting().filter((one) => one.by === by);
  const refused = mine.filter((one) => one.refused !== null).length;
  const waiting = mine.length - refused;
  useSender(waiting > 0 ? by : null);
  if (mine.length === 0) return null;
  return (
    <p
      role="status"
      className="fixed bottom-3 left-3 z-40 max-w-[calc(100vw-1.5rem)] rounded-control border border-line bg-surface px-3 py-1.5 text-14 shadow-float print:hidden [body:has([data-own-waiting])_&]:hidden"
    >
      <Link
        href={hrefIn(locale, "/tindak-lanjut")}
        prefetch={false}
        className="leading-6 hover:text-accent hover:underline"
      >
        {[
          ...(waiting > 0 ? [say(waitingSign(waiting))] : []),
          ...(refused > 0 ? [say(refusedSign(refused))] : []),
        ].join(" ")}
      </Link>
    </p>
  );
}

/** Says to whoever is not signed in that something waits here, and that its writer has to sign in; not who that is, nor what it says. */
export function WaitingOutside() {
  const { say } = useFormats();
  const count = useWaiting().length;
  if (count === 0) return null;
  return (
    <p
      role="status"
      className="fixed bottom-3 left-3 z-40 max-w-[calc(100vw-1.5rem)] rounded-control border border-line bg-surface px-3 py-1.5 text-14 shadow-float print:hidden"
    >
      {say(outsideSign(count))}
    </p>
  );
}

/** Tries at once, when the browser or the live connection is back, and again and again while something waits. */
function useSender(by: string | null): void {
  const client = useQueryClient();
  useEffect(() => {
    if (by === null) return;
    const send = () => {
      void sendWaiting(by).then((stored) => {
        if (stored === 0) return;
        for (const queryKey of allDecisions)
          void client.invalidateQueries({ queryKey });
      });
    };
    send();
    const timer = setInterval(send, againMs);
    const unsubscribe = connectionStore.subscribe(() => {
      if (connectionStore.get().status === "live") send();
    });
    addEventListener("online", send);
    return () => {
      clearInterval(timer);
      unsubscribe();
      removeEventListener("online", send);
    };
  }, [by, client]);
}
