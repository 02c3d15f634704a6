import { spawn, type ChildProcess } from "node:child_process";
import { mkdirSync, mkdtempSync, openSync, readFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { findFreePort } from "../db/testing/free-port";

const log = path.resolve("test-results/product.log");

const hasEnded = (product: ChildProcess) =>
  product.exitCode !== null || product.signalCode !== null;

async function isHealthy(url: string): Promise<boolean> {
  try {
    return (await fetch(`${url}/api/v1/health`)).ok;
  } catch {
    return false;
  }
}

async function untilHealthy(product: ChildProcess, url: string): Promise<void> {
  const deadline = Date.now() + 600_000;
  while (!(await isHealthy(url))) {
    if (hasEnded(product) || Date.now() > deadline) {
      throw new Error(
        `The product did not start:\n${readFileSync(log, "utf8")}`,
      );
    }
    await sleep(200);
  }
}

/** A shell that waits until this process ends, in whatever way. It then kills the product, if that still runs, and removes its data. */
function guard(product: ChildProcess, dataDir: string): ChildProcess {
  const script = 'cat; kill -s KILL -- "-$1"; rm -rf "$2"';
  const args = ["-c", script, "guard", String(product.pid), dataDir];
  return spawn("/bin/sh", args, {
    detached: true,
    stdio: ["pipe", "ignore", "ignore"],
  });
}

/** Sends SIGTERM first, so that the embedded database is closed properly. */
async function stop(product: ChildProcess): Promise<void> {
  if (hasEnded(product)) return;
  const gone = new Promise((resolve) => product.once("exit", resolve));
  product.kill("SIGTERM");
  await Promise.race([gone, sleep(20_000, undefined, { ref: false })]);
}

/**
 * Starts the built product with the demonstration data in an empty directory. The journeys find
 * its address in PRODUCT_URL and the demonstration accounts in the file DEMO_FILE.
 */
export default async function startProduct(): Promise<() => Promise<void>> {
  const dataDir = mkdtempSync(path.join(os.tmpdir(), "pantau-e2e-"));
  const port = await findFreePort();
  const url = `http://localhost:${port}`;
  mkdirSync(path.dirname(log), { recursive: true });
  const output = openSync(log, "w");
  const product = spawn(process.execPath, ["scripts/start.mjs"], {
    detached: true,
    stdio: ["ignore", output, output],
    env: {
      ...process.env,
      PORT: String(port),
      DATA_DIR: dataDir,
      DATABASE_URL: "",
      REDIS_URL: "",
      PUBLIC_URL: "",
    },
  });
  const guardian = guard(product, dataDir);
  const end = async () => {
    await stop(product);
    const gone = new Promise((resolve) => guardian.once("exit", resolve));
    guardian.stdin?.end();
    await gone;
  };
  try {
    await untilHealthy(product, url);
  } catch (error) {
    await end();
    throw error;
  }
  process.env.PRODUCT_URL = url;
  process.env.DEMO_FILE = path.join(dataDir, "demo.json");
  return end;
}
