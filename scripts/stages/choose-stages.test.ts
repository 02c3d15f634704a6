import { expect, it } from "vitest";

import { chooseStages } from "./choose-stages";
import type { Stage } from "./run-stages";

const stage = (name: string): Stage => ({
  name,
  cores: 1,
  run: () => Promise.resolve({ ok: true, output: "" }),
});
const extra = { stage: stage("real files"), needs: "../shared" };

it("runs an extra stage after the others where there is what it needs", () => {
  const chosen = chooseStages([stage("unit")], [{ ...extra, isThere: true }]);
  expect(chosen.stages.map(({ name }) => name)).toEqual(["unit", "real files"]);
  expect(chosen.leftOut).toEqual([]);
});

it("leaves it out where there is not, and names it with what it needs", () => {
  const chosen = chooseStages([stage("unit")], [{ ...extra, isThere: false }]);
  expect(chosen.stages.map(({ name }) => name)).toEqual(["unit"]);
  expect(chosen.leftOut).toEqual(["real files (needs ../shared)"]);
});
