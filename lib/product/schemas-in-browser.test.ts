import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { expect, test, vi } from "vitest";

// As next.config.mjs does for the browser.
vi.mock("zod", () => import("zod/mini"));

const lib = path.resolve(import.meta.dirname, "..");
const isServers = /(^|\/)(server|http|product)\/|\.test\.ts$/;

const files = readdirSync(lib, { encoding: "utf8", recursive: true }).filter(
  (file) =>
    file.endsWith(".ts") &&
    !isServers.test(file) &&
    /^import (?!type).*from "zod"/m.test(
      readFileSync(path.join(lib, file), "utf8"),
    ),
);

test("schemas of both sides are written with what zod/mini has as well", async () => {
  expect(files.length).toBeGreaterThan(10);
  for (const file of files)
    await expect(import(path.join(lib, file)), file).resolves.toBeDefined();
});

test("the smaller zod refuses what does not fit", async () => {
  const { NoteWithdrawal } = await import("@/lib/notes/contract");
  expect(NoteWithdrawal.safeParse({ reason: " twice " }).data).toEqual({
    reason: "twice",
  });
  expect(NoteWithdrawal.safeParse({ reason: " " }).success).toBe(false);
});
