"use client";

import { Popover as Radix } from "radix-ui";
import type { PointerEvent, ReactNode, RefObject } from "react";

/** The window of Explained. It takes no focus; Escape and a touch elsewhere close it. */
export function Explanation({
  id,
  anchor,
  onClose,
  onEnter,
  onLeave,
  children,
}: {
  id: string;
  anchor: RefObject<HTMLButtonElement | null>;
  onClose: () => void;
  onEnter: () => void;
  onLeave: (event: PointerEvent) => void;
  children: ReactNode;
}) {
  return (
    <Radix.Root open onOpenChange={(isOpen) => isOpen || onClose()}>
      <Radix.Anchor virtualRef={{ current: anchor.current ?? fallback }} />
      {/* Inside the landmark of its mark, so that who goes from landmark to landmark passes it. */}
      <Radix.Portal
        container={anchor.current?.closest<HTMLElement>("main") ?? null}
      >
        <Radix.Content
          id={id}
          role="tooltip"
          side="top"
          sideOffset={6}
          collisionPadding={8}
          className="z-60 max-w-72 rounded-control bg-surface px-3 py-2 text-13 leading-snug text-pretty text-ink shadow-float outline-none"
          onPointerEnter={onEnter}
          onPointerLeave={onLeave}
          onOpenAutoFocus={(event) => event.preventDefault()}
          onCloseAutoFocus={(event) => event.preventDefault()}
          onInteractOutside={(event) => {
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

/** The place of the explanation if its mark has been removed meanwhile. */
const fallback = { getBoundingClientRect: () => new DOMRect(8, 8, 0, 0) };
