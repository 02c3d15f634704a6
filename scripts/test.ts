/**
 * `npm test`: everything that must hold, side by side as far as the cores go, up to the first
 * failure. `npm run check` is the part that needs no database and no browser.
 */
import { existsSync, mkdtempSync, rmSync } from "node:fs";
import os from "node:os";
import path from "node:path";

import { ensureTestTools } from "./ensure-test-tools";
import { readTestReport } from "./stages/read-test-report";
import { runCommand, runCommands, type Command } from "./stages/run-command";
import { runStages, type Stage, type StageResult } from "./stages/run-stages";

const reports = mkdtempSync(path.join(os.tmpdir(), "pantau-tests-"));

const commands = (name: string, ...list: Command[]): Stage => ({
  name,
  cores: 1,
  run: (signal) => runCommands(list, signal),
});

/** A stage that runs tests and counts them from the report it leaves. */
const tests = (name: string, command: (report: string) => Command): Stage => ({
  name,
  cores: 2,
  run: async (signal) => {
    const report = path.join(reports, `${name.replaceAll(" ", "-")}.json`);
    const outcome = await runCommand(command(report), signal);
    // A runner that breaks down leaves no report; what it printed says more than a missing file.
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
  commands("boundaries", { program: "depcruise", args: ["."] }),
  commands(
    "dead code",
    { program: "knip", args: [] },
    { program: "knip", args: ["--production"] },
  ),
  commands("lint", { program: "eslint", args: ["--max-warnings=0", "."] }),
  tests("unit", (report) => vitest(report, "unit", "components")),
];

const product: Stage[] = [
  // Next writes the types that tsc reads, so one comes after the other.
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
      // On this signal, and no other, it stops the product it started.
      stopSignal: "SIGINT",
    })),
    after: ["build"],
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

/** The last line names the whole; a stage that fails without a failing test counts as one. */
function summary(
  stages: readonly Stage[],
  results: readonly StageResult[],
): string[] {
  const sum = (key: "passed" | "failed" | "skipped") =>
    results.reduce((total, result) => total + (result.tests?.[key] ?? 0), 0);
  const failed = results
    .filter((result) => !result.ok)
    .map((result) => result.name);
  const notRun = stages
    .map((stage) => stage.name)
    .filter((name) => !results.some((result) => result.name === name));
  const lines = [];
  if (failed.length > 0) lines.push(`Failed: ${failed.join(", ")}`);
  if (notRun.length > 0) lines.push(`Not finished: ${notRun.join(", ")}`);
  if (sum("skipped") > 0) lines.push(`${sum("skipped")} skipped`);
  const failures = Math.max(
    sum("failed"),
    notRun.length + failed.length > 0 ? 1 : 0,
  );
  return [...lines, `${sum("passed")} passed, ${failures} failed`];
}

async function main(onlyCheck: boolean): Promise<boolean> {
  const missing = onlyCheck ? undefined : ensureTestTools();
  if (missing !== undefined) {
    process.stderr.write(`${missing}\n`);
    return false;
  }
  const stages = onlyCheck ? check : [...check, ...product];
  const stop = new AbortController();
  for (const signal of ["SIGINT", "SIGTERM"] as const) {
    process.on(signal, () => stop.abort());
  }
  const began = performance.now();
  const cores = Math.max(2, os.availableParallelism());
  const results = await runStages(stages, { cores, stop, onEnd: sayEnd });
  rmSync(reports, { recursive: true, force: true });
  say(`${((performance.now() - began) / 60_000).toFixed(1)} minutes`);
  for (const line of summary(stages, results)) say(line);
  return (
    results.length === stages.length && results.every((result) => result.ok)
  );
}

process.exitCode = (await main(process.argv[2] === "check")) ? 0 : 1;
