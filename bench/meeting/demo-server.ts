import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { findFreePort } from "@/db/testing/free-port";

export type DemoServer = {
  url: string;
  dataDir: string;
  /** Of its planner, who has signed in. */
  headers: Record<string, string>;
};

/** Runs the product on the embedded engine, as somebody tries it or presents with it, while `use` lasts. */
export async function withServer<Result>(
  args: readonly string[],
  use: (server: { url: string; dataDir: string }) => Promise<Result>,
): Promise<Result> {
  const dataDir = mkdtempSync(path.join(os.tmpdir(), "pantau-bench-"));
  const port = await findFreePort();
  const { DATABASE_URL: _, ...env } = process.env;
  const server = spawn(process.execPath, ["dist/server.mjs", ...args], {
    env: {
      ...env,
      NODE_ENV: "production",
      PORT: String(port),
      DATA_DIR: dataDir,
    },
    stdio: ["ignore", "ignore", "inherit"],
  });
  try {
    const url = `http://127.0.0.1:${String(port)}`;
    for (let attempt = 0; attempt < 1500; attempt += 1) {
      const reply = await fetch(`${url}/api/v1/health`).catch(() => null);
      if (reply?.ok === true) break;
      await sleep(200);
    }
    return await use({ url, dataDir });
  } finally {
    const gone = once(server, "exit");
    server.kill("SIGTERM");
    await gone;
    rmSync(dataDir, { recursive: true, force: true });
  }
}

/** The demo of Jambi. */
export function withDemo<Result>(
  use: (demo: DemoServer) => Promise<Result>,
): Promise<Result> {
  return withServer([], async ({ url, dataDir }) =>
    use({
      url,
      dataDir,
      headers: { cookie: await signIn(url, dataDir), origin: url },
    }),
  );
}

async function signIn(url: string, dataDir: string): Promise<string> {
  const { accounts } = JSON.parse(
    readFileSync(path.join(dataDir, "demo.json"), "utf8"),
  ) as { accounts: { role: string; email: string; password: string }[] };
  const planner = accounts.find(({ role }) => role === "planner");
  const reply = await fetch(`${url}/api/auth/sign-in/email`, {
    method: "POST",
    headers: { "content-type": "application/json", origin: url },
    body: JSON.stringify({
      email: planner?.email,
      password: planner?.password,
    }),
  });
  return reply.headers
    .getSetCookie()
    .map((cookie) => cookie.split(";")[0])
    .join("; ");
}
