import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { expect, it } from "vitest";

const folder = fileURLToPath(new URL("migrations", import.meta.url));

it("can be made again where their tables were dropped: a function outlives them", () => {
  const bare = readdirSync(folder)
    .filter((name) => name.endsWith(".sql"))
    .filter((name) =>
      /create function/i.test(readFileSync(`${folder}/${name}`, "utf8")),
    );
  expect(bare).toEqual([]);
});
