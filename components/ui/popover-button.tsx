"use client";

import dynamic from "next/dynamic";
import { useRef, useState, type ReactNode } from "react";

const loadWindow = async () => (await import("./popover-window")).PopoverWindow;
const PopoverWindow = dynamic(loadWindow, { ssr: false });

/** A button that opens a small window beside itself. The window and its code are loaded when somebody reaches for the button. */
export function PopoverButton({
  label,
  isNamedByContent = false,
  button,
  className,
  align = "start",
  windowClass,
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
  children: (close: () => void) => ReactNode;
  "data-panel-menu"?: true;
}) {
  const anchor = useRef<HTMLButtonElement>(null);
  const [isOpen, setOpen] = useState(false);
  const close = () => setOpen(false);
  return (
    <>
      <button
        ref={anchor}
        type="button"
        aria-label={isNamedByContent ? undefined : label}
        aria-haspopup="dialog"
        aria-expanded={isOpen}
        className={className}
        onPointerEnter={() => void loadWindow()}
        onFocus={() => void loadWindow()}
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
