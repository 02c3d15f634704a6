/**
 * `npm test` checks everything, at the same time as far as there are cores, up to the first failure. `npm run check` is the part that needs no
 * database and no browser.
 */
import { existsSync, mkdtempSync, rmSync } from "node:fs";
import os from "node:os";
import path from "node:path";

import { ensureTestTools } from "./ensure-test-tools";
import { chooseStages, type ExtraStage } from "./stages/choose-stages";
import { closingLines } from "./stages/closing-lines";
import { readTestReport } from "./stages/read-test-report";
import { runCommand, runCommands, type Command } from "./stages/run-command";
import { runStages, type Stage, type StageResult } from "./stages/run-stages";
import { areRealFilesThere, realFilesPart } from "./testing/real-files.mjs";

const reports = mkdtempSync(path.join(os.tmpdir(), "pantau-tests-"));

const commands = (name: string, ...list: Command[]): Stage => ({
  name,
  cores: 1,
  run: (signal) => runCommands(list, signal),
});

/** A stage that runs tests and counts them from the report that they write. */
const tests = (name: string, command: (report: string) => Command): Stage => ({
  name,
  cores: 2,
  run: async (signal) => {
    const report = path.join(reports, `${name.replaceAll(" ", "-")}.json`);
    const outcome = await runCommand(command(report), signal);
    // If the test runner crashes, there is no report. What it has printed says more than the missing file.
    if (!outcome.ok && !existsSync(report)) return outcome;
    return { ...outcome, tests: readTestReport(report) };
  },
});

const vitest = (report: string, ...projects: string[]): Command => ({
  program: "vitest",
  args: [
    "run",
    ...projects.flatMap((project) => ["--project", project]),
    "--reporter=default",
    "--reporter=json",
    `--outputFile.json=${report}`,
  ],
});

const check: Stage[] = [
  commands(
    "types",
    { program: "next", args: ["typegen"] },
    { program: "tsc", args: ["--noEmit"] },
  ),
  commands("format", {
    program: "prettier",
    args: ["--check", "--log-level=warn", "."],
  }),
  commands(
    "walls",
    { program: "depcruise", args: ["."] },
    {
      program: "depcruise",
      args: [
        "-c",
        ".dependency-cruiser.folders.mjs",
        ...["app", "components", "lib", "db", "server.ts"],
      ],
    },
  ),
  commands(
    "dead code",
    { program: "knip", args: [] },
    { program: "knip", args: ["--production"] },
  ),
  commands("lint", { program: "eslint", args: ["--max-warnings=0", "."] }),
  tests("unit", (report) => vitest(report, "unit", "components")),
];

const product: Stage[] = [
  // Next writes types that tsc reads, so they run one after the other.
  {
    ...commands("build", { program: "tsx", args: ["scripts/build.ts"] }),
    after: ["types"],
  },
  // On both engines: the embedded one and a PostgreSQL that its setup starts.
  tests("database", (report) => vitest(report, "database")),
  {
    ...tests("journeys", (report) => ({
      program: "playwright",
      args: ["test", "--reporter=list,json"],
      env: { PLAYWRIGHT_JSON_OUTPUT_NAME: report },
      // Only on this signal does it stop the product that it has started.
      stopSignal: "SIGINT",
    })),
    after: ["build"],
  },
];

const extras: ExtraStage[] = [
  {
    stage: {
      ...tests(realFilesPart.name, (report) =>
        vitest(report, realFilesPart.name),
      ),
      // This stage copies the database templates that the other one makes.
      after: ["database"],
    },
    needs: realFilesPart.needs,
    isThere: areRealFilesThere(),
  },
];

const say = (line: string) => process.stdout.write(`${line}\n`);

function sayEnd({
  name,
  ok,
  seconds,
  tests: counts,
  output,
}: StageResult): void {
  const passed = counts ? `  ${counts.passed} passed` : "";
  if (!ok) say(output);
  say(
    `${ok ? "✓" : "✗"} ${name.padEnd(22)}${seconds.toFixed(1).padStart(7)} s${passed}`,
  );
}

async function main(onlyCheck: boolean): Promise<boolean> {
  const missing = onlyCheck ? undefined : ensureTestTools();
  if (missing !== undefined) {
    process.stderr.write(`${missing}\n`);
    return false;
  }
  const { stages, leftOut } = onlyCheck
    ? chooseStages(check, [])
    : chooseStages([...check, ...product], extras);
  const stop = new AbortController();
  for (const signal of ["SIGINT", "SIGTERM"] as const) {
    process.on(signal, () => stop.abort());
  }
  const began = performance.now();
  const cores = Math.max(2, os.availableParallelism());
  const results = await runStages(stages, { cores, stop, onEnd: sayEnd });
  rmSync(reports, { recursive: true, force: true });
  say(`${((performance.now() - began) / 60_000).toFixed(1)} minutes`);
  for (const line of closingLines({ stages, results, leftOut })) say(line);
  return (
    results.length === stages.length && results.every((result) => result.ok)
  );
}

process.exitCode = (await main(process.argv[2] === "check")) ? 0 : 1;
