import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Database } from "@/db/client";
import { describeOnBothEngines } from "@/db/testing/describe-on-both-engines";
import { signInGuard, type Attempt } from "./sign-in-guard";
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

describeOnBothEngines("guessing passwords", (engine) => {
  let database: Database;
  beforeAll(() => {
    database = engine.database();
  });

  const attempt = (email: string, address: string): Attempt => ({
    email,
    address,
    device: null,
  });
  /** How many of these attempts are let through. */
  const passed = async (attempts: readonly Attempt[]) => {
    const guard = signInGuard(database);
    let count = 0;
    for (const one of attempts)
      if ((await guard.take(one)) === null) count += 1;
    return count;
  };
  const times = (count: number, make: (nth: number) => Attempt) =>
    Array.from({ length: count }, (_, nth) => make(nth));

  test("is counted on all nodes together, also where they try at the same moment, and after a restart", async () => {
    const [first, second] = [signInGuard(database), signInGuard(database)];
    const answers = await Promise.all(
      times(20, () => attempt("a@x.test", "10.1.0.1")).map((one, nth) =>
        (nth % 2 === 0 ? first : second).take(one),
      ),
    );
    expect(answers.filter((answer) => answer === null)).toHaveLength(10);
    const refused = await signInGuard(database).take(
      attempt("A@x.test", "10.1.0.1"),
    );
    expect(refused?.seconds).toBeGreaterThan(800);
    expect(refused?.seconds).toBeLessThanOrEqual(900);
  });

  test("of one account after another from one address ends at a hundred, and an IPv6 /64 is one address", async () => {
    expect(
      await passed(
        times(120, (n) => attempt(`v4-${String(n)}@x.test`, "10.1.0.2")),
      ),
    ).toBe(100);
    expect(
      await passed(
        times(120, (n) =>
          attempt(`v6-${String(n)}@x.test`, `2001:db8:0:1::${n.toString(16)}`),
        ),
      ),
    ).toBe(100);
    expect(await passed([attempt("v6@x.test", "2001:db8:0:2::1")])).toBe(1);
  });

  test("a blocked address adds nothing to what is remembered", async () => {
    const rows = async () =>
      (await database.sql`select from sign_in_attempts`).length;
    await passed(
      times(100, (n) => attempt(`b-${String(n)}@x.test`, "10.1.0.3")),
    );
    const before = await rows();
    expect(
      await passed(
        times(200, (n) => attempt(`c-${String(n)}@x.test`, "10.1.0.3")),
      ),
    ).toBe(0);
    expect(await rows()).toBe(before);
  });

  test("from many addresses closes the account to strangers for an hour, but not to a device that it knows", async () => {
    const everywhere = times(150, (n) =>
      attempt("chief@x.test", `10.2.${String(n)}.1`),
    );
    expect(await passed(everywhere)).toBe(100);
    const known = { ...attempt("chief@x.test", "10.2.0.1"), device: "hers" };
    expect(await passed([known])).toBe(1);
    const waiting = await signInGuard(database).take(
      attempt("chief@x.test", "10.9.0.1"),
    );
    expect(waiting?.seconds).toBeLessThanOrEqual(3_600);
  });

  test("an attempt that is refused does not use up what the rest of the office may do", async () => {
    const guard = signInGuard(database);
    for (let turn = 0; turn < 300; turn += 1)
      await guard.take(attempt("forgetful@x.test", "10.1.0.4"));
    expect(await guard.take(attempt("colleague@x.test", "10.1.0.4"))).toBe(
      null,
    );
  });

  test("thousands of failures leave no more than a bounded memory, and each costs little", async () => {
    const guard = signInGuard(database);
    global.gc?.();
    const before = process.memoryUsage().heapUsed;
    const began = performance.now();
    const count = 3_000;
    const attempts = times(count, (n) =>
      attempt(`m-${String(n)}@x.test`, `10.3.0.${String(n % 5)}`),
    );
    while (attempts.length > 0)
      await Promise.all(attempts.splice(0, 100).map(guard.take));
    expect((performance.now() - began) / count).toBeLessThan(20);
    expect(process.memoryUsage().heapUsed - before).toBeLessThan(64 * 2 ** 20);
    const [row] = await database.sql<{ count: number }[]>`
      select count(*)::int from sign_in_attempts where key like '%10.3.0.%'`;
    // Of each address its own row, and a hundred of accounts at it.
    expect(row?.count).toBe(5 + 5 * 100);
  });

  describe("over HTTP", () => {
    let people: TestAuthentication;
    let operatorId: string;
    beforeAll(async () => {
      people = await openTestAuthentication(database);
      operatorId = await addTestPeople(database);
    });
    afterAll(async () => {
      await people.close();
    });

    test("whoever has signed in on a device gets in there while strangers at the same address guess", async () => {
      const from = "10.4.0.1";
      const first = await people.authHandler(
        authRequest("/sign-in/email", admin),
        from,
      );
      const device = cookieOf(first);
      expect(device).toContain("_device=");
      const wrong = { ...admin, password: "guess-after-guess" };
      for (let turn = 0; turn < 10; turn += 1)
        await signIn(people, wrong, from).catch(() => undefined);
      await expect(signIn(people, admin, from)).rejects.toMatchObject({
        code: "too-many-requests",
      });
      const request = (credentials: object) =>
        authRequest("/sign-in/email", credentials, { cookie: device });
      expect((await people.authHandler(request(admin), from)).status).toBe(200);
      // The device is that person's: another account has no use of it.
      const stolen = { ...operator, password: "guess-after-guess" };
      for (let turn = 0; turn < 10; turn += 1)
        await people.authHandler(request(stolen), from).catch(() => undefined);
      await expect(
        people.authHandler(request(operator), from),
      ).rejects.toMatchObject({ code: "too-many-requests" });
    });

    test("every sign-in is written down with its address, good or failed, and slowing down once; never what was typed", async () => {
      const from = "2001:db8:4::1";
      const cookie = await signIn(people, operator, from);
      const typed = {
        email: "rahasia-di-kolom-surel",
        password: "tebakan-123",
      };
      const wrong = { email: operator.email, password: typed.password };
      for (let turn = 0; turn < 13; turn += 1)
        await signIn(people, wrong, from).catch(() => undefined);
      await signIn(
        people,
        { ...typed, email: `${typed.email}@x.test` },
        from,
      ).catch(() => undefined);
      const rows = await database.sql<Record<string, unknown>[]>`
        select actor, action, subject, detail from audit_log where detail ->> 'address' = ${from} order by id`;
      const told = rows.map(({ actor, action, subject }) => [
        actor,
        action,
        subject,
      ]);
      expect(told).toEqual([
        [operatorId, "signed-in", operatorId],
        ...Array.from({ length: 10 }, () => [
          "anonymous",
          "sign-in-failed",
          operatorId,
        ]),
        ["anonymous", "sign-in-slowed", operatorId],
        ["anonymous", "sign-in-failed", "unknown"],
      ]);
      const everything = JSON.stringify(
        await database.sql`select * from audit_log, sign_in_attempts`,
      );
      const token = cookie.split("=")[1]?.split(".")[0] ?? "?";
      for (const secret of [...Object.values(typed), operator.password, token])
        expect(everything).not.toContain(secret);
    });
  });
});
