import { execFileSync, spawn } from "node:child_process";
import { once } from "node:events";
import { createConnection } from "node:net";
import { setTimeout as sleep } from "node:timers/promises";
import { findFreePort } from "@/db/testing/free-port";

/** Whether redis-server is on the PATH; "npm test" installs it, and where it is not the tests that want it say that they were skipped. */
export function isRedisThere(): boolean {
  try {
    execFileSync("redis-server", ["--version"], { stdio: "ignore" });
    return true;
  } catch {
    return false;
  }
}

/** Starts a Redis of this test's own, which keeps nothing. */
export async function startRedis(): Promise<{
  url: string;
  stop: () => Promise<void>;
}> {
  const port = await findFreePort();
  const address = ["--bind", "127.0.0.1", "--port", String(port)];
  const redis = spawn(
    "redis-server",
    [...address, "--save", "", "--appendonly", "no"],
    { stdio: "ignore" },
  );
  const gone = once(redis, "exit");
  for (let turn = 0; !(await answers(port)); turn += 1) {
    if (turn > 200 || redis.exitCode !== null)
      throw new Error("redis-server did not start");
    await sleep(50);
  }
  return {
    url: `redis://127.0.0.1:${String(port)}`,
    stop: async () => {
      redis.kill();
      await gone;
    },
  };
}

function answers(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const line = createConnection(port, "127.0.0.1");
    line.once("connect", () => {
      line.destroy();
      resolve(true);
    });
    line.once("error", () => {
      resolve(false);
    });
  });
}
