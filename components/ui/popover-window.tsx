"use client";

import { Popover as Radix } from "radix-ui";
import type { KeyboardEvent, ReactNode, RefObject } from "react";
import { cx } from "./class-names";
import { nextChoice } from "./next-choice";

/** The window of PopoverButton. It is loaded when somebody reaches for the button. */
export function PopoverWindow({
  anchor,
  label,
  align,
  className,
  onClose,
  children,
}: {
  anchor: RefObject<HTMLButtonElement | null>;
  label: string;
  align: "start" | "end";
  className?: string | undefined;
  onClose: () => void;
  children: ReactNode;
}) {
  return (
    <Radix.Root open onOpenChange={(isOpen) => isOpen || onClose()}>
      <Radix.Anchor virtualRef={{ current: anchor.current ?? fallback }} />
      <Radix.Portal>
        <Radix.Content
          aria-label={label}
          // What is longer than the screen is scrolled by the keyboard too.
          tabIndex={0}
          sideOffset={6}
          collisionPadding={8}
          align={align}
          className={cx(
            "z-50 max-h-(--radix-popover-content-available-height) animate-[appear_120ms_ease-out] overflow-auto rounded-card bg-surface text-ink shadow-float outline-none",
            className,
          )}
          onOpenAutoFocus={(event) => {
            const chosen = (
              event.currentTarget as HTMLElement
            ).querySelector<HTMLElement>("[aria-current='true']");
            if (chosen === null) return;
            event.preventDefault();
            chosen.focus();
          }}
          onKeyDown={moveByKeys}
          onCloseAutoFocus={(event) => {
            event.preventDefault();
            anchor.current?.focus();
          }}
          onInteractOutside={(event) => {
            // The button closes the window itself. If it were closed here first, the button would open it again.
            if (anchor.current?.contains(event.target as Node))
              event.preventDefault();
          }}
        >
          {children}
        </Radix.Content>
      </Radix.Portal>
    </Radix.Root>
  );
}

/** The arrows, Home and End move from one choice to another, but not in a text field, which needs them itself. */
function moveByKeys(event: KeyboardEvent<HTMLElement>): void {
  const target = event.target as HTMLElement;
  if (target.matches("input, textarea, select, [role=radio]")) return;
  const choices = [
    ...event.currentTarget.querySelectorAll<HTMLElement>(
      "a[href], button:not(:disabled)",
    ),
  ];
  const next = nextChoice(event.key, choices.indexOf(target), choices.length);
  if (next === null) return;
  event.preventDefault();
  choices[next]?.focus();
}

/** The place of the window if its button has been removed meanwhile. */
const fallback = { getBoundingClientRect: () => new DOMRect(8, 8, 0, 0) };
