import path from "node:path";
import {
  configDefaults,
  defineConfig,
  type TestProjectInlineConfiguration,
} from "vitest/config";
import {
  areRealFilesThere,
  realFilesPart,
} from "./scripts/testing/real-files.mjs";

const databaseTests = "**/*.db.test.ts";
/** With a database (*.real.db.test.ts) or without. */
const realFileTests = "**/*.real{,.db}.test.ts";
const away = [
  ...configDefaults.exclude,
  "e2e/**",
  "dist/**",
  ".next/**",
  ".data/**",
];

const onDatabases: TestProjectInlineConfiguration["test"] = {
  environment: "node",
  globalSetup: "db/testing/global-setup.ts",
  pool: "forks",
  testTimeout: 60_000,
  hookTimeout: 120_000,
};

const realFiles: TestProjectInlineConfiguration = {
  extends: true,
  test: {
    ...onDatabases,
    name: realFilesPart.name,
    include: [realFileTests],
    exclude: away,
  },
};

export default defineConfig({
  resolve: { alias: { "@": path.resolve(import.meta.dirname) } },
  test: {
    maxWorkers: 2,
    // Long enough for a busy machine, short enough to find a test that hangs.
    testTimeout: 30_000,
    hookTimeout: 60_000,
    projects: [
      {
        extends: true,
        test: {
          name: "unit",
          environment: "node",
          include: ["**/*.test.ts"],
          exclude: [...away, databaseTests, realFileTests],
        },
      },
      {
        extends: true,
        test: {
          name: "components",
          environment: "happy-dom",
          setupFiles: ["components/view/testing/be-patient.ts"],
          // The live map is built by scripts/map; here, whoever draws it stands in for it.
          env: { MAP_SCRIPT: "data:text/javascript,export const Map = null" },
          include: ["**/*.test.tsx"],
          exclude: away,
          // Messages are parsed already and zod is the small one, as in the browser (see next.config.mjs).
          alias: [
            {
              find: "use-intl/format-message",
              replacement: "use-intl/format-message/format-only",
            },
            {
              find: /^zod$/,
              replacement: path.resolve(
                import.meta.dirname,
                "lib/core/client/small-zod.ts",
              ),
            },
          ],
          server: { deps: { inline: ["use-intl"] } },
        },
      },
      {
        extends: true,
        test: {
          ...onDatabases,
          name: "database",
          include: [databaseTests],
          exclude: [...away, realFileTests],
        },
      },
      ...(areRealFilesThere() ? [realFiles] : []),
    ],
  },
});
