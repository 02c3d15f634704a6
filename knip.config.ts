import type { KnipConfig } from "knip";

const tools = "scripts/{test,ensure-test-tools,make-seeds}.ts";
const workshop = [
  tools,
  "{bench,e2e}/**",
  "**/testing/**",
  "scripts/{lint,seeds,stages}/**",
];

/**
 * What nothing uses is deleted. "!" marks the product: with `--production` only that counts, and
 * a file or an export that nothing but a test uses is dead too. There, an export that its own file
 * uses may be there for a test; everywhere else it needs no `export`.
 */
export default function config(options: { production?: boolean }): KnipConfig {
  return {
    entry: [
      "server.ts!",
      ".dependency-cruiser.folders.mjs",
      "db/embedded/process.ts!",
      "lib/**/*-worker.ts!",
      "scripts/*.{ts,mjs}!",
      `!${tools}!`,
      // Started by tests as programs of their own.
      "db/testing/hold-database.ts",
      "scripts/testing/kill-server.ts",
    ],
    project: [
      "**/*.{ts,tsx,mjs,css}!",
      ...workshop.map((pattern) => `!${pattern}!`),
      "!**/*.test.{ts,tsx}!",
      "!{dist,public}/**",
    ],
    ignoreBinaries: ["apt-get", "pg_config"],
    // Read as files: only what is used of it is loaded.
    ignoreDependencies: ["@electric-sql/pglite-postgis"],
    ignoreExportsUsedInFile:
      options.production === true ? true : { type: true, interface: true },
  };
}
