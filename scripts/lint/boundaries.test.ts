import { spawnSync } from "node:child_process";
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import os from "node:os";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { z } from "zod";

const Report = z.object({
  summary: z.object({
    violations: z.array(
      z.object({
        from: z.string(),
        to: z.string(),
        rule: z.object({ name: z.string() }),
      }),
    ),
  }),
});

/** A small tree in which every file breaks, or keeps, one boundary. */
const tree = {
  "db/areas.ts":
    "export type Area = { code: string };\nexport const areas = 1;",
  "db/testing/cluster.ts":
    'import { areas } from "@/db/areas";\nexport const cluster = areas;',
  "lib/domain/ids.ts":
    'import { z } from "zod";\nexport const Id = z.string();',
  "lib/domain/reads-files.ts":
    'import fs from "node:fs";\nexport const read = fs;',
  "lib/domain/uses-react.ts":
    'import { useState } from "react";\nexport const use = useState;',
  "lib/contract/leaky.ts":
    'import { areas } from "@/db/areas";\nexport const leak = areas;',
  "lib/client/indirect.ts":
    'import { leak } from "@/lib/contract/leaky";\nexport const l = leak;',
  "lib/server/verb.ts":
    'import { areas } from "@/db/areas";\nexport const verb = areas;',
  "lib/server/verb.test.ts":
    'import { cluster } from "@/db/testing/cluster";\nexport const t = cluster;',
  "lib/server/uses-test.ts":
    'import { t } from "./verb.test";\nexport const u = t;',
  "components/direct.tsx":
    'import { areas } from "@/db/areas";\nexport const c = areas;',
  "components/typed.tsx":
    'import type { Area } from "@/db/areas";\nexport type T = Area;',
  "components/inline.tsx": 'export type U = import("@/db/areas").Area;',
  "components/lazy.tsx":
    'export const load = () => import("@/lib/server/verb");',
  "components/fine.tsx":
    'import { Id } from "@/lib/domain/ids";\nexport const f = Id;',
  "app/page.tsx": 'import { f } from "@/components/fine";\nexport const p = f;',
  "app/upwards.tsx":
    'import { verb } from "@/lib/server/verb";\nexport const v = verb;',
  "components/upwards.tsx":
    'import { p } from "@/app/page";\nexport const q = p;',
  "lib/text/one.ts":
    'import { two } from "./two";\nexport const one = () => two;',
  "lib/text/two.ts":
    'import { one } from "./one";\nexport const two = () => one;',
  "lib/text/lost.ts":
    'import { no } from "./nowhere";\nexport const lost = no;',
  "server.ts":
    'import { verb } from "@/lib/server/verb";\nexport const s = verb;',
};

const root = mkdtempSync(path.join(os.tmpdir(), "boundaries-"));
let broken: string[] = [];

beforeAll(() => {
  for (const [file, code] of Object.entries(tree)) {
    mkdirSync(path.join(root, path.dirname(file)), { recursive: true });
    writeFileSync(path.join(root, file), code);
  }
  for (const file of [
    ".dependency-cruiser.mjs",
    "tsconfig.json",
    "package.json",
  ]) {
    cpSync(file, path.join(root, file));
  }
  symlinkSync(path.resolve("node_modules"), path.join(root, "node_modules"));
  const cruise = path.resolve(
    "node_modules/dependency-cruiser/bin/dependency-cruise.mjs",
  );
  const args = [cruise, "-c", ".dependency-cruiser.mjs", "-T", "json", "."];
  const run = spawnSync(process.execPath, args, {
    cwd: root,
    encoding: "utf8",
  });
  const report = Report.parse(JSON.parse(run.stdout));
  broken = report.summary.violations.map(
    (v) => `${v.rule.name}: ${v.from} → ${v.to}`,
  );
}, 60_000);

afterAll(() => rmSync(root, { recursive: true, force: true }));

describe("the import boundaries", () => {
  it.each([
    ["a direct import", "not-in-allowed: components/direct.tsx → db/areas.ts"],
    ["a type import", "not-in-allowed: components/typed.tsx → db/areas.ts"],
    [
      "an inline type import",
      "not-in-allowed: components/inline.tsx → db/areas.ts",
    ],
    [
      "a lazy import",
      "not-in-allowed: components/lazy.tsx → lib/server/verb.ts",
    ],
    [
      "an import through another module",
      "screens-cannot-reach-the-database: lib/client/indirect.ts → db/areas.ts",
    ],
    [
      "a page calling a verb",
      "not-in-allowed: app/upwards.tsx → lib/server/verb.ts",
    ],
    [
      "a component using a page",
      "not-in-allowed: components/upwards.tsx → app/page.tsx",
    ],
    [
      "a file system in the domain",
      "not-in-allowed: lib/domain/reads-files.ts → fs",
    ],
    [
      "a product file using a test",
      "product-does-not-import-the-workshop: lib/server/uses-test.ts → lib/server/verb.test.ts",
    ],
    ["a circle", "no-circular: lib/text/one.ts → lib/text/two.ts"],
    ["an import of nothing", "resolvable: lib/text/lost.ts → ./nowhere"],
  ])("refuse %s", (_what, violation) => {
    expect(broken).toContain(violation);
  });

  it("refuse any package but zod in the domain", () => {
    const domain = broken.filter((line) => line.includes(": lib/domain/"));
    expect(domain.some((line) => line.includes("uses-react.ts → "))).toBe(true);
    expect(domain.some((line) => line.includes("ids.ts"))).toBe(false);
  });

  it.each([
    "components/fine.tsx",
    "app/page.tsx",
    "server.ts",
    "lib/server/verb.test.ts",
  ])("let %s import what it may", (file) => {
    expect(broken.filter((line) => line.includes(`: ${file} →`))).toEqual([]);
  });
});
