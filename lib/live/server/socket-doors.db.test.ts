import { request } from "node:http";
import { io } from "socket.io-client";
import { afterAll, beforeAll, expect, test } from "vitest";
import { describeOnBothEngines } from "@/db/testing/describe-on-both-engines";
import type { Watch } from "@/lib/live/contract";
import {
  openLiveServer,
  type LiveServer,
} from "@/lib/live/server/testing/live-client";
import {
  expectWords,
  openApiUnderTest,
  type ApiUnderTest,
} from "@/lib/product/testing/api-under-test";

const most = { perAddress: 4, perAccount: 2, silentMs: 500 };

describeOnBothEngines("who may open a socket", ({ database }) => {
  let api: ApiUnderTest;
  let live: LiveServer;

  beforeAll(async () => {
    api = await openApiUnderTest(database());
    live = await openLiveServer(api, { most });
  });
  afterAll(async () => {
    await live.stop();
    await api.close();
  });

  /** From somebody behind the proxy on this machine; connections of other tests are not counted with these. */
  const from = (address: string, more: Record<string, string> = {}) => ({
    "x-forwarded-for": address,
    ...more,
  });
  const answerTo = (headers: Record<string, string>) =>
    new Promise<{ status: number | undefined; body: string }>(
      (resolve, reject) => {
        const url = `${live.url}/socket.io/?EIO=4&transport=polling`;
        const asked = request(url, { headers }, (response) => {
          let body = "";
          response.setEncoding("utf8");
          response.on("data", (part: string) => (body += part));
          response.on("end", () => {
            resolve({ status: response.statusCode, body });
          });
        });
        asked.once("error", reject);
        asked.end();
      },
    );

  test.each([
    "https://evil.test",
    "null",
    "http://127.0.0.1:1",
    "http://localhost.evil.test",
  ])("a page of %s may not watch with a viewer's cookie", async (origin) => {
    const headers = from("203.0.113.1", { origin, "x-actor": "viewer" });
    await expect(live.connectWith(headers)).rejects.toBeInstanceOf(Error);
    const { status, body } = await answerTo(headers);
    expect(status).toBe(403);
    expect(body).toContain("another site");
  });

  test("a page from here may, under every name it was asked by, and a program without an origin", async () => {
    const { host, origin } = new URL(live.url);
    const accepted: Record<string, string>[] = [
      { origin },
      { origin: "https://posyandu.test", "x-forwarded-host": "posyandu.test" },
      {},
    ];
    for (const headers of accepted) {
      const client = await live.connectWith(
        from("203.0.113.2", { host, "x-actor": "viewer", ...headers }),
      );
      expect(client.socket.connected).toBe(true);
      client.socket.disconnect();
    }
  });

  test("one address has so many sockets and no more, an IPv6 /64 counts as one, and closing makes room", async () => {
    for (const [own, other] of [
      [["198.51.100.7"], "198.51.100.8"],
      [["2001:db8::1", "2001:db8::ffff:2"], "2001:db8:0:1::1"],
    ] as const) {
      const open = [];
      for (let turn = 0; turn < most.perAddress; turn += 1)
        open.push(
          await live.connectWith(from(own[turn % own.length] ?? own[0])),
        );
      await expect(live.connectWith(from(own[0]))).rejects.toBeInstanceOf(
        Error,
      );
      const { status, body } = await answerTo(from(own[0]));
      expect(status).toBe(403);
      expect(body).toContain(`${String(most.perAddress)} live connections`);
      expect((await live.connectWith(from(other))).socket.connected).toBe(true);
      open[0]?.socket.disconnect();
      await expect
        .poll(async () => (await answerTo(from(own[0]))).status)
        .toBe(200);
      for (const { socket } of open) socket.disconnect();
    }
  });

  test("one account has so many sockets from wherever, with words for the next, and a stranger is not counted with it", async () => {
    const connect = (nth: number, as = "planner") =>
      live.connectWith(
        from(`203.0.113.${String(100 + nth)}`, { "x-actor": as }),
      );
    const open = [await connect(1), await connect(2)];
    const refused = await connect(3).catch((error: unknown) => error);
    expect(refused).toMatchObject({ data: { code: "too-many-sockets" } });
    const { data } = refused as { data: { message: unknown; remedy: unknown } };
    expectWords(data.message);
    expectWords(data.remedy);
    for (let nth = 4; nth < 8; nth += 1) await connect(nth, "stranger");
    open[0]?.socket.disconnect();
    await expect
      .poll(() =>
        connect(9).then(
          () => true,
          () => false,
        ),
      )
      .toBe(true);
  });

  test("one socket watches so many views, is told why there are no more, and leaving one makes room", async () => {
    const client = await live.connectWith(from("203.0.113.3"));
    const view = (nth: number): Watch =>
      ({
        area: "15",
        level: "regency",
        month: `${String(2000 + Math.floor(nth / 12))}-${String((nth % 12) + 1).padStart(2, "0")}`,
        sequence: 0,
      }) as Watch;
    const first = 20;
    const replies = [];
    for (let nth = 0; nth < 41; nth += 1)
      replies.push(await client.watch(view(first + nth)));
    expect(replies.slice(0, 40).every(({ ok }) => ok)).toBe(true);
    expect(replies[40]).toMatchObject({
      ok: false,
      problem: { code: "too-many-views" },
    });
    client.socket.emit("unwatch", view(first));
    expect(await client.watch(view(first + 40))).toMatchObject({ ok: true });
  });

  test("a message larger than any that is needed ends the connection", async () => {
    const client = await live.connectWith(from("203.0.113.4"));
    client.socket.emit("follow", "x".repeat(20_000));
    await expect.poll(() => client.socket.connected).toBe(false);
  });

  test("whoever opens a connection and says nothing does not keep it", async () => {
    const silent = io(live.url, {
      transports: ["websocket"],
      extraHeaders: from("203.0.113.5"),
      autoConnect: false,
      reconnection: false,
    });
    silent.io.open();
    await expect
      .poll(() => live.io.engine.clientsCount, { timeout: 5_000 })
      .toBeGreaterThan(0);
    const closed = new Promise((resolve) => silent.io.once("close", resolve));
    await closed;
  });
});
