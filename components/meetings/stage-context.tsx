"use client";

import {
  createContext,
  useContext,
  useMemo,
  type ReactNode,
  type RefObject,
} from "react";
import { PointingProvider } from "@/components/frame/pointing";
import type { QueryClient } from "@tanstack/react-query";
import type { SessionReply } from "@/lib/core/access/contract";
import type { Meeting, Slide } from "@/lib/meetings/contract";
import type { Stage, StageAction } from "@/lib/meetings/domain/stage";

/** What other subjects put onto the stage. */
export type StageParts = {
  /** What was agreed at the last meeting: the slide “tindak lanjut”. */
  followUp: ReactNode;
  /** What is being agreed: the slide “keputusan”. */
  decisions: ReactNode;
  /** Over every slide: the form that a key opens. */
  over: ReactNode;
  /** In the line below every slide, and beside the notes on the presenter's own screen. */
  line: ReactNode;
};

export type StageValue = {
  session: SessionReply;
  meeting: Meeting;
  slides: readonly Slide[];
  stage: Stage;
  /** The slide on the stage; null on an agenda without any. */
  slide: Slide | null;
  act: (action: StageAction) => void;
  caches: { live: QueryClient; frozen: QueryClient | null };
  /** Whether the slides show the snapshot. */
  isFrozen: boolean;
  parts: StageParts;
  /** The areas that ↑ and ↓ go through, in the order in which the slide on the stage shows them. */
  aimsRef: RefObject<readonly string[]>;
};

const Context = createContext<StageValue | null>(null);
const OnStage = createContext(false);

export const StageProvider = Context.Provider;

export function useStageValue(): StageValue {
  const value = useContext(Context);
  if (value === null) throw new Error("It stands outside a stage");
  return value;
}

/** Says of the slide around it whether it is the one that is seen: the others are prepared. */
export const OnStageProvider = OnStage.Provider;

export function useIsOnStage(): boolean {
  return useContext(OnStage);
}

/** Gives the areas of a slide to ↑ and ↓ while it is on the stage, and says which of them is pointed at. */
export function StagePointing({ children }: { children: ReactNode }) {
  const { aimsRef, stage } = useStageValue();
  const isOnStage = useIsOnStage();
  const pointed = isOnStage ? stage.pointed : null;
  const pointing = useMemo(
    () => ({
      pointed,
      aim: (keys: readonly string[]) => {
        if (isOnStage) aimsRef.current = keys;
      },
    }),
    [aimsRef, isOnStage, pointed],
  );
  return <PointingProvider value={pointing}>{children}</PointingProvider>;
}
