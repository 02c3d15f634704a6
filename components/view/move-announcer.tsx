"use client";

import { useEffect, useRef, useState } from "react";
import { useTranslations } from "use-intl/react";
import { useView } from "./view-context";

/**
 * What a new page would do by itself where only the view moves: the title of the window says what is shown, those who hear the page are told it, and the
 * focus goes to the heading after a move to another area, or where what had it is gone. `title` is what the page shows now; null while its name is read.
 */
export function MoveAnnouncer({ title }: { title: string | null }) {
  const text = useTranslations("common");
  const { view } = useView();
  const shown = useRef<string | null>(null);
  const focused = useRef(view.area);
  const [said, setSaid] = useState("");
  const product = text("product");
  useEffect(() => {
    if (title === null || title === shown.current) return;
    const isFirst = shown.current === null;
    shown.current = title;
    // The page as it was opened has its title, and is told as any page.
    if (isFirst) return;
    document.title = `${title} · ${product}`;
    setSaid(title);
    const isOtherArea = focused.current !== view.area;
    focused.current = view.area;
    const frame = requestAnimationFrame(() => focusHeading(isOtherArea));
    return () => cancelAnimationFrame(frame);
  }, [title, view.area, product]);
  return (
    <p aria-live="polite" data-testid="moved-to" className="sr-only">
      {said}
    </p>
  );
}

/** Whoever is choosing or writing keeps the focus; it is only taken along where it would be lost. */
function focusHeading(isOtherArea: boolean): void {
  const active = document.activeElement;
  const isLost = active === null || active === document.body;
  const isBusy = active?.closest("[role=dialog],[role=menu],input,textarea");
  if (isLost || (isOtherArea && !isBusy))
    document
      .querySelector<HTMLElement>("main h1")
      ?.focus({ preventScroll: true });
}
