"use client";

import { useCallback, useEffect, useRef, useState } from "react";
import { randomId } from "@/lib/core/client/random-id";
import {
  openStageChannel,
  type StageChannel,
} from "@/lib/meetings/client/stage-channel";
import {
  firstStage,
  laterOf,
  stageAfter,
  type Stage,
  type StageAction,
} from "@/lib/meetings/domain/stage";

/** The stage of a meeting, the same in every window of this browser that presents it. */
export function useStage(
  meeting: string,
  slides: readonly string[],
): { stage: Stage; act: (action: StageAction) => void } {
  const [stage, setStage] = useState(() => firstStage(slides));
  const held = useRef(stage);
  const agenda = useRef(slides);
  const line = useRef<StageChannel | null>(null);
  const [self] = useState(randomId);
  useEffect(() => {
    agenda.current = slides;
  }, [slides]);

  const hold = useCallback((next: Stage) => {
    held.current = next;
    setStage(next);
  }, []);

  useEffect(() => {
    const channel = openStageChannel(meeting, {
      held: () => held.current,
      onStage: (other) => {
        const later = laterOf(held.current, other);
        if (later !== held.current) hold(later);
      },
    });
    line.current = channel;
    hold(laterOf(held.current, channel.begin(agenda.current, Date.now())));
    return () => {
      line.current = null;
      channel.close();
    };
  }, [meeting, hold]);

  const act = useCallback(
    (action: StageAction) => {
      const next = stageAfter(held.current, action, {
        slides: agenda.current,
        now: Date.now(),
        by: self,
      });
      if (next === held.current) return;
      hold(next);
      line.current?.tell(next);
    },
    [hold, self],
  );
  return { stage, act };
}
