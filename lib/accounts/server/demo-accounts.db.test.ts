import { readFile, rm, stat, writeFile } from "node:fs/promises";
import path from "node:path";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import type { Database } from "@/db/client";
import { describeOnBothEngines } from "@/db/testing/describe-on-both-engines";
import { AreaCode } from "@/lib/core/domain/ids";
import { createAccount } from "./create-account";
import { ensureDemoAccounts, removeDemoAccounts } from "./demo-accounts";
import type { DemoFile } from "./demo-file";
import { maySubmit } from "@/lib/submissions/server/permissions";
import {
  command,
  fillRegencies,
  openTestAuthentication,
  signIn,
  type TestAuthentication,
} from "@/lib/accounts/server/testing/auth-client";

const url = "http://localhost:3000";

describeOnBothEngines("the accounts of the demo", (engine) => {
  let database: Database;
  let people: TestAuthentication;
  // All tests use one installation, because hashing passwords is slow.
  beforeAll(async () => {
    database = engine.database();
    await fillRegencies(database, ["15.01", "15.71"]);
    people = await openTestAuthentication(database);
  });
  beforeEach(() => {
    people.forget();
  });
  afterAll(() => people.close());

  const ensure = (at = url) => ensureDemoAccounts(database, people.dataDir, at);
  const file = () => path.join(people.dataDir, "demo.json");
  const onDisk = async () =>
    JSON.parse(await readFile(file(), "utf8")) as DemoFile;

  /** Every account signs in with its role and areas, and every key sends for its own regency alone. */
  async function expectToWork(demo: DemoFile) {
    for (const { email, password, role, areas } of demo.accounts) {
      const cookie = await signIn(people, { email, password });
      expect(await people.actorOf(new Headers({ cookie }))).toMatchObject({
        email,
        role,
        areas,
      });
    }
    for (const [area, key] of Object.entries(demo.keys)) {
      const actor = await people.actorOf(
        new Headers({ authorization: `Bearer ${key}` }),
      );
      expect(
        ["15.01", "15.71"].filter((code) =>
          maySubmit(actor, AreaCode.parse(code)),
        ),
      ).toEqual([area]);
    }
  }

  test("a demo has every role, an operator and a key for every regency, and they work", async () => {
    const demo = await ensure();
    expect(demo.accounts.map(({ role, areas }) => [role, ...areas])).toEqual([
      ["viewer"],
      ["planner"],
      ["admin"],
      ["operator", "15.01"],
      ["operator", "15.71"],
    ]);
    expect(Object.keys(demo.keys)).toEqual(["15.01", "15.71"]);
    expect(new Set(demo.accounts.map((account) => account.password)).size).toBe(
      5,
    );
    expect(await onDisk()).toEqual(demo);
    expect((await stat(file())).mode & 0o777).toBe(0o600);
    await expectToWork(demo);
  });

  test("a restart changes nothing but the address", async () => {
    const first = await ensure();
    expect(await ensure("http://localhost:4000")).toEqual({
      ...first,
      url: "http://localhost:4000",
    });
    expect(await onDisk()).toEqual({ ...first, url: "http://localhost:4000" });
    await expectToWork(first);
  });

  function operatorOf({ accounts, keys }: DemoFile) {
    const account = accounts.find(({ areas }) => areas.includes("15.01"));
    if (account === undefined) throw new Error("no operator");
    const authorization = `Bearer ${keys["15.01"] ?? ""}`;
    return { account, bearer: new Headers({ authorization }) };
  }

  const breaks: [string, (demo: DemoFile) => Promise<unknown>][] = [
    ["the file is gone", () => rm(file())],
    ["the file is broken", () => writeFile(file(), "{")],
    [
      "the file was edited",
      (demo) => writeFile(file(), JSON.stringify({ ...demo, keys: {} })),
    ],
    [
      "a password was changed",
      () =>
        database.sql`update account set password = 'x:y' where user_id = 'demo-admin'`,
    ],
    [
      "a key was revoked",
      () =>
        database.sql`delete from apikey where reference_id = 'demo-operator-15.01'`,
    ],
    [
      "a key was shut",
      () =>
        database.sql`update apikey set enabled = false where reference_id = 'demo-operator-15.01'`,
    ],
    [
      "an account was removed",
      () => database.sql`delete from "user" where id = 'demo-viewer'`,
    ],
    [
      "an account was banned",
      () =>
        database.sql`update "user" set banned = true where id = 'demo-viewer'`,
    ],
    [
      "a role was changed",
      () =>
        database.sql`update "user" set role = 'admin' where id = 'demo-viewer'`,
    ],
    [
      "an operator lost the regency",
      () =>
        database.sql`delete from user_areas where user_id = 'demo-operator-15.01'`,
    ],
  ];

  test.each(breaks)(
    "where %s, file and database agree again after a restart",
    async (_what, damage) => {
      const first = await ensure();
      await damage(first);
      const second = await ensure();
      expect(await onDisk()).toEqual(second);
      const [before, after] = [operatorOf(first), operatorOf(second)];
      expect(await people.actorOf(after.bearer)).toMatchObject({ kind: "key" });
      await expect(people.actorOf(before.bearer)).rejects.toThrow(
        "not-signed-in",
      );
      expect(await signIn(people, after.account)).toContain("pantau.");
      await expect(signIn(people, before.account)).rejects.toThrow(
        "not-signed-in",
      );
    },
  );

  test("a regency that joins gets its operator", async () => {
    await ensure();
    await fillRegencies(database, ["15.72"]);
    try {
      const demo = await ensure();
      expect(Object.keys(demo.keys)).toEqual(["15.01", "15.71", "15.72"]);
    } finally {
      await database.sql`delete from areas where code = '15.72'`;
    }
  });

  test("what a demo account sent stays its own after a renewal", async () => {
    await ensure();
    await rm(file());
    await ensure();
    const [row] =
      await database.sql`select id from "user" where email = 'operator-15.01@demo.invalid'`;
    expect(row?.id).toBe("demo-operator-15.01");
  });

  test("clearing takes the accounts, keys, sessions and the file, and leaves real people alone", async () => {
    const real = {
      name: "Nyata",
      email: "nyata@jambi.test",
      password: "bukan-demo-1",
    };
    await createAccount(
      database,
      { ...real, role: "viewer", areas: [] },
      command,
    );
    const demo = await ensure();
    await expectToWork(demo);
    await removeDemoAccounts(database, people.dataDir);
    await expect(stat(file())).rejects.toThrow("ENOENT");
    const [left] = await database.sql`
    select (select array_agg(email) from "user") as people, (select count(*)::int from apikey) as keys,
      (select count(*)::int from session) as sessions, (select count(*)::int from settings) as settings`;
    expect(left).toEqual({
      people: [real.email],
      keys: 0,
      sessions: 0,
      settings: 0,
    });
    await removeDemoAccounts(database, people.dataDir);
  });
});
