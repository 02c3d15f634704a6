/** The bits of `measurements.flags`: an implausible score stays stored, and its bit keeps it out of every count but those of the flagged. */
export const flagBits = { haz: 1, waz: 2, whz: 4 } as const;

export type ScoreName = keyof typeof flagBits;

/** True of a measurement `m` whose score could be computed and is plausible. Only such scores are counted. */
export function isSound(score: ScoreName): string {
  return `m.${score} is not null and m.flags & ${String(flagBits[score])} = 0`;
}
