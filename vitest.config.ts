import path from "node:path";
import { configDefaults, defineConfig } from "vitest/config";

const databaseTests = "**/*.db.test.ts";
const away = [
  ...configDefaults.exclude,
  "e2e/**",
  "dist/**",
  ".next/**",
  ".data/**",
];

export default defineConfig({
  resolve: { alias: { "@": path.resolve(import.meta.dirname) } },
  test: {
    maxWorkers: 2,
    // A test that hangs is found, a machine that is busy with something else is not a failure.
    testTimeout: 30_000,
    hookTimeout: 60_000,
    projects: [
      {
        extends: true,
        test: {
          name: "unit",
          environment: "node",
          include: ["**/*.test.ts"],
          exclude: [...away, databaseTests],
        },
      },
      {
        extends: true,
        test: {
          name: "components",
          environment: "happy-dom",
          include: ["**/*.test.tsx"],
          exclude: away,
          // Messages arrive parsed, as in the browser (see next.config.mjs).
          alias: {
            "use-intl/format-message": "use-intl/format-message/format-only",
          },
          server: { deps: { inline: ["use-intl"] } },
        },
      },
      {
        extends: true,
        test: {
          name: "database",
          environment: "node",
          include: [databaseTests],
          exclude: away,
          globalSetup: "db/testing/global-setup.ts",
          pool: "forks",
          testTimeout: 60_000,
          hookTimeout: 120_000,
        },
      },
    ],
  },
});
