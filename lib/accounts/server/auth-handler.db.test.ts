import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { getRequestListener, type HttpBindings } from "@hono/node-server";
import { Hono } from "hono";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Database } from "@/db/client";
import { describeOnBothEngines } from "@/db/testing/describe-on-both-engines";
import {
  addTestPeople,
  admin,
  authRequest,
  cookieOf,
  openTestAuthentication,
  operator,
  signIn,
  type TestAuthentication,
} from "@/lib/accounts/server/testing/auth-client";

const { password } = operator;

describeOnBothEngines("what comes under /api/auth", (engine) => {
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

  // Requests are counted by address in the whole process, so each engine has an address of its own.
  const from = engine.engine === "embedded" ? "10.0.1.1" : "10.0.2.1";
  const post = async (path: string, body: object, headers = {}) =>
    people.authHandler(authRequest(path, body, headers), from);

  describe("signing in", () => {
    test("makes the person known by the cookie, in a page and in a socket", async () => {
      const cookie = await signIn(people, operator);
      const actor = {
        kind: "user",
        id: operatorId,
        name: "Operator Kerinci",
        email: operator.email,
        role: "operator",
        areas: ["15.01"],
      };
      expect(await actorWith({ cookie: `theme=dark; ${cookie}` })).toEqual(
        actor,
      );
      expect(await people.actorOf(new Headers({ cookie }))).toEqual(actor);
    });

    test("works whatever the case of the email", async () => {
      const email = "Operator@Kerinci.TEST";
      expect(await signIn(people, { email, password })).toContain("pantau.");
    });

    test.each([
      { email: operator.email, password: "another-password" },
      { email: "nobody@kerinci.test", password },
    ])("is refused in one and the same way: %o", async (credentials) => {
      await expect(post("/sign-in/email", credentials)).rejects.toMatchObject({
        code: "not-signed-in",
        text: { en: "The email or the password is wrong." },
      });
    });

    test("sets a cookie that scripts cannot read and other sites cannot use, without https here", async () => {
      const response = await post("/sign-in/email", operator);
      const [cookie = ""] = response.headers.getSetCookie();
      expect(cookie).toMatch(/HttpOnly/);
      expect(cookie).toMatch(/SameSite=Lax/);
      expect(cookie).not.toMatch(/Secure/);
    });

    test("under an https address sets a cookie for https only", async () => {
      const publicUrl = "https://posyandu.test";
      const secured = await openTestAuthentication(database, { publicUrl });
      const request = authRequest("/sign-in/email", operator, {
        host: "app:3000",
        origin: publicUrl,
      });
      const response = await secured.authHandler(request, "10.0.0.1");
      expect(response.headers.getSetCookie()[0]).toMatch(
        /^__Secure-.*; Secure/,
      );
      await secured.close();
    });

    test("is refused from another site's page", async () => {
      const request = post("/sign-in/email", operator, {
        origin: "https://evil.test",
      });
      await expect(request).rejects.toMatchObject({ code: "not-allowed" });
    });

    test("works behind a proxy that says under which name it was asked", async () => {
      const response = await post("/sign-in/email", operator, {
        host: "127.0.0.1:3000",
        "x-forwarded-host": "posyandu.test",
        origin: "https://posyandu.test",
      });
      expect(response.status).toBe(200);
    });

    test("again and again is no attack, ten wrong passwords are", async () => {
      const from = "10.9.9.9";
      for (let turn = 0; turn < 12; turn += 1)
        await signIn(people, admin, from);
      const wrong = { ...admin, password: "guess-after-guess" };
      for (let turn = 0; turn < 10; turn += 1)
        await expect(signIn(people, wrong, from)).rejects.toMatchObject({
          code: "not-signed-in",
        });
      await expect(signIn(people, admin, from)).rejects.toMatchObject({
        code: "too-many-requests",
      });
      expect(await signIn(people, operator, from)).toContain("pantau.");
      expect(await signIn(people, admin, "10.9.9.10")).toContain("pantau.");
    });
  });

  describe("over HTTP", () => {
    test.each([
      "/sign-up/email",
      "/admin/create-user",
      "/admin/set-role",
      "/admin/impersonate-user",
      "/update-user",
      "/ok",
      "//sign-up/email",
    ])("%s is not there", async (path) => {
      const cookie = await signIn(people, admin);
      const body = { name: "x", email: "x@x.test", password, role: "admin" };
      await expect(post(path, body, { cookie })).rejects.toMatchObject({
        code: "not-found",
      });
      const [row] =
        await database.sql`select from "user" where email = 'x@x.test'`;
      expect(row).toBeUndefined();
    });

    test.each(["/admin/list-users", "/admin/ban-user"])(
      "%s is the admin's",
      async (path) => {
        const body = path.endsWith("ban-user")
          ? { userId: operatorId }
          : undefined;
        const cookie = await signIn(people, operator);
        const ask = (headers: Record<string, string>) =>
          people.authHandler(authRequest(path, body, headers), from);
        await expect(ask({ cookie })).rejects.toMatchObject({
          code: "not-allowed",
        });
        await expect(ask({})).rejects.toMatchObject({ code: "not-signed-in" });
        const [user] =
          await database.sql`select banned from "user" where id = ${operatorId}`;
        expect(user?.banned).toBe(false);
      },
    );

    test("with a cookie but from no page of ours nothing is changed", async () => {
      const cookie = await signIn(people, operator);
      const change = {
        currentPassword: password,
        newPassword: "diambil-alih-1",
      };
      for (const origin of [
        "https://evil.test",
        "null",
        "http://192.168.1.5:4000",
      ])
        await expect(
          post("/change-password", change, { cookie, origin }),
        ).rejects.toMatchObject({ code: "not-allowed" });
      expect(await signIn(people, operator)).toContain("pantau.");
    });

    test("an address that a sender claims is not believed", async () => {
      const request = authRequest("/sign-in/email", operator, {
        "x-client-address": "8.8.8.8",
        "x-forwarded-for": "8.8.8.8",
      });
      await people.authHandler(request, "10.0.0.77");
      const [row] = await database.sql`
      select ip_address as address from session order by created_at desc limit 1`;
      expect(row?.address).toBe("10.0.0.77");
    });

    test("a real server passes its own kind of request on", async () => {
      const app = new Hono<{ Bindings: HttpBindings }>();
      app.all("/api/auth/*", (c) =>
        people.authHandler(c.req.raw, c.env.incoming.socket.remoteAddress),
      );
      const listener = getRequestListener(app.fetch, {
        overrideGlobalObjects: false,
      });
      const server = createServer((request, response) => {
        void listener(request, response);
      });
      await new Promise<void>((resolve) => {
        server.listen(0, "127.0.0.1", resolve);
      });
      const { port } = server.address() as AddressInfo;
      const base = `http://127.0.0.1:${String(port)}`;
      const response = await fetch(`${base}/api/auth/sign-in/email`, {
        method: "POST",
        headers: { "content-type": "application/json", origin: base },
        body: JSON.stringify(operator),
      });
      expect(response.status).toBe(200);
      expect(await actorWith({ cookie: cookieOf(response) })).toMatchObject({
        id: operatorId,
      });
      server.closeAllConnections();
      server.close();
    });
  });

  test("a key's name is taken in as one line without marks of direction", async () => {
    const cookie = await signIn(people, operator);
    const name = "\u202eSIP\u200b\nKerinci\u2069";
    const made = await post("/api-key/create", { name }, { cookie });
    expect(await made.json()).toMatchObject({ name: "SIP Kerinci" });
  });

  test("what changes about accounts and keys is written down, with who did it, and never a secret", async () => {
    const cookie = await signIn(people, operator);
    const made = await post("/api-key/create", { name: "catat" }, { cookie });
    const { id, key } = await made.json();
    const rows =
      await database.sql`select actor, action, subject, detail from audit_log`;
    expect(rows).toContainEqual({
      actor: "command:test",
      action: "user-created",
      subject: operatorId,
      detail: { email: operator.email, role: "operator", areas: ["15.01"] },
    });
    expect(rows).toContainEqual(
      expect.objectContaining({
        actor: operatorId,
        action: "key-created",
        subject: id,
      }),
    );
    const written = JSON.stringify(rows);
    for (const secret of [password, key]) expect(written).not.toContain(secret);
  });
});
