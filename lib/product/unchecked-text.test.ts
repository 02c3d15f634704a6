import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { expect, it } from "vitest";
import { Unchecked } from "@/lib/core/domain/unchecked";

it("nothing of a text that nobody checked gets into JSON or into a text", () => {
  const text = new Unchecked("SITI MARKER");
  expect(JSON.stringify({ text })).toBe('{"text":"[unchecked]"}');
  expect(Object.values(text)).toEqual([]);
  expect(text.reveal()).toBe("SITI MARKER");
});

/** The rule, what stands in for text that is not shown, and where text is written or matched without being shown. */
const allowed = [
  "db/submissions/submission-records.ts",
  "lib/children/server/child-file-reply.ts",
  "lib/children/server/decide-place.ts",
  "lib/submissions/server/submission-reply.ts",
  "lib/submissions/server/unchecked-text.ts",
];

it("is opened in few places", () => {
  const opened = ["db", "lib", "components", "app", "scripts"].flatMap(
    (folder) =>
      readdirSync(folder, { recursive: true, encoding: "utf8" })
        .map((file) => path.join(folder, file))
        .filter((file) => /\.tsx?$/.test(file) && !/\.test\.tsx?$/.test(file))
        .filter((file) => readFileSync(file, "utf8").includes(".reveal()")),
  );
  expect(opened.sort()).toEqual(allowed);
});
