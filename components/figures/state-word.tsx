"use client";

import type { ShownState } from "@/lib/core/catalogue/states";
import { useFormats } from "@/lib/core/text/formats";
import { midSentence, stateLabel, stateWhy } from "@/lib/core/text/states";
import type { Text } from "@/lib/core/domain/text-pair";
import { cx } from "@/components/ui/class-names";
import { Explained } from "@/components/ui/explained";

/** The word of a state, with its explanation for whoever asks. `isMid`: inside a sentence. `why`: what can be said of this figure in particular. */
export function StateWord({
  state,
  why = stateWhy[state],
  isMid = false,
  className,
}: {
  state: ShownState;
  why?: Text;
  isMid?: boolean;
  className?: string;
}) {
  const { say } = useFormats();
  const label = stateLabel[state];
  return (
    <Explained
      why={say(why)}
      className={cx(
        "underline decoration-line-strong decoration-dotted underline-offset-3",
        className,
      )}
    >
      {say(isMid ? midSentence(label) : label)}
    </Explained>
  );
}
