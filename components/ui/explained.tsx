"use client";

import { useEffect, useId, useRef, useState, type ReactNode } from "react";
import { cx } from "./class-names";
import { laterWith } from "./later";

/** What is said is here already: without the script that puts it beside its mark, it stands at the edge of the screen. */
const Explanation = laterWith(
  async () => (await import("./explanation")).Explanation,
  {
    until: () => null,
    failure: ({ id, children }) => (
      <p
        id={id}
        role="tooltip"
        className="fixed inset-x-4 bottom-4 z-60 mx-auto w-fit max-w-xl rounded-control bg-surface px-3 py-2 text-13 leading-snug text-pretty text-ink shadow-float"
      >
        {children}
      </p>
    ),
  },
);

/** Long enough to move the pointer from the mark onto its explanation. */
const leaveMs = 150;

/**
 * A mark or a word that says of itself what it means: to whoever points at it, moves the focus to it, or touches it. It is a button, so it must not
 * stand inside a link or another button. `label` names a mark that is no word.
 */
export function Explained({
  why,
  label,
  className,
  children,
}: {
  why: string;
  label?: string;
  className?: string;
  children: ReactNode;
}) {
  const id = useId();
  const anchor = useRef<HTMLButtonElement>(null);
  const { isOpen, open, close, closeSoon } = useOpening();
  return (
    <>
      <button
        ref={anchor}
        type="button"
        aria-label={label}
        aria-describedby={isOpen ? id : undefined}
        // As high as a finger or a trembling hand needs (WCAG 2.5.8), also where lines are closer.
        className={cx(
          "cursor-help rounded-mark leading-6 text-inherit",
          className,
        )}
        onPointerEnter={open}
        onPointerLeave={closeSoon}
        onFocus={open}
        onBlur={close}
        onClick={open}
      >
        {children}
      </button>
      {isOpen ? (
        <Explanation
          id={id}
          anchor={anchor}
          onClose={close}
          onEnter={open}
          onLeave={closeSoon}
        >
          {why}
        </Explanation>
      ) : null}
    </>
  );
}

function useOpening() {
  const [isOpen, setOpen] = useState(false);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const stay = () => clearTimeout(timer.current);
  useEffect(() => stay, []);
  return {
    isOpen,
    open: () => {
      stay();
      setOpen(true);
    },
    close: () => {
      stay();
      setOpen(false);
    },
    /** A finger leaves when it is lifted; what it opened stays until it touches something else. */
    closeSoon: ({ pointerType }: { pointerType: string }) => {
      if (pointerType === "touch") return;
      stay();
      timer.current = setTimeout(() => setOpen(false), leaveMs);
    },
  };
}
