import type { Text } from "@/lib/core/domain/text-pair";

/** Is told how far a loading is: what is being done, and the percentage of the whole. */
export type Progress = (step: Text, percent: number) => void;
