"use client";

import { useEffect, useRef, useState } from "react";
import { isAreaCode, levelOf } from "@/lib/core/domain/area-code";
import { goesInto } from "@/lib/meetings/domain/slide-kinds";
import { commandOf, type StageCommand } from "@/lib/meetings/domain/stage-keys";
import type { StageValue } from "./stage-context";

/** A window over the stage. */
export type StageWindow = "help" | "overview" | "find" | null;

type Aimed = Pick<StageValue, "act" | "aimsRef" | "stage" | "slide">;

/** Digits that are not followed by Enter are forgotten after so many milliseconds. */
const typedMs = 3000;

/** The keys of the stage. While something is written, or a window is open, only Escape is heard, which closes it. */
export function useStageKeys(
  value: Aimed,
  presenterAddress: string,
): {
  opened: StageWindow;
  open: (window: StageWindow) => void;
  typed: string;
} {
  const [opened, open] = useState<StageWindow>(null);
  const [typed, setTyped] = useState("");
  const latest = useRef({ ...value, opened, typed });
  useEffect(() => {
    latest.current = { ...value, opened, typed };
  });
  useEffect(() => {
    if (typed === "") return;
    const timer = setTimeout(() => setTyped(""), typedMs);
    return () => clearTimeout(timer);
  }, [typed]);
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      const now = latest.current;
      if (isForOthers(event)) return;
      if (now.opened !== null) {
        if (event.key === "Escape" || event.key === "?") open(null);
        return;
      }
      const command = commandOf(event.key, now.typed);
      if (command === null || isPressed(event)) return;
      event.preventDefault();
      setTyped(
        command.type === "digit"
          ? `${now.typed}${command.digit}`.slice(-2)
          : "",
      );
      run(command, now, { open, presenterAddress });
    };
    addEventListener("keydown", press);
    return () => removeEventListener("keydown", press);
  }, [presenterAddress]);
  return { opened, open, typed };
}

/** Keys with Ctrl, Alt or Meta are the browser's; what is typed into a field belongs to it, and so do keys that a window over the stage has taken. */
function isForOthers(event: KeyboardEvent): boolean {
  const { target } = event;
  const isTyping =
    target instanceof HTMLElement &&
    target.closest("input,textarea,select,[contenteditable],[role=dialog]") !==
      null;
  const isWindow = document.querySelector("[role=dialog]") !== null;
  return (
    event.defaultPrevented ||
    event.ctrlKey ||
    event.altKey ||
    event.metaKey ||
    (isTyping && event.key !== "Escape") ||
    (isWindow && event.key !== "Escape" && event.key !== "?")
  );
}

/** Space and Enter press the button or link that has the focus. */
function isPressed({ key, target }: KeyboardEvent): boolean {
  return (
    (key === " " || key === "Enter") &&
    target instanceof HTMLElement &&
    target.closest("button,a") !== null
  );
}

function run(
  command: StageCommand,
  { act, aimsRef, stage, slide }: Aimed,
  {
    open,
    presenterAddress,
  }: { open: (window: StageWindow) => void; presenterAddress: string },
): void {
  switch (command.type) {
    case "digit":
      return;
    case "find":
    case "overview":
    case "help":
      open(command.type);
      return;
    case "presenter":
      window.open(presenterAddress, "presenter", "width=1100,height=760");
      return;
    case "fullscreen":
      toggleFullscreen();
      return;
    case "aim":
      act({
        type: "point",
        area: aimed(aimsRef.current, stage.pointed, command),
      });
      return;
    case "enter-pointed":
      goInto({ act, stage, slide });
      return;
    default:
      act(command);
  }
}

/** Into the area that is pointed at, where the slide can show what is inside it; else its page is called. */
function goInto({ act, stage, slide }: Omit<Aimed, "aimsRef">): void {
  const { pointed } = stage;
  if (pointed === null || !isAreaCode(pointed)) return;
  const isEntered =
    slide !== null && goesInto(slide.kind) && levelOf(pointed) !== "village";
  act({ type: isEntered ? "enter" : "call", area: pointed });
}

/** The next area in the order of the slide; the first one, or the last, where none is pointed at. It goes round. */
function aimed(
  areas: readonly string[],
  pointed: string | null,
  { by }: { by: 1 | -1 },
): string | null {
  if (areas.length === 0) return null;
  const at = pointed === null ? -1 : areas.indexOf(pointed);
  const next = at < 0 ? (by === 1 ? 0 : -1) : at + by;
  return areas.at(next % areas.length) ?? null;
}

function toggleFullscreen(): void {
  // A browser that refuses stays as it is: its own key does the same.
  const done =
    document.fullscreenElement === null
      ? document.documentElement.requestFullscreen()
      : document.exitFullscreen();
  done.catch(() => {});
}
