import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Database } from "@/db/client";
import { describeOnBothEngines } from "@/db/testing/describe-on-both-engines";
import { AreaCode } from "@/lib/core/domain/ids";
import { createAccount } from "./create-account";
import { createKey } from "./create-key";
import { maySubmit } from "@/lib/submissions/server/permissions";
import { revokeKey } from "./revoke-key";
import { setPassword } from "./set-password";
import {
  addTestPeople,
  admin,
  authRequest,
  command,
  openTestAuthentication,
  operator,
  signIn,
  type TestAuthentication,
} from "@/lib/accounts/server/testing/auth-client";

const { password } = operator;

describeOnBothEngines("who asks", (engine) => {
  let database: Database;
  let people: TestAuthentication;
  let operatorId: string;

  beforeAll(async () => {
    database = engine.database();
    people = await openTestAuthentication(database);
    operatorId = await addTestPeople(database);
  });

  afterAll(async () => {
    await people.close();
  });

  const actorWith = (headers: Record<string, string>) =>
    people.actorOf(new Headers(headers));

  const post = async (path: string, body: object, headers = {}) =>
    people.authHandler(authRequest(path, body, headers), "10.0.0.1");

  describe("a session", () => {
    test("ends at once with signing out", async () => {
      const cookie = await signIn(people, operator);
      expect(await actorWith({ cookie })).toMatchObject({ kind: "user" });
      await post("/sign-out", {}, { cookie });
      expect(await actorWith({ cookie })).toEqual({ kind: "anonymous" });
    });

    test("that was tampered with is nobody's", async () => {
      const cookie = await signIn(people, operator);
      const forged = cookie.replace(/=\w{4}/, "=AAAA");
      expect(forged).not.toBe(cookie);
      expect(await actorWith({ cookie: forged })).toEqual({
        kind: "anonymous",
      });
    });

    test("that is over is nobody's", async () => {
      const cookie = await signIn(people, operator);
      await database.sql`update session set expires_at = now() - interval '1 second'`;
      expect(await actorWith({ cookie })).toEqual({ kind: "anonymous" });
    });

    test("ends with a new password, and the old one is worth nothing", async () => {
      const email = "ganti@jambi.test";
      const account = { name: "Ganti", role: "planner" as const, areas: [] };
      await createAccount(database, { ...account, email, password }, command);
      const cookie = await signIn(people, { email, password });
      await setPassword(
        database,
        { email, password: "baru-sekali-1" },
        command,
      );
      expect(await actorWith({ cookie })).toEqual({ kind: "anonymous" });
      await expect(signIn(people, { email, password })).rejects.toMatchObject({
        code: "not-signed-in",
      });
      expect(
        await signIn(people, { email, password: "baru-sekali-1" }),
      ).toContain("pantau.");
    });

    test("ends with a ban, and the account stays shut", async () => {
      const email = "ditutup@jambi.test";
      const account = { name: "Ditutup", role: "viewer" as const, areas: [] };
      const userId = await createAccount(
        database,
        { ...account, email, password },
        command,
      );
      const { key } = await createKey(
        database,
        { email, name: "x", expiresAt: null },
        command,
      );
      const cookie = await signIn(people, { email, password });
      const bearer = { authorization: `Bearer ${key}` };
      expect(await actorWith(bearer)).toMatchObject({ id: userId });
      const chief = await signIn(people, admin);
      await post("/admin/ban-user", { userId }, { cookie: chief });
      expect(await actorWith({ cookie })).toEqual({ kind: "anonymous" });
      await expect(actorWith(bearer)).rejects.toMatchObject({
        code: "not-signed-in",
      });
      await expect(signIn(people, { email, password })).rejects.toMatchObject({
        code: "not-allowed",
        text: { en: "This account is closed." },
      });
    });
  });

  describe("a key", () => {
    const keyFor = (expiresAt: Date | null = null) =>
      createKey(
        database,
        { email: operator.email, name: "SIMPUS", expiresAt },
        command,
      );

    test("stands for its person, whatever the case of the scheme, and goes before a cookie", async () => {
      const { key } = await keyFor();
      const cookie = await signIn(people, admin);
      for (const authorization of [`Bearer ${key}`, `bearer  ${key} `])
        expect(await actorWith({ authorization, cookie })).toMatchObject({
          kind: "key",
          id: operatorId,
          role: "operator",
        });
    });

    test("may send for its person's regency and for no other", async () => {
      const { key } = await keyFor();
      const actor = await actorWith({ authorization: `Bearer ${key}` });
      expect(maySubmit(actor, AreaCode.parse("15.01.01"))).toBe(true);
      expect(maySubmit(actor, AreaCode.parse("15.02"))).toBe(false);
    });

    test.each(["Bearer pantau_wrong", "Bearer ", "Bearer"])(
      "that does not hold is refused, not taken for a reader: %j",
      async (authorization) => {
        await expect(actorWith({ authorization })).rejects.toMatchObject({
          code: "not-signed-in",
        });
      },
    );

    test("of another scheme is none of ours: a proxy may ask for its own", async () => {
      expect(await actorWith({ authorization: "Basic dTpw" })).toEqual({
        kind: "anonymous",
      });
    });

    test("ends when it expires, and when it is revoked", async () => {
      const soon = await keyFor(new Date(Date.now() + 400));
      const authorization = `Bearer ${soon.key}`;
      expect(await actorWith({ authorization })).toMatchObject({ kind: "key" });
      await new Promise((resolve) => setTimeout(resolve, 500));
      await expect(actorWith({ authorization })).rejects.toThrow(
        "not-signed-in",
      );

      const { id, key } = await keyFor();
      await revokeKey(database, id, command);
      await expect(
        actorWith({ authorization: `Bearer ${key}` }),
      ).rejects.toThrow("not-signed-in");
      await expect(revokeKey(database, id, command)).rejects.toThrow(
        "not-found",
      );
    });

    test("is stored as its hash only", async () => {
      const { key } = await keyFor();
      const rows = await database.sql`select * from apikey`;
      expect(JSON.stringify(rows)).not.toContain(key);
    });

    test("can be made and ended by its own person, over HTTP, and no longer holds then", async () => {
      const cookie = await signIn(people, operator);
      const made = await post("/api-key/create", { name: "saya" }, { cookie });
      const { id: keyId, key } = await made.json();
      const authorization = `Bearer ${key}`;
      expect(await actorWith({ authorization })).toMatchObject({
        id: operatorId,
      });
      const chief = await signIn(people, admin);
      await expect(
        post("/api-key/delete", { keyId }, { cookie: chief }),
      ).rejects.toMatchObject({ code: "not-found" });
      await post("/api-key/delete", { keyId }, { cookie });
      await expect(actorWith({ authorization })).rejects.toThrow(
        "not-signed-in",
      );
    });
  });

  test("a database that is away is said to be away, not taken for a signed-out reader", async () => {
    const cookie = await signIn(people, operator);
    const { key } = await createKey(
      database,
      { email: operator.email, name: "x", expiresAt: null },
      command,
    );
    await database.sql.unsafe(`alter table "user" rename to away`);
    try {
      const signed: Record<string, string>[] = [
        { cookie },
        { authorization: `Bearer ${key}` },
      ];
      for (const headers of signed)
        await expect(actorWith(headers)).rejects.toMatchObject({
          code: "database-unavailable",
        });
    } finally {
      await database.sql.unsafe(`alter table away rename to "user"`);
    }
    expect(await actorWith({ cookie })).toMatchObject({ kind: "user" });
  });

  test("cookies are worth nothing under another secret", async () => {
    const cookie = await signIn(people, operator);
    const other = await openTestAuthentication(database);
    expect(await other.actorOf(new Headers({ cookie }))).toEqual({
      kind: "anonymous",
    });
    const authSecret = "0123456789".repeat(4);
    const [first, second] = [
      await openTestAuthentication(database, { authSecret }),
      await openTestAuthentication(database, { authSecret }),
    ];
    const shared = await signIn(first, operator);
    expect(await second.actorOf(new Headers({ cookie: shared }))).toMatchObject(
      {
        kind: "user",
      },
    );
    for (const opened of [other, first, second]) await opened.close();
  });
});
