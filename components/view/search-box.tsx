"use client";

import { useEffect, useState } from "react";
import { useTranslations } from "use-intl/react";
import type { SessionReply } from "@/lib/core/access/contract";
import { buttonLook } from "@/components/ui/button";
import { Magnifier } from "@/components/ui/icons";
import { laterWindow } from "@/components/ui/later";

const SearchWindow = laterWindow(
  async () => (await import("./search-window")).SearchWindow,
);

/** Opened by `/` on every page: "ker" finds Kerinci and kader. */
export function SearchBox({ session }: { session: SessionReply }) {
  const text = useTranslations("view");
  const [isOpen, setOpen] = useState(false);
  useSlash(setOpen);
  return (
    <>
      <button
        type="button"
        aria-label={text("search.open")}
        aria-keyshortcuts="/"
        aria-haspopup="dialog"
        className={buttonLook({ variant: "quiet", size: "sm" })}
        onPointerEnter={() => SearchWindow.load()}
        onFocus={() => SearchWindow.load()}
        onClick={() => setOpen(true)}
      >
        <Magnifier />
        <kbd className="rounded-mark border border-line px-1 font-sans text-12 text-muted max-lg:hidden">
          /
        </kbd>
      </button>
      {isOpen ? (
        <SearchWindow session={session} onClose={() => setOpen(false)} />
      ) : null}
    </>
  );
}

function useSlash(setOpen: (isOpen: boolean) => void): void {
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      const isTyping =
        event.target instanceof HTMLElement &&
        event.target.closest("input,textarea,select,[contenteditable]");
      if (event.key !== "/" || isTyping || event.ctrlKey || event.metaKey)
        return;
      event.preventDefault();
      setOpen(true);
    };
    addEventListener("keydown", press);
    return () => removeEventListener("keydown", press);
  }, [setOpen]);
}
