"use client";

import { Dialog as Radix } from "radix-ui";
import type { ReactNode } from "react";
import { cx } from "./class-names";
import { Cross } from "./icons";
import { allowOwnStyles } from "./own-styles";

allowOwnStyles();

export const Dialog = Radix.Root;
export const DialogTrigger = Radix.Trigger;

const places = {
  middle:
    "top-1/2 left-1/2 max-h-[calc(100dvh-2rem)] w-[min(36rem,calc(100vw-2rem))] -translate-x-1/2 -translate-y-1/2 rounded-card",
  large:
    "top-1/2 left-1/2 max-h-[calc(100dvh-2rem)] w-[min(76rem,calc(100vw-2rem))] -translate-x-1/2 -translate-y-1/2 rounded-card",
  side: "top-0 right-0 h-dvh w-[min(30rem,100vw)]",
  wide: "top-0 right-0 h-dvh w-[min(46rem,100vw)]",
} as const;

/** A window over the page: in the middle for a decision, at the side for reading on, wide for a table. */
export function DialogContent({
  title,
  description,
  closeLabel,
  place = "middle",
  children,
}: {
  title: ReactNode;
  description?: ReactNode;
  closeLabel: string;
  place?: keyof typeof places;
  children: ReactNode;
}) {
  return (
    <Radix.Portal>
      <Radix.Overlay className="fixed inset-0 z-40 bg-[rgb(8_20_28/0.4)] data-[state=open]:animate-[appear_150ms_ease-out]" />
      <Radix.Content
        className={cx(
          "fixed z-50 flex flex-col overflow-hidden bg-surface text-ink shadow-float outline-none data-[state=open]:animate-[appear_150ms_ease-out]",
          places[place],
        )}
        {...(description ? {} : { "aria-describedby": undefined })}
      >
        <div className="flex items-start justify-between gap-4 px-4 pt-5 sm:px-6">
          <Radix.Title className="text-20 font-semibold text-balance">
            {title}
          </Radix.Title>
          <Radix.Close
            aria-label={closeLabel}
            className="-mr-2 flex size-8 cursor-pointer items-center justify-center rounded-control text-muted hover:bg-sunken hover:text-ink"
          >
            <Cross />
          </Radix.Close>
        </div>
        {description ? (
          <Radix.Description className="px-4 pt-1 text-14 text-muted sm:px-6">
            {description}
          </Radix.Description>
        ) : null}
        <div className="min-h-0 flex-1 overflow-auto px-4 pt-4 pb-6 sm:px-6">
          {children}
        </div>
      </Radix.Content>
    </Radix.Portal>
  );
}
