"use client";

import { Popover as Radix } from "radix-ui";
import type { ComponentProps } from "react";
import { cx } from "./class-names";

export const floatLook =
  "z-50 rounded-card bg-surface text-ink shadow-float outline-none data-[state=open]:animate-[appear_120ms_ease-out]";

export const Popover = Radix.Root;
export const PopoverTrigger = Radix.Trigger;

export function PopoverContent({
  className,
  sideOffset = 6,
  collisionPadding = 8,
  align = "start",
  ...rest
}: ComponentProps<typeof Radix.Content>) {
  return (
    <Radix.Portal>
      <Radix.Content
        sideOffset={sideOffset}
        collisionPadding={collisionPadding}
        align={align}
        className={cx(
          floatLook,
          "max-h-(--radix-popover-content-available-height) overflow-auto",
          className,
        )}
        {...rest}
      />
    </Radix.Portal>
  );
}
