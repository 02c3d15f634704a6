import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import fc from "fast-check";
import { afterEach, beforeAll, expect, test, vi } from "vitest";
import type * as z from "zod";
import { anAnswer, misshapen } from "./testing/answers-by-schema";

const lib = path.resolve(import.meta.dirname, "..");
const isServers = /(^|\/)(server|http|product|testing)\/|\.test\.ts$/;

const files = readdirSync(lib, { encoding: "utf8", recursive: true }).filter(
  (file) =>
    file.endsWith(".ts") &&
    !isServers.test(file) &&
    /^import (?!type).*from "zod"/m.test(
      readFileSync(path.join(lib, file), "utf8"),
    ),
);

/** Every schema that these files export, by file and name. */
async function schemasOf(): Promise<Map<string, z.ZodType>> {
  const found = new Map<string, z.ZodType>();
  for (const file of files) {
    const all = (await import(path.join(lib, file))) as Record<string, unknown>;
    for (const [name, value] of Object.entries(all))
      if (typeof value === "object" && value !== null && "safeParse" in value)
        found.set(`${file} ${name}`, value as z.ZodType);
  }
  return found;
}

let full: Map<string, z.ZodType>;
let small: Map<string, z.ZodType>;

beforeAll(async () => {
  full = await schemasOf();
  vi.resetModules();
  // As next.config.mjs does for the browser.
  vi.doMock("zod", () => import("@/lib/core/client/small-zod"));
  small = await schemasOf();
});

afterEach(() => {
  vi.restoreAllMocks();
});

test("what browsers check answers with has every contract", () => {
  expect(full.size).toBeGreaterThan(100);
  expect([...small.keys()]).toEqual([...full.keys()]);
});

test("browsers take and refuse the same answers as the whole of zod, and read the same of them", () => {
  const verdicts = { taken: 0, refused: 0 };
  for (const [name, schema] of full) {
    const answers = anAnswer(schema);
    fc.assert(
      fc.property(fc.oneof(answers, misshapen(answers)), (answer) => {
        const expected = schema.safeParse(answer);
        const actual = small.get(name)?.safeParse(answer);
        verdicts[expected.success ? "taken" : "refused"] += 1;
        expect(actual?.success, name).toBe(expected.success);
        if (expected.success) expect(actual?.data).toEqual(expected.data);
      }),
      { numRuns: 16, seed: 20261127 },
    );
  }
  // Neither kind of answer is rare.
  expect(verdicts.taken).toBeGreaterThan(900);
  expect(verdicts.refused).toBeGreaterThan(900);
});

test("a refusal says where the answer does not fit", () => {
  const [, values] =
    [...small].find(([name]) => name.endsWith(" TickerReply")) ?? [];
  const { error } = values?.safeParse({
    sequence: 1,
    entries: [{ sequence: "1" }],
  }) as { error: Error };
  expect(error.message).toBe("entries.0.sequence: expected an integer");
});
