import { toldOf } from "@/lib/follow/domain/told-stage";
import { firstStage } from "@/lib/meetings/domain/stage";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { openTestDatabase } from "@/db/testing/describe-on-both-engines";
import { enginesUnderTest } from "@/db/testing/engines";
import {
  addTestPeople,
  admin,
  signIn,
} from "@/lib/accounts/server/testing/auth-client";
import type { FollowReply, StageReply } from "@/lib/follow/contract";
import { openNode, type Node } from "@/lib/product/testing/open-node";
import { isRedisThere, startRedis } from "@/lib/product/testing/start-redis";

// The embedded engine has one process; several nodes share a PostgreSQL and a Redis.
const isPossible = enginesUnderTest().includes("postgresql") && isRedisThere();

const stage = { ...toldOf(firstStage([])), turn: 1, by: "w1" };

describe.skipIf(!isPossible)(
  `a meeting followed on another node than it is presented on${isPossible ? "" : ": not run, it wants PostgreSQL and redis-server"}`,
  () => {
    let opened: Awaited<ReturnType<typeof openTestDatabase>>;
    let redis: Awaited<ReturnType<typeof startRedis>>;
    let here: Node;
    let there: Node;
    let cookie: string;

    beforeAll(async () => {
      opened = await openTestDatabase("postgresql");
      await addTestPeople(opened.database);
      redis = await startRedis();
      here = await openNode(opened.database, { redisUrl: redis.url });
      there = await openNode(opened.database, { redisUrl: redis.url });
      cookie = await signIn(here.people, admin);
    });
    afterAll(async () => {
      await here.stop();
      await there.stop();
      await redis.stop();
      await opened.database.close();
      await opened.remove();
    });

    const postTo = async (node: Node, path: string, body: unknown) => {
      const reply = await node.api.request(`/api/v1${path}`, {
        method: "POST",
        headers: {
          cookie,
          "content-type": "application/json",
          origin: "http://192.168.1.5:3000",
          host: "192.168.1.5:3000",
        },
        body: JSON.stringify(body),
      });
      expect(reply.status, await reply.clone().text()).toBeLessThan(300);
      return (await reply.json()) as unknown;
    };
    const share = async () => {
      const facts = { title: "Rakor", area: "15.01", month: "2026-09" };
      const { meeting } = (await postTo(here, "/meetings", {
        ...facts,
        heldOn: null,
        place: "",
        snapshot: null,
      })) as { meeting: { id: string } };
      const { code } = (await postTo(here, `/meetings/${meeting.id}/stage`, {
        audience: "public",
        device: "browser-here",
        stage,
      })) as StageReply;
      return { id: meeting.id, code };
    };
    const follow = async (id: string) => {
      const { socket } = await there.live.connectWith({});
      const heard: { kind: string; stage?: { at: number } }[] = [];
      socket.on("said", ({ said }) => heard.push(said as (typeof heard)[0]));
      const answer = await socket.emitWithAck("join", `stage|${id}`);
      expect(answer).toMatchObject({ ok: true, said: { kind: "stage" } });
      return heard;
    };

    test("every move and the end are heard there, and who comes later finds the slide that is shown", async () => {
      const { id, code } = await share();
      const heard = await follow(id);
      await postTo(here, `/meetings/${id}/stage/move`, {
        device: "browser-here",
        stage: { ...stage, turn: 2, at: 4 },
      });
      await expect
        .poll(() => heard.some((one) => one.stage?.at === 4))
        .toBe(true);
      const late = await there.api.request(`/api/v1/follow/${code}`);
      expect(((await late.json()) as FollowReply).stage.at).toBe(4);
      await postTo(there, `/meetings/${id}/stage/close`, {});
      await expect
        .poll(() => heard.some(({ kind }) => kind === "closed"))
        .toBe(true);
    });

    test("followers of both nodes are counted together", async () => {
      const { id } = await share();
      const counts: number[] = [];
      const { socket } = await here.live.connectWith({ cookie });
      socket.on("said", ({ said }) => {
        const { count } = said as { count?: number };
        if (count !== undefined) counts.push(count);
      });
      await socket.emitWithAck("join", `stand|${id}`);
      await follow(id);
      await follow(id);
      const local = await here.live.connectWith({});
      await local.socket.emitWithAck("join", `stage|${id}`);
      await expect.poll(() => counts.at(-1), { timeout: 5_000 }).toBe(3);
    });
  },
);
