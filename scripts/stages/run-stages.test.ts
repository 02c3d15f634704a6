import { setTimeout as sleep } from "node:timers/promises";
import { describe, expect, it } from "vitest";

import { runStages, type Stage } from "./run-stages";

function recorder() {
  const events: string[] = [];
  let busy = 0;
  let busiest = 0;
  const stage = (
    name: string,
    rest: Partial<Stage> = {},
    ok = true,
  ): Stage => ({
    name,
    cores: 1,
    run: async () => {
      events.push(`+${name}`);
      busy += rest.cores ?? 1;
      busiest = Math.max(busiest, busy);
      await sleep(5);
      busy -= rest.cores ?? 1;
      events.push(`-${name}`);
      return { ok, output: "" };
    },
    ...rest,
  });
  return { events, stage, busiest: () => busiest };
}

const run = (stages: Stage[], cores = 2, stop = new AbortController()) =>
  runStages(stages, { cores, stop, onEnd: () => {} });

describe("stages", () => {
  it("run side by side, never on more cores than there are", async () => {
    const { stage, busiest } = recorder();
    const results = await run([
      stage("a"),
      stage("b"),
      stage("c"),
      stage("d", { cores: 2 }),
    ]);
    expect(results.map((r) => r.name).sort()).toEqual(["a", "b", "c", "d"]);
    expect(busiest()).toBe(2);
  });

  it("wait for those they come after", async () => {
    const { stage, events } = recorder();
    await run([stage("late", { after: ["early"] }), stage("early")]);
    expect(events).toEqual(["+early", "-early", "+late", "-late"]);
  });

  it("run also when they ask for more cores than the machine has", async () => {
    const { stage } = recorder();
    expect(await run([stage("wide", { cores: 8 })], 1)).toHaveLength(1);
  });

  it("stop at the first failure and tell the others", async () => {
    const { stage, events } = recorder();
    let told = false;
    const patient: Stage = {
      name: "patient",
      cores: 1,
      run: async (signal) => {
        await sleep(5_000, undefined, { signal }).catch(() => {
          told = true;
        });
        return { ok: false, output: "" };
      },
    };
    const results = await run([
      stage("bad", {}, false),
      patient,
      stage("never"),
    ]);
    expect(results.map((r) => [r.name, r.ok])).toEqual([["bad", false]]);
    expect(told).toBe(true);
    expect(events).not.toContain("+never");
  });

  it("count a stage that throws as failed", async () => {
    const broken: Stage = {
      name: "broken",
      cores: 1,
      run: () => Promise.reject(new Error("no disk")),
    };
    const [result] = await run([broken]);
    expect(result).toMatchObject({ ok: false });
    expect(result?.output).toContain("no disk");
  });
});
