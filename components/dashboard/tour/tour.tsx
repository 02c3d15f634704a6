"use client";

import { usePathname } from "next/navigation";
import { useEffect, useRef, useState } from "react";
import { useTranslations } from "use-intl/react";
import { Button } from "@/components/ui/button";

/** The parts of the province screen in the order in which they are read, and what finds each of them on the page. */
const steps = [
  { key: "figure", heading: "headline" },
  { key: "map", heading: "map-heading" },
  { key: "trend", heading: "trend-heading" },
  { key: "ranking", heading: "ranking-heading" },
  { key: "board", heading: "board-heading" },
] as const;

/** Five steps through the screen, for whoever asks for them (`?tour=1`): each part is outlined while it is explained. Escape ends it. */
export function Tour() {
  const pathname = usePathname();
  const [isOver, setOver] = useState(false);
  if (isOver) return null;
  const end = () => {
    setOver(true);
    const params = new URLSearchParams(location.search);
    params.delete("tour");
    const search = params.toString();
    history.replaceState(null, "", search ? `${pathname}?${search}` : pathname);
  };
  return <Steps onEnd={end} />;
}

function Steps({ onEnd }: { onEnd: () => void }) {
  const text = useTranslations("dashboard");
  const [at, setAt] = useState(0);
  const card = useRef<HTMLDivElement>(null);
  const step = steps[at] ?? steps[0];
  const isLast = at === steps.length - 1;
  useFocusAfter();
  useOutline(step.heading);
  useEscape(onEnd);
  useEffect(() => card.current?.focus(), [at]);
  return (
    <div
      ref={card}
      role="dialog"
      aria-labelledby="tour-title"
      aria-describedby="tour-text"
      tabIndex={-1}
      className="fixed inset-x-4 bottom-4 z-40 mx-auto flex max-w-lg flex-col gap-2 rounded-card bg-surface p-5 text-ink shadow-float outline-none sm:bottom-8 print:hidden"
    >
      <p className="text-13 text-muted">
        {text("tour.place", {
          step: String(at + 1),
          of: String(steps.length),
        })}
      </p>
      <h2 id="tour-title" className="text-20 font-semibold">
        {text(`tour.${step.key}.title`)}
      </h2>
      <p id="tour-text" className="text-pretty">
        {text(`tour.${step.key}.text`)}
      </p>
      <div className="flex flex-wrap justify-end gap-2 pt-1">
        {isLast ? null : <Button onClick={onEnd}>{text("tour.end")}</Button>}
        {at === 0 ? null : (
          <Button onClick={() => setAt(at - 1)}>{text("tour.back")}</Button>
        )}
        <Button
          variant="primary"
          onClick={() => (isLast ? onEnd() : setAt(at + 1))}
        >
          {text(isLast ? "tour.done" : "tour.next")}
        </Button>
      </div>
    </div>
  );
}

/** Whoever reads by keyboard goes on where he was; who came here for the tour, at the beginning of the page. */
function useFocusAfter(): void {
  useEffect(() => {
    const before = document.activeElement;
    return () => {
      const isThere = before instanceof HTMLElement && before !== document.body;
      (isThere ? before : document.getElementById("main"))?.focus({
        preventScroll: true,
      });
    };
  }, []);
}

/** Outlines the part that a heading belongs to, and brings it into sight. */
function useOutline(heading: string): void {
  useEffect(() => {
    const part = document.getElementById(heading)?.closest("section");
    if (!part) return;
    part.setAttribute("data-toured", "");
    part.scrollIntoView({ block: "nearest" });
    return () => part.removeAttribute("data-toured");
  }, [heading]);
}

/** Escape ends the tour, and does not lead out of the area as well. */
function useEscape(onEnd: () => void): void {
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (event.key !== "Escape" || event.defaultPrevented) return;
      event.preventDefault();
      onEnd();
    };
    addEventListener("keydown", press, { capture: true });
    return () => removeEventListener("keydown", press, { capture: true });
  }, [onEnd]);
}
