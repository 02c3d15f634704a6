import { actorDoor, type Door } from "@/lib/core/http/operation";
import { mayExplainSome, mayJudge, mayReadQuality } from "./permissions";

export const readDoor: Door = {
  may: ({ audience }) => mayReadQuality(audience),
  to: { id: "membaca mutu data", en: "read data quality" },
};
export const explainDoor = actorDoor(mayExplainSome, {
  id: "menjelaskan temuan",
  en: "explain findings",
});
export const judgeDoor = actorDoor(mayJudge, {
  id: "menilai dan menugaskan temuan",
  en: "judge and assign findings",
});

/** A body of JSON of some shape. */
export const body = <Schema>(schema: Schema) => ({
  content: { "application/json": { schema } },
  required: true as const,
});
