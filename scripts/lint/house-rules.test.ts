import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { Linter } from "eslint";
import { afterAll, describe, expect, it } from "vitest";

import { houseRules } from "./house-rules.mjs";

function complaints(
  rules: Linter.RulesRecord,
  file: string,
  code = "",
  cwd = "/project",
) {
  const linter = new Linter({ cwd });
  const config: Linter.Config = {
    files: ["**"],
    plugins: { house: houseRules },
    rules,
  };
  return linter.verify(code, config, file).map((message) => message.message);
}

describe("file names", () => {
  const names = (file: string) =>
    complaints({ "house/file-name": "error" }, file);

  it.each([
    "/project/lib/core/domain/z-score.test.js",
    "/project/app/[level]/(public)/[...path]/page.js",
    "/project/app/@panel/_parts/not-found.js",
    "/project/.hidden.config.js",
  ])("accepts %s", (file) => {
    expect(names(file)).toEqual([]);
  });

  it.each([
    ["/project/lib/zScore.js", "'zScore.js' is not kebab-case."],
    ["/project/components/Panel/map.js", "'Panel' is not kebab-case."],
    ["/project/lib/date-utils.js", "'date-utils.js' does not name the thing."],
    ["/project/lib/helpers/a.js", "'helpers' does not name the thing."],
  ])("refuses %s", (file, why) => {
    expect(names(file)).toEqual([why]);
  });
});

describe("folders", () => {
  const root = mkdtempSync(path.join(os.tmpdir(), "folders-"));
  afterAll(() => rmSync(root, { recursive: true, force: true }));
  /** What the rule says about a folder with these files. Each call makes a new folder, because a folder is counted once in a run. */
  const saidOf = (name: string, ...files: string[]) => {
    const folder = path.join(root, name);
    mkdirSync(folder);
    for (const file of files) writeFileSync(path.join(folder, file), "");
    const rules: Linter.RulesRecord = { "house/folder-size": ["error", 2] };
    return complaints(rules, `${folder}/a.js`, "", root);
  };

  it("may hold as many files as the rule says, beside tests and other things", () => {
    const files = ["a.ts", "b.tsx", "a.test.ts", "notes.md"];
    expect(saidOf("room", ...files)).toEqual([]);
  });

  it("are halls when they hold more", () => {
    expect(saidOf("hall", "a.ts", "b.ts", "c.mjs")).toEqual([
      expect.stringContaining("holds 3 source files, 2 at most"),
    ]);
  });
});

describe("packages with one home", () => {
  const place = { packages: "^chart($|/)", home: "^charts/", types: true };
  const imports = (file: string, code: string) =>
    complaints({ "house/import-place": ["error", place] }, file, code);

  it("lets the home import the package", () => {
    expect(imports("/project/charts/a.js", 'import "chart/core";')).toEqual([]);
  });

  it.each([
    'import "chart";',
    'export * from "chart/core";',
    'import("chart");',
  ])("refuses %s elsewhere", (code) => {
    expect(imports("/project/app/a.js", code)).toHaveLength(1);
  });

  it("leaves packages alone that only begin alike", () => {
    expect(imports("/project/app/a.js", 'import "charting";')).toEqual([]);
  });
});

describe("exceptions to a rule", () => {
  const disables = (code: string) =>
    complaints({ "house/reasoned-disable": "error" }, "/project/a.js", code);

  it("must say why", () => {
    const why = "Say why: // eslint-disable-next-line rule -- reason";
    expect(disables("/* eslint-disable eqeqeq */")).toContain(why);
    expect(disables("/* eslint-disable eqeqeq -- null too */")).not.toContain(
      why,
    );
  });
});
