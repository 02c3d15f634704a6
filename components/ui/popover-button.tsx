"use client";

import { useRef, useState, type ReactNode } from "react";
import { laterWindow } from "./later";

const PopoverWindow = laterWindow(
  async () => (await import("./popover-window")).PopoverWindow,
);

/** A button that opens a small window beside itself. The window and its code are loaded when somebody reaches for the button. */
export function PopoverButton({
  label,
  isNamedByContent = false,
  button,
  className,
  align = "start",
  windowClass,
  onReach,
  children,
  ...rest
}: {
  /** Name of the window, and of the button if what that shows does not name it. */
  label: string;
  isNamedByContent?: boolean;
  button: ReactNode;
  className?: string;
  align?: "start" | "end";
  windowClass?: string;
  /** Called when somebody reaches for the button: fetches what the window will hold. */
  onReach?: () => void;
  children: (close: () => void) => ReactNode;
  "data-panel-menu"?: true;
}) {
  const anchor = useRef<HTMLButtonElement>(null);
  const [isOpen, setOpen] = useState(false);
  const close = () => setOpen(false);
  const reach = () => {
    PopoverWindow.load();
    onReach?.();
  };
  return (
    <>
      <button
        ref={anchor}
        type="button"
        aria-label={isNamedByContent ? undefined : label}
        aria-haspopup="dialog"
        aria-expanded={isOpen}
        className={className}
        onPointerEnter={reach}
        onFocus={reach}
        onClick={() => setOpen(!isOpen)}
        {...rest}
      >
        {button}
      </button>
      {isOpen ? (
        <PopoverWindow
          anchor={anchor}
          label={label}
          align={align}
          className={windowClass}
          onClose={close}
        >
          {children(close)}
        </PopoverWindow>
      ) : null}
    </>
  );
}
