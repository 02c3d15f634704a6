"use client";

import { useEffect } from "react";
import { useTranslations } from "use-intl/react";

/** While something is being sent, closing the page or following a link asks first. */
export function useAskBeforeLeaving(isBusy: boolean): void {
  const question = useTranslations("upload")("leave");
  useEffect(() => {
    if (!isBusy) return;
    const askToClose = (event: BeforeUnloadEvent) => event.preventDefault();
    const askToFollow = (event: MouseEvent) => {
      const link = event.target instanceof Element && event.target.closest("a");
      if (!link || leavesNothing(link, event)) return;
      if (confirm(question)) removeEventListener("beforeunload", askToClose);
      else {
        event.preventDefault();
        event.stopPropagation();
      }
    };
    addEventListener("beforeunload", askToClose);
    // Before the router hears of it.
    document.addEventListener("click", askToFollow, true);
    return () => {
      removeEventListener("beforeunload", askToClose);
      document.removeEventListener("click", askToFollow, true);
    };
  }, [isBusy, question]);
}

/** Downloads, new tabs and places on this page keep the page. */
function leavesNothing(link: HTMLAnchorElement, event: MouseEvent): boolean {
  return (
    link.hasAttribute("download") ||
    link.target === "_blank" ||
    event.ctrlKey ||
    event.metaKey ||
    event.shiftKey ||
    link.getAttribute("href")?.startsWith("#") === true
  );
}
