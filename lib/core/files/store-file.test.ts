import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { Readable } from "node:stream";
import { afterAll, expect, it } from "vitest";
import { storeFile } from "./store-file";

const directory = mkdtempSync(path.join(tmpdir(), "store-"));
afterAll(() => {
  rmSync(directory, { recursive: true, force: true });
});

/** A stream that breaks off at once, while the file for it is still being made. */
function broken(): Readable {
  const content = new Readable({ read: () => undefined });
  content.push("Siti");
  content.destroy(new Error("gone"));
  return content;
}

it("has made the file before it says that it failed, so that removing it then leaves nothing", async () => {
  for (let round = 0; round < 50; round += 1) {
    const target = path.join(directory, String(round));
    await expect(storeFile(broken(), target)).rejects.toThrow();
    expect(existsSync(target)).toBe(true);
  }
});

it("does not write over a file that is there", async () => {
  const target = path.join(directory, "once");
  await storeFile(Readable.from([Buffer.from("a")]), target);
  await expect(
    storeFile(Readable.from([Buffer.from("b")]), target),
  ).rejects.toMatchObject({ code: "EEXIST" });
});
