import path from "node:path";
import { expect, test } from "vitest";
import { EnvError, readEnv } from "./env";

function problemsOf(source: Record<string, string>) {
  try {
    readEnv(source);
  } catch (error) {
    if (error instanceof EnvError) return error;
    throw error;
  }
  throw new Error("was not refused");
}

test("an empty environment gives Jambi on port 3000 with the embedded database", () => {
  expect(readEnv({})).toEqual({
    port: 3000,
    dataDir: path.resolve(".data"),
    province: "15",
    production: false,
    trustedProxies: [],
  });
});

test("every variable is taken, trimmed, and the data directory made absolute", () => {
  const env = readEnv({
    PORT: " 8080 ",
    DATA_DIR: "elsewhere",
    PROVINCE: "94",
    NODE_ENV: "production",
    DATABASE_URL: "postgres://u:p@db/pantau",
    REDIS_URL: "rediss://cache:6380",
    AUTH_SECRET: "x".repeat(32),
    PUBLIC_URL: "HTTPS://Posyandu.Example/",
    TRUSTED_PROXIES: "172.16.0.0/12, fd00::/8,10.1.2.3",
  });
  expect(env).toEqual({
    port: 8080,
    dataDir: path.resolve("elsewhere"),
    province: "94",
    production: true,
    databaseUrl: "postgres://u:p@db/pantau",
    redisUrl: "rediss://cache:6380",
    authSecret: "x".repeat(32),
    publicUrl: "https://posyandu.example",
    trustedProxies: ["172.16.0.0/12", "fd00::/8", "10.1.2.3"],
  });
});

test("an empty variable counts as absent, as Compose files pass it", () => {
  const absent = readEnv({});
  expect(
    readEnv({ PORT: "", DATABASE_URL: " ", REDIS_URL: "", PUBLIC_URL: "" }),
  ).toEqual(absent);
});

test.each([
  ["PORT", "65536"],
  ["PORT", "http"],
  ["PORT", "-1"],
  ["PROVINCE", "20"],
  ["PROVINCE", "15.01"],
  ["PROVINCE", "Jambi"],
  ["DATABASE_URL", "mysql://db/pantau"],
  ["DATABASE_URL", "pantau"],
  ["REDIS_URL", "localhost:6379"],
  ["AUTH_SECRET", "short"],
  ["PUBLIC_URL", "posyandu.example"],
  ["PUBLIC_URL", "https://posyandu.example/app"],
  ["PUBLIC_URL", "https://posyandu.example/?a"],
  ["TRUSTED_PROXIES", "nginx"],
  ["TRUSTED_PROXIES", "10.0.0.0/33"],
])("%s=%s is refused by name, in both languages", (name, value) => {
  const error = problemsOf({ [name]: value });
  expect(error.problems.map((problem) => problem.name)).toEqual([name]);
  const expected = error.problems[0]?.expected;
  expect(error.message).toContain(`${name}: harus ${expected?.id ?? "?"}`);
  expect(error.message).toContain(`must be ${expected?.en ?? "?"}`);
});

test("all bad variables are named at once, and their values kept out of the message", () => {
  const error = problemsOf({ PORT: "x", AUTH_SECRET: "hunter2" });
  expect(error.problems.map((problem) => problem.name)).toEqual([
    "PORT",
    "AUTH_SECRET",
  ]);
  expect(error.message).not.toContain("hunter2");
});
