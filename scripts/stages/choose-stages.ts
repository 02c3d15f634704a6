import type { Stage } from "./run-stages";

/** A stage that runs only if something is there that is not part of a clone. */
export type ExtraStage = { stage: Stage; needs: string; isThere: boolean };

export type ChosenStages = {
  stages: Stage[];
  /** It is named at the end, so that an incomplete run is not taken for a complete one. */
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
