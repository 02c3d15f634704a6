import type { KnipConfig } from "knip";

const tools = "scripts/{test,ensure-test-tools,lighthouse,make-seeds}.ts";
const workshop = [
  tools,
  "{bench,e2e}/**",
  "**/testing/**",
  "scripts/{lint,seeds,stages}/**",
];

/**
 * What nothing uses is deleted. "!" marks the product. With `--production` only its files count, so that a file or an export that only a test uses is
 * dead too. In that run, an export that is used in its own file may exist for a test. In the other run it needs no `export`.
 */
export default function config(options: { production?: boolean }): KnipConfig {
  return {
    entry: [
      "server.ts!",
      ".dependency-cruiser.folders.mjs",
      "db/embedded/process.ts!",
      "lib/**/*-worker.ts!",
      "scripts/{*,meetings/*}.{ts,mjs}!",
      // next.config.mjs puts it in zod's place in browsers.
      "lib/core/client/small-zod.ts!",
      // A program of its own: scripts/hall/stage-files.ts.
      "lib/meetings/client/pack/sw.ts!",
      `!${tools}!`,
      // Started by tests and measurements as programs of their own.
      "db/testing/hold-database.ts",
      "scripts/testing/kill-server.ts",
      "bench/plain-live.ts",
    ],
    project: [
      "**/*.{ts,tsx,mjs,css}!",
      ...workshop.map((pattern) => `!${pattern}!`),
      "!**/*.test.{ts,tsx}!",
      "!{dist,public}/**",
    ],
    ignoreBinaries: ["apt-get", "pg_config", "redis-server"],
    // These are read as files, so that only the ones in use are loaded.
    ignoreDependencies: [
      "@electric-sql/pglite-postgis",
      "@fontsource-variable/plus-jakarta-sans",
    ],
    ignoreExportsUsedInFile:
      options.production === true ? true : { type: true, interface: true },
  };
}
