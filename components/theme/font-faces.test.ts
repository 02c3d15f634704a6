import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { fontFaces, fontFiles } from "./font-faces";

const library = "node_modules/@fontsource-variable/plus-jakarta-sans";

test("names hold the version that is installed, and every range is the package's", () => {
  const { version } = JSON.parse(
    readFileSync(`${library}/package.json`, "utf8"),
  ) as { version: string };
  const sheet = readFileSync(`${library}/wght.css`, "utf8");
  for (const { file, name } of fontFiles) {
    expect(name).toContain(`-${version}.`);
    expect(sheet).toContain(`files/${file}`);
  }
  const ranges = [...fontFaces("x").matchAll(/unicode-range:([^}]+)\}/gu)];
  expect(ranges).toHaveLength(fontFiles.length);
  for (const [, range = ""] of ranges)
    for (const part of range.split(",")) expect(sheet).toContain(part);
});
