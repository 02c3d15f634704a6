import type { Database } from "../client";

export type EngineName = Database["engine"];

/** The engines to test: the one that TEST_ENGINE names, or both. */
export function enginesUnderTest(): EngineName[] {
  const wanted = process.env.TEST_ENGINE ?? "";
  if (wanted === "embedded" || wanted === "postgresql") return [wanted];
  if (wanted === "") return ["embedded", "postgresql"];
  throw new Error(`TEST_ENGINE is embedded or postgresql, not ${wanted}`);
}
