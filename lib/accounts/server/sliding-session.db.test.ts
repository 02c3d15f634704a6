import { afterAll, beforeAll, expect, test } from "vitest";
import type { Database } from "@/db/client";
import { describeOnBothEngines } from "@/db/testing/describe-on-both-engines";
import {
  addTestPeople,
  authRequest,
  openTestAuthentication,
  operator,
  signIn,
  type TestAuthentication,
} from "@/lib/accounts/server/testing/auth-client";

describeOnBothEngines("a session that is used", (engine) => {
  let database: Database;
  let people: TestAuthentication;
  beforeAll(async () => {
    database = engine.database();
    people = await openTestAuthentication(database);
    await addTestPeople(database);
  });
  afterAll(async () => {
    await people.close();
  });

  const daysLeft = async () => {
    const [row] = await database.sql<{ days: number }[]>`
      select round(extract(epoch from expires_at - now()) / 86400)::int as days from session`;
    return row?.days;
  };
  const use = (cookie: string) =>
    people.authHandler(
      authRequest("/get-session", undefined, { cookie }),
      "10.0.0.1",
    );

  test("goes on for seven days from its last use, and so does its cookie, once a day", async () => {
    const cookie = await signIn(people, operator);
    expect(await daysLeft()).toBe(7);
    const fresh = await use(cookie);
    expect(fresh.headers.getSetCookie().join()).not.toContain("session_token");
    await database.sql`update session set expires_at = now() + interval '2 days'`;
    const renewed = await use(cookie);
    expect(await daysLeft()).toBe(7);
    const written = renewed.headers
      .getSetCookie()
      .find((one) => one.includes("session_token="));
    expect(written).toMatch(/Max-Age=604800/);
    expect(written).toMatch(/HttpOnly/);
    expect(await people.actorOf(new Headers({ cookie }))).toMatchObject({
      kind: "user",
    });
  });

  test("tells nothing of itself to scripts", async () => {
    const cookie = await signIn(people, operator);
    const answer = await use(cookie);
    expect([answer.status, await answer.text()]).toEqual([204, ""]);
  });

  test("is not brought back once it is over", async () => {
    const cookie = await signIn(people, operator);
    await database.sql`update session set expires_at = now() - interval '1 second'`;
    const answer = await use(cookie);
    expect(answer.headers.getSetCookie().join()).toMatch(
      /session_token=;.*Max-Age=0/,
    );
    expect(await people.actorOf(new Headers({ cookie }))).toEqual({
      kind: "anonymous",
    });
  });
});
