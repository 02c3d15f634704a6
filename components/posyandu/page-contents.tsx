"use client";

import { useEffect, useState } from "react";
import { useTranslations } from "use-intl/react";
import { cx } from "@/components/ui/class-names";

const parts = [
  "about",
  "findings",
  "board",
  "indicators",
  "counts",
  "children",
  "notes",
  "files",
] as const;
type Part = (typeof parts)[number];

/** The parts of the page, which stay in reach while it is read; on a phone they stand at its top. */
export function PageContents() {
  const text = useTranslations("posyandu");
  const current = usePartOnScreen();
  return (
    <nav
      aria-label={text("contents.label")}
      className="top-14 z-20 -mx-4 bg-ground px-4 max-lg:top-25 sm:sticky sm:-mx-6 sm:px-6 print:hidden"
    >
      <ul className="flex gap-x-5 overflow-x-auto border-b border-line whitespace-nowrap max-sm:flex-wrap">
        {parts.map((part) => (
          <li key={part}>
            <a
              href={`#${part}`}
              aria-current={part === current ? "location" : undefined}
              className={cx(
                "-mb-px inline-block border-b-2 py-2 text-14 font-semibold",
                part === current
                  ? "border-accent text-ink"
                  : "border-transparent text-muted hover:text-ink",
              )}
            >
              {text(`contents.${part}`)}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

/** The part that is read: the last one whose beginning has passed the bars at the top. */
function usePartOnScreen(): Part | null {
  const [current, setCurrent] = useState<Part | null>(null);
  useEffect(() => {
    const look = () => {
      const passed = parts.filter((part) => {
        const top = document.getElementById(part)?.getBoundingClientRect().top;
        return top !== undefined && top < 180;
      });
      const isAtEnd =
        scrollY > 0 &&
        scrollY + innerHeight >= document.documentElement.scrollHeight - 2;
      setCurrent((isAtEnd ? parts.at(-1) : passed.at(-1)) ?? null);
    };
    look();
    addEventListener("scroll", look, { passive: true });
    addEventListener("resize", look);
    return () => {
      removeEventListener("scroll", look);
      removeEventListener("resize", look);
    };
  }, []);
  return current;
}
