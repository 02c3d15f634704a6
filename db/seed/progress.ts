import type { Text } from "@/lib/core/domain/text-pair";

/** Hears how far a loading is: what is being done, and percent of the whole. */
export type Progress = (step: Text, percent: number) => void;
