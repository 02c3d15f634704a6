/** The bits of `measurements.flags`. An implausible score is stored too; its bit keeps it out of every count except those of flagged scores. */
export const flagBits = { haz: 1, waz: 2, whz: 4 } as const;

export type ScoreName = keyof typeof flagBits;

/** SQL that is true if the score of a measurement `m` could be computed and is plausible. Only such scores are counted. */
export function isSound(score: ScoreName): string {
  return `m.${score} is not null and m.flags & ${String(flagBits[score])} = 0`;
}
