import { expect, test } from "vitest";
import { shortMemory } from "./short-memory";

function withClock(limit?: number) {
  let time = 0;
  const memory = shortMemory<string>(10_000, {
    now: () => time,
    ...(limit !== undefined && { limit }),
  });
  let loads = 0;
  const recall = (key: string, until?: number) =>
    memory.recall(key, async () => {
      loads += 1;
      const value = `${key}${loads}`;
      return until === undefined ? { value } : { value, until };
    });
  const pass = (ms: number) => {
    time += ms;
  };
  return { memory, recall, pass };
}

test("an answer is believed for its time and then asked for again", async () => {
  const { recall, pass } = withClock();
  expect(await recall("a")).toBe("a1");
  pass(9_999);
  expect(await recall("a")).toBe("a1");
  pass(1);
  expect(await recall("a")).toBe("a2");
});

test("what ends earlier is believed no longer than that", async () => {
  const { recall, pass } = withClock();
  expect(await recall("a", 500)).toBe("a1");
  pass(500);
  expect(await recall("a")).toBe("a2");
});

test("many who ask at once cost one look-up", async () => {
  const { recall } = withClock();
  const answers = await Promise.all([recall("a"), recall("a"), recall("a")]);
  expect(answers).toEqual(["a1", "a1", "a1"]);
});

test("a failure is told and not remembered", async () => {
  const { memory, recall } = withClock();
  const failing = memory.recall("a", async () => {
    throw new Error("away");
  });
  await expect(failing).rejects.toThrow("away");
  expect(await recall("a")).toBe("a1");
});

test("after forgetting, also a look-up under way is not believed", async () => {
  const { memory, recall } = withClock();
  const early = recall("a");
  memory.forget();
  expect(await recall("a")).toBe("a2");
  expect(await early).toBe("a1");
  expect(await recall("a")).toBe("a2");
});

test("the oldest goes when there are too many", async () => {
  const { recall } = withClock(2);
  await recall("a");
  await recall("b");
  await recall("c");
  expect(await recall("b")).toBe("b2");
  expect(await recall("a")).toBe("a4");
});
