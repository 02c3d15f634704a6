import { ESLint, Linter } from "eslint";
import { describe, expect, it } from "vitest";

const house = new ESLint();

/** What the house's own settings say of JavaScript as it would stand in this file, as far as they refuse syntax. */
async function refused(file: string, code: string): Promise<string[]> {
  const settings = (await house.calculateConfigForFile(file)) as {
    rules: Linter.RulesRecord;
  };
  const rule = settings.rules["no-restricted-syntax"];
  const messages = new Linter().verify(code, {
    rules: { "no-restricted-syntax": rule ?? "off" },
  });
  return messages.map(({ message }) => message);
}

describe("the catalogue's target", () => {
  const reading = [
    "const level = indicator.defaultTarget;",
    "const { defaultTarget } = indicator;",
  ];

  it.each([
    ["components/kader/one.tsx", 1],
    ["app/kader/page.tsx", 1],
    ["components/definitions/one.tsx", 0],
    ["lib/figures/domain/one.ts", 0],
  ])("in %s is refused: %i", async (file, times) => {
    for (const code of reading)
      expect((await refused(file, code)).length > 0).toBe(times > 0);
  });
});

describe("SQL text", () => {
  const statements = [
    "sql`select 1`",
    "tx`select 1`",
    "product.database.sql`select 1`",
    "tx.unsafe('select 1')",
    "product.database.sql.unsafe('select 1')",
  ];
  const away = [
    "server.ts",
    "app/layout.tsx",
    "components/ui/one.tsx",
    "lib/core/product/env.ts",
    "lib/figures/domain/one.ts",
    "lib/figures/server/one.ts",
  ];
  const athome = [
    "db/figures/values.ts",
    "db/testing/one.ts",
    "lib/figures/server/one.db.test.ts",
    "lib/figures/server/testing/one.ts",
    "bench/one.ts",
  ];

  it.each(away)("is refused in %s", async (file) => {
    for (const statement of statements)
      expect(await refused(file, statement)).toEqual([
        "SQL stands in db: call a function of db/<subject>, or make one.",
      ]);
  });

  it.each(athome)("may stand in %s", async (file) => {
    for (const statement of statements)
      expect(await refused(file, statement)).toEqual([]);
  });

  it("is not meant where a transaction is only handed on", async () => {
    const code = "sql.begin((tx) => store(tx, sql))";
    expect(await refused("lib/figures/server/one.ts", code)).toEqual([]);
  });
});
