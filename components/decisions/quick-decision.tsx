"use client";

import { useQuery } from "@tanstack/react-query";
import Link from "next/link";
import { useEffect, useRef, useState } from "react";
import { laterWindow } from "@/components/ui/later";
import { sessionQuery } from "@/lib/core/access/client/session-query";
import type { SessionReply } from "@/lib/core/access/contract";
import { useFormats } from "@/lib/core/text/formats";
import { decisionHref } from "@/lib/decisions/client/decision-address";
import { formWords, stored } from "@/lib/decisions/client/form-words";
import { mayDecide } from "@/lib/decisions/client/subject";
import { catchTyping, takeTyped } from "@/lib/decisions/client/typed-ahead";
import type { QuickDone, QuickGiven } from "./quick-given";

const QuickWindow = laterWindow(
  async () => (await import("./quick-window")).QuickWindow,
);

/** So long, in milliseconds, after a page is there its own parts have come; a stage, where this is written, does not wait. */
const settledMs = 5_000;

/** Screens that mount one of their own, with what they show; the one of every page then keeps still. */
const owners = new Set<object>();

/**
 * The key `t` opens the window for a decision over what is on screen, for those who may write one. A stage mounts it with its slide; every page has
 * one that reads the address (`everywhere`).
 */
export function QuickDecision({
  given,
  everywhere = false,
}: {
  given: (session: SessionReply) => QuickGiven | null;
  everywhere?: boolean;
}) {
  // What the page was made with; nothing is asked for.
  const { data: session } = useQuery({ ...sessionQuery(), enabled: false });
  const user = session?.user ?? null;
  const by = mayDecide(user) ? (user?.email ?? null) : null;
  const [open, setOpen] = useState<QuickGiven | null>(null);
  const [done, setDone] = useState<QuickDone | null>(null);
  useOwner(everywhere);
  useKey(by !== null, () => {
    if (everywhere && owners.size > 0) return false;
    if (session === undefined) return false;
    const now = given(session);
    setOpen(now);
    if (now !== null) catchTyping();
    return now !== null;
  });
  // It must open without a line as well, but what the page itself needs comes first.
  useEffect(() => {
    if (by === null) return;
    const wait = everywhere ? settledMs : 0;
    const timer = setTimeout(() => QuickWindow.load(), wait);
    return () => clearTimeout(timer);
  }, [by, everywhere]);
  if (by === null) return null;
  return (
    <>
      {open ? (
        <QuickWindow
          given={open}
          by={by}
          onDone={(now) => {
            setDone(now);
            setOpen(null);
          }}
          onClose={() => {
            takeTyped();
            setOpen(null);
          }}
        />
      ) : null}
      {done ? <DoneNote done={done} onGone={() => setDone(null)} /> : null}
    </>
  );
}

const asked = "pantau-write-decision";

/** Opens the window as the key does. */
export function openQuickDecision(): void {
  dispatchEvent(new Event(asked));
}

function useOwner(everywhere: boolean): void {
  useEffect(() => {
    if (everywhere) return;
    const me = {};
    owners.add(me);
    return () => void owners.delete(me);
  }, [everywhere]);
}

/** Calls on `t`, unless somebody is typing or another window is open. */
function useKey(isOn: boolean, open: () => boolean): void {
  const latest = useRef(open);
  useEffect(() => {
    latest.current = open;
  });
  useEffect(() => {
    if (!isOn) return;
    const press = (event: KeyboardEvent) => {
      const isOther =
        event.key.toLowerCase() !== "t" ||
        event.ctrlKey ||
        event.metaKey ||
        event.altKey ||
        event.defaultPrevented;
      if (isOther || isBusy(event.target)) return;
      if (latest.current()) event.preventDefault();
    };
    const ask = () => void latest.current();
    addEventListener("keydown", press);
    addEventListener(asked, ask);
    return () => {
      removeEventListener("keydown", press);
      removeEventListener(asked, ask);
    };
  }, [isOn]);
}

function isBusy(target: EventTarget | null): boolean {
  const isTyping =
    target instanceof HTMLElement &&
    target.closest("input,textarea,select,[contenteditable]") !== null;
  return (
    isTyping ||
    document.querySelector('[role="dialog"],[role="listbox"]') !== null
  );
}

/** So long, in milliseconds, the note stays. */
const noteMs = 8_000;

function DoneNote({ done, onGone }: { done: QuickDone; onGone: () => void }) {
  const { say, locale } = useFormats();
  useEffect(() => {
    const timer = setTimeout(onGone, noteMs);
    return () => clearTimeout(timer);
  }, [done, onGone]);
  const isStored = done.number !== null;
  return (
    <p
      role="status"
      className="fixed inset-x-4 bottom-14 z-60 mx-auto flex w-fit items-center gap-3 rounded-control bg-ink px-4 py-2 text-14 text-surface shadow-float print:hidden"
    >
      {say(done.number === null ? formWords.kept : stored(done.number))}
      {isStored ? (
        <Link
          href={decisionHref(locale, done.id)}
          prefetch={false}
          className="font-semibold underline underline-offset-3"
        >
          {say(formWords.open)}
        </Link>
      ) : null}
    </p>
  );
}
