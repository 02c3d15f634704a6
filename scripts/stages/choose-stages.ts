import type { Stage } from "./run-stages";

/** A stage that runs only where there is what it needs and a clone does not bring. */
export type ExtraStage = { stage: Stage; needs: string; isThere: boolean };

export type ChosenStages = {
  stages: Stage[];
  /** Named at the end, so that a run without a part cannot pass for a whole one. */
  leftOut: string[];
};

export function chooseStages(
  always: readonly Stage[],
  extras: readonly ExtraStage[],
): ChosenStages {
  return {
    stages: [
      ...always,
      ...extras.flatMap(({ stage, isThere }) => (isThere ? [stage] : [])),
    ],
    leftOut: extras.flatMap(({ stage, needs, isThere }) =>
      isThere ? [] : [`${stage.name} (needs ${needs})`],
    ),
  };
}
