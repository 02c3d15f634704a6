import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Database } from "@/db/client";
import { describeOnBothEngines } from "@/db/testing/describe-on-both-engines";
import { createAuth } from "@/lib/accounts/server/auth";
import { createAccount } from "@/lib/accounts/server/create-account";
import { createKey } from "@/lib/accounts/server/create-key";
import { revokeKey } from "@/lib/accounts/server/revoke-key";
import { setPassword } from "@/lib/accounts/server/set-password";
import {
  addTestPeople,
  admin,
  authRequest,
  command,
  operator,
  signIn,
} from "@/lib/accounts/server/testing/auth-client";
import { openLog } from "@/lib/core/product/log";
import {
  authSecret,
  openNode,
  type Node,
} from "@/lib/product/testing/open-node";
import { isRedisThere, startRedis } from "@/lib/product/testing/start-redis";

/** What is promised. A busy machine must keep it too. */
const atOnce = { timeout: 2_000, interval: 20 };
const password = "kata-sandi-uji-1";

const between = isRedisThere()
  ? "on PostgreSQL with Redis between them"
  : "not run with Redis between them: redis-server is not here";

describeOnBothEngines(
  `a door closed on one of two nodes, ${between}`,
  (engine) => {
    let database: Database;
    let here: Node;
    let there: Node;
    let redis: Awaited<ReturnType<typeof startRedis>> | undefined;
    let operatorId: string;
    let chief: string;
    let made = 0;

    beforeAll(async () => {
      database = engine.database();
      // On PostgreSQL the nodes share a Redis, where there is one to start.
      if (engine.engine === "postgresql" && isRedisThere())
        redis = await startRedis();
      const options = redis === undefined ? {} : { redisUrl: redis.url };
      here = await openNode(database, options);
      there = await openNode(database, options);
      operatorId = await addTestPeople(database);
      chief = await signIn(here.people, admin);
    });
    afterAll(async () => {
      await here.stop();
      await there.stop();
      await redis?.stop();
    });

    async function newViewer() {
      made += 1;
      const email = `viewer${String(made)}@jambi.test`;
      const account = { name: "Pemirsa", role: "viewer" as const, areas: [] };
      const userId = await createAccount(
        database,
        { ...account, email, password },
        command,
      );
      const cookie = await signIn(here.people, { email, password });
      return { email, userId, cookie };
    }
    const post = (path: string, body: object, cookie: string) =>
      here.people.authHandler(authRequest(path, body, { cookie }), "10.0.0.1");
    const sessionSeenBy = async (node: Node, cookie: string) => {
      const answer = await node.api.request("/api/v1/session", {
        headers: { cookie },
      });
      return (await answer.json()) as {
        user: { role: string; areas: string[] } | null;
      };
    };
    /** A socket on each node. */
    const listenOnBoth = (headers: Record<string, string>) =>
      Promise.all(
        [here, there].map(async ({ live }) => live.connectWith(headers)),
      );
    type Listening = Awaited<ReturnType<typeof listenOnBoth>>;
    const expectEnded = (clients: Listening) =>
      expect
        .poll(() => clients.map(({ socket }) => socket.connected), atOnce)
        .toEqual([false, false]);

    test("a blocked account's sockets and sessions end on every node", async () => {
      const { userId, cookie } = await newViewer();
      const clients = await listenOnBoth({ cookie });
      expect(await sessionSeenBy(there, cookie)).toMatchObject({
        user: { role: "viewer" },
      });
      await post("/admin/ban-user", { userId }, chief);
      await expectEnded(clients);
      expect(await sessionSeenBy(there, cookie)).toMatchObject({ user: null });
    });

    test("a ban that somebody wrote into the database counts as well", async () => {
      const { userId, cookie } = await newViewer();
      const clients = await listenOnBoth({ cookie });
      await database.sql`update "user" set banned = true where id = ${userId}`;
      await expectEnded(clients);
    });

    test("signing out ends the session's sockets, and those of no other session", async () => {
      const { cookie, email } = await newViewer();
      const other = await signIn(there.people, { email, password });
      const clients = await listenOnBoth({ cookie });
      const kept = await there.live.connectWith({ cookie: other });
      await post("/sign-out", {}, cookie);
      await expectEnded(clients);
      expect(await sessionSeenBy(there, cookie)).toMatchObject({ user: null });
      expect(kept.socket.connected).toBe(true);
    });

    test("a new password from the command ends them", async () => {
      const { email, cookie } = await newViewer();
      const clients = await listenOnBoth({ cookie });
      await setPassword(
        database,
        { email, password: "baru-sekali-1" },
        command,
      );
      await expectEnded(clients);
    });

    test("a new password of one's own ends the other sessions, and goes on with a new one", async () => {
      const { email, cookie } = await newViewer();
      const mine = await signIn(here.people, { email, password });
      const clients = await listenOnBoth({ cookie });
      const change = {
        currentPassword: password,
        newPassword: "baru-sekali-2",
      };
      const changed = await post("/change-password", change, mine);
      await expectEnded(clients);
      expect(await sessionSeenBy(there, cookie)).toMatchObject({ user: null });
      const next =
        changed.headers.getSetCookie().join("; ").split(";")[0] ?? "";
      expect(await sessionSeenBy(there, next)).toMatchObject({
        user: { role: "viewer" },
      });
    });

    test("a password that an admin sets through better-auth ends them too", async () => {
      const { userId, cookie } = await newViewer();
      const clients = await listenOnBoth({ cookie });
      const { api } = createAuth({
        database,
        secret: authSecret,
        log: openLog("silent"),
      });
      await api.setUserPassword({
        body: { userId, newPassword: "baru-sekali-3" },
        headers: new Headers({ cookie: chief }),
      });
      await expectEnded(clients);
      expect(await sessionSeenBy(here, cookie)).toMatchObject({ user: null });
    });

    test("a session that runs out while its socket listens ends it", async () => {
      const { userId, cookie } = await newViewer();
      await database.sql`update session set expires_at = now() + interval '1500 milliseconds' where user_id = ${userId}`;
      const clients = await listenOnBoth({ cookie });
      expect(clients.every(({ socket }) => socket.connected)).toBe(true);
      await expect
        .poll(() => clients.map(({ socket }) => socket.connected), {
          timeout: 3_500,
        })
        .toEqual([false, false]);
    });

    describe("a key", () => {
      const keyFor = (expiresAt: Date | null = null) =>
        createKey(
          database,
          { email: operator.email, name: "SIMPUS", expiresAt },
          command,
        );
      const bearer = (key: string) => ({ authorization: `Bearer ${key}` });

      test("that is revoked ends what listens with it, and lets nobody in again", async () => {
        const { id, key } = await keyFor();
        const clients = await listenOnBoth(bearer(key));
        await revokeKey(database, id, command);
        await expectEnded(clients);
        await expect(there.live.connectWith(bearer(key))).rejects.toMatchObject(
          { data: { code: "not-signed-in" } },
        );
      });

      test("that is switched off or made to end in the database, too", async () => {
        for (const change of ["enabled = false", "expires_at = now()"]) {
          const { id, key } = await keyFor();
          const clients = await listenOnBoth(bearer(key));
          await database.sql.unsafe(
            `update apikey set ${change} where id = '${id}'`,
          );
          await expectEnded(clients);
        }
      });

      test("that runs out while its socket listens ends it", async () => {
        const { key } = await keyFor(new Date(Date.now() + 1_500));
        const clients = await listenOnBoth(bearer(key));
        await expect
          .poll(() => clients.map(({ socket }) => socket.connected), {
            timeout: 3_500,
          })
          .toEqual([false, false]);
      });
    });

    test("another role and other regencies hold for the next answer, and the socket connects anew with them", async () => {
      const cookie = await signIn(here.people, operator);
      const clients = await listenOnBoth({ cookie });
      await database.sql`update user_areas set area_code = '15.02' where user_id = ${operatorId}`;
      await expectEnded(clients);
      expect(await sessionSeenBy(there, cookie)).toMatchObject({
        user: { areas: ["15.02"] },
      });
      const again = await listenOnBoth({ cookie });
      await database.sql`update "user" set role = 'viewer' where id = ${operatorId}`;
      await expectEnded(again);
      expect(await sessionSeenBy(here, cookie)).toMatchObject({
        user: { role: "viewer", areas: [] },
      });
    });

    test("nobody else is disturbed, nor by a session that is lengthened", async () => {
      const { userId, cookie } = await newViewer();
      const clients = await listenOnBoth({ cookie });
      const strangers = await listenOnBoth({});
      const gone = await newViewer();
      await post("/sign-out", {}, gone.cookie);
      await database.sql`update session set expires_at = expires_at + interval '1 day' where user_id = ${userId}`;
      const ending = await listenOnBoth({ cookie: chief });
      await post("/sign-out", {}, chief);
      await expectEnded(ending);
      for (const { socket } of [...clients, ...strangers])
        expect(socket.connected).toBe(true);
    });
  },
);
