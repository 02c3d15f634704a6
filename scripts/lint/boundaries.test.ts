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

import { standsOn, subjectsBelow } from "./floors.mjs";

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

/** A small project in which every file breaks or keeps one of the rules. */
const tree = {
  "db/core/areas.ts":
    "export type Area = { code: string };\nexport const areas = 1;",
  "db/testing/cluster.ts":
    'import { areas } from "@/db/core/areas";\nexport const cluster = areas;',
  "db/figures/values.ts":
    'import { verb } from "@/lib/figures/server/verb";\nexport const v = verb;',
  "db/registry/registry.ts": "export const registry = 1;",
  "lib/core/domain/ids.ts":
    'import { z } from "zod";\nexport const Id = z.string();',
  "lib/core/domain/reads-files.ts":
    'import fs from "node:fs";\nexport const read = fs;',
  "lib/core/domain/uses-react.ts":
    'import { useState } from "react";\nexport const use = useState;',
  "lib/core/http/knows-a-subject.ts":
    'import { verb } from "@/lib/figures/server/verb";\nexport const k = verb;',
  "lib/core/text/one.ts":
    'import { two } from "./two";\nexport const one = () => two;',
  "lib/core/text/two.ts":
    'import { one } from "./one";\nexport const two = () => one;',
  "lib/core/text/lost.ts":
    'import { no } from "./nowhere";\nexport const lost = no;',
  "lib/figures/contract.ts":
    'import { areas } from "@/db/core/areas";\nexport const leak = areas;',
  "lib/figures/client/indirect.ts":
    'import { leak } from "@/lib/figures/contract";\nexport const l = leak;',
  "lib/figures/server/verb.ts":
    'import { areas } from "@/db/core/areas";\nexport const verb = areas;',
  "lib/figures/server/verb.test.ts":
    'import { cluster } from "@/db/testing/cluster";\nexport const t = cluster;',
  "lib/figures/server/uses-test.ts":
    'import { t } from "./verb.test";\nexport const u = t;',
  "lib/figures/server/upstairs.ts":
    'import { registry } from "@/db/registry/registry";\nexport const up = registry;',
  "lib/registry/server/downstairs.ts":
    'import { verb } from "@/lib/figures/server/verb";\nexport const down = verb;',
  "lib/accounts/server/neighbour.ts":
    'import { verb } from "@/lib/figures/server/verb";\nexport const n = verb;',
  "lib/visits/server/unlisted.ts":
    'import { verb } from "@/lib/figures/server/verb";\nexport const w = verb;',
  "lib/visits/server/at-home.ts":
    'import { w } from "./unlisted";\nexport const h = w;',
  "lib/product/server.ts":
    'import { w } from "@/lib/visits/server/unlisted";\nexport const all = [w];',
  "lib/figures/server/reads-the-roll-call.ts":
    'import { all } from "@/lib/product/server";\nexport const r = all;',
  "components/ui/knows-a-subject.tsx":
    'import { f } from "@/components/figures/fine";\nexport const s = f;',
  "components/figures/direct.tsx":
    'import { areas } from "@/db/core/areas";\nexport const c = areas;',
  "components/figures/typed.tsx":
    'import type { Area } from "@/db/core/areas";\nexport type T = Area;',
  "components/figures/inline.tsx":
    'export type U = import("@/db/core/areas").Area;',
  "components/figures/lazy.tsx":
    'export const load = () => import("@/lib/figures/server/verb");',
  "components/figures/fine.tsx":
    'import { Id } from "@/lib/core/domain/ids";\nexport const f = Id;',
  "components/growth/fine.tsx":
    'import { f } from "@/components/figures/fine";\nexport const g = f;',
  "components/figures/upwards.tsx":
    'import { p } from "@/app/page";\nexport const q = p;',
  "components/map/ring.ts":
    'import { a } from "@/components/charts/a";\nexport const m = a;',
  "components/map/other.ts": "export const o = 1;",
  "components/charts/a.ts": "export const a = 1;",
  "components/charts/b.ts":
    'import { o } from "@/components/map/other";\nexport const b = o;',
  "app/page.tsx":
    'import { f } from "@/components/figures/fine";\nexport const p = f;',
  "app/upwards.tsx":
    'import { verb } from "@/lib/figures/server/verb";\nexport const v = verb;',
  "server.ts":
    'import { verb } from "@/lib/figures/server/verb";\nexport const s = verb;',
};

const root = mkdtempSync(path.join(os.tmpdir(), "boundaries-"));
let broken: string[] = [];
let brokenFolders: string[] = [];

function cruise(config: string): string[] {
  const program = path.resolve(
    "node_modules/dependency-cruiser/bin/dependency-cruise.mjs",
  );
  const run = spawnSync(
    process.execPath,
    [program, "-c", config, "-T", "json", "."],
    { cwd: root, encoding: "utf8" },
  );
  const report = Report.parse(JSON.parse(run.stdout));
  return report.summary.violations.map(
    ({ rule, from, to }) => `${rule.name}: ${from} → ${to}`,
  );
}

beforeAll(() => {
  for (const [file, code] of Object.entries(tree)) {
    mkdirSync(path.join(root, path.dirname(file)), { recursive: true });
    writeFileSync(path.join(root, file), code);
  }
  const rules = [
    ".dependency-cruiser.mjs",
    ".dependency-cruiser.folders.mjs",
    "scripts/lint/floors.mjs",
    "tsconfig.json",
    "package.json",
  ];
  mkdirSync(path.join(root, "scripts/lint"), { recursive: true });
  for (const file of rules) cpSync(file, path.join(root, file));
  symlinkSync(path.resolve("node_modules"), path.join(root, "node_modules"));
  broken = cruise(".dependency-cruiser.mjs");
  brokenFolders = cruise(".dependency-cruiser.folders.mjs");
}, 60_000);

afterAll(() => rmSync(root, { recursive: true, force: true }));

const refused: readonly (readonly [what: string, violation: string])[] = [
  [
    "a direct import",
    "not-in-allowed: components/figures/direct.tsx → db/core/areas.ts",
  ],
  [
    "a type import",
    "not-in-allowed: components/figures/typed.tsx → db/core/areas.ts",
  ],
  [
    "an inline type import",
    "not-in-allowed: components/figures/inline.tsx → db/core/areas.ts",
  ],
  [
    "a lazy import",
    "not-in-allowed: components/figures/lazy.tsx → lib/figures/server/verb.ts",
  ],
  [
    "an import through another module",
    "screens-cannot-reach-the-server: lib/figures/client/indirect.ts → db/core/areas.ts",
  ],
  [
    "a page calling a verb",
    "not-in-allowed: app/upwards.tsx → lib/figures/server/verb.ts",
  ],
  [
    "a component using a page",
    "not-in-allowed: components/figures/upwards.tsx → app/page.tsx",
  ],
  [
    "a file system in the domain",
    "not-in-allowed: lib/core/domain/reads-files.ts → fs",
  ],
  [
    "a query calling a verb",
    "not-in-allowed: db/figures/values.ts → lib/figures/server/verb.ts",
  ],
  [
    "core using a subject",
    "core-knows-no-subject: lib/core/http/knows-a-subject.ts → lib/figures/server/verb.ts",
  ],
  [
    "a shared piece using a subject",
    "core-knows-no-subject: components/ui/knows-a-subject.tsx → components/figures/fine.tsx",
  ],
  [
    "a subject using one above it",
    "floor-of-figures: lib/figures/server/upstairs.ts → db/registry/registry.ts",
  ],
  [
    "a subject using one beside it",
    "floor-of-accounts: lib/accounts/server/neighbour.ts → lib/figures/server/verb.ts",
  ],
  [
    "a subject on no floor using another",
    "floor-of-the-others: lib/visits/server/unlisted.ts → lib/figures/server/verb.ts",
  ],
  [
    "a subject reading the list of subjects",
    "only-the-roll-call-knows-all: lib/figures/server/reads-the-roll-call.ts → lib/product/server.ts",
  ],
  [
    "a product file using a test",
    "product-does-not-import-the-workshop: lib/figures/server/uses-test.ts → lib/figures/server/verb.test.ts",
  ],
  ["a circle", "no-circular: lib/core/text/one.ts → lib/core/text/two.ts"],
  ["an import of nothing", "resolvable: lib/core/text/lost.ts → ./nowhere"],
];

describe("the walls", () => {
  it.each(refused)("refuse %s", (_what, violation) => {
    expect(broken).toContain(violation);
  });

  it("refuse two folders that need each other, though no file does", () => {
    expect(brokenFolders).toContain(
      "no-circles-of-folders: components/map → components/charts",
    );
  });

  it("refuse any package but zod in the domain", () => {
    const domain = broken.filter((line) => line.includes(": lib/core/domain/"));
    expect(domain.some((line) => line.includes("uses-react.ts → "))).toBe(true);
    expect(domain.some((line) => line.includes("ids.ts"))).toBe(false);
  });

  it.each([
    "components/figures/fine.tsx",
    "components/growth/fine.tsx",
    "lib/registry/server/downstairs.ts",
    "lib/visits/server/at-home.ts",
    "lib/product/server.ts",
    "app/page.tsx",
    "server.ts",
    "lib/figures/server/verb.test.ts",
  ])("let %s import what it may", (file) => {
    expect(broken.filter((line) => line.includes(`: ${file} →`))).toEqual([]);
  });
});

describe("the floors", () => {
  it("put no subject on itself", () => {
    for (const subject of Object.keys(standsOn))
      expect(subjectsBelow(subject)).not.toContain(subject);
  });

  it("name what they stand on as subjects of their own", () => {
    expect(Object.keys(standsOn)).toEqual(
      expect.arrayContaining(Object.values(standsOn).flat()),
    );
  });

  it("refuse subjects that stand on each other in a circle", () => {
    const floors = { visits: ["money"], money: ["visits"] };
    expect(() => subjectsBelow("visits", floors)).toThrow(
      "visits on money on visits",
    );
  });
});
