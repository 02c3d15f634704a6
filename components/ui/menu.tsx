"use client";

import { DropdownMenu as Radix } from "radix-ui";
import type { ComponentProps } from "react";
import { cx } from "./class-names";
import { floatLook } from "./popover";

export const Menu = Radix.Root;
export const MenuTrigger = Radix.Trigger;

export function MenuContent({
  className,
  ...rest
}: ComponentProps<typeof Radix.Content>) {
  return (
    <Radix.Portal>
      <Radix.Content
        sideOffset={6}
        collisionPadding={8}
        align="end"
        className={cx(floatLook, "min-w-52 p-1.5", className)}
        {...rest}
      />
    </Radix.Portal>
  );
}

const itemLook =
  "flex cursor-pointer items-center gap-2 rounded-control px-2.5 py-1.5 text-14 outline-none select-none data-disabled:cursor-default data-disabled:opacity-50 data-highlighted:bg-sunken";

export function MenuItem({
  className,
  ...rest
}: ComponentProps<typeof Radix.Item>) {
  return <Radix.Item className={cx(itemLook, className)} {...rest} />;
}

export function MenuHeading({ children }: { children: React.ReactNode }) {
  return (
    <Radix.Label className="px-2.5 pt-1.5 pb-1 text-12 font-semibold text-muted">
      {children}
    </Radix.Label>
  );
}

export function MenuSeparator() {
  return <Radix.Separator className="mx-1 my-1.5 h-px bg-line" />;
}
