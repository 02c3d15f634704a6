import { request as httpRequest, createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { setTimeout as sleep } from "node:timers/promises";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { describeOnOneEngine } from "@/db/testing/describe-on-both-engines";
import { openAuthentication } from "@/lib/accounts/server/open-authentication";
import { gateTimes, openGate } from "@/lib/core/http/gate";
import { apiListener } from "@/lib/product/api-listener";
import {
  expectProblem,
  openApiUnderTest,
  type ActorName,
  type ApiUnderTest,
} from "@/lib/product/testing/api-under-test";
import { exchange } from "@/lib/product/testing/exchange";

const mebibyte = 1024 * 1024;
const decision = "/api/v1/child-places/1/decision";

describeOnOneEngine("the gate before everything", ({ database }) => {
  let api: ApiUnderTest;
  let http: Server;
  const port = () => (http.address() as AddressInfo).port;

  beforeAll(async () => {
    api = await openApiUnderTest(database());
    const { authHandler } = await openAuthentication(
      database(),
      { dataDir: api.dataDir, trustedProxies: [] },
      api.product.log,
    );
    api.product.authHandler = authHandler;
    http = createServer(gateTimes);
    openGate(http, {
      isSecure: true,
      isDevelopment: false,
      answerApi: apiListener(api.product, api.api),
      answerPage: (_, response) => {
        response.end("page");
      },
    });
    await new Promise<void>((resolve) => http.listen(0, "127.0.0.1", resolve));
  });
  afterAll(async () => {
    http.closeAllConnections();
    http.close();
    await api.close();
  });

  const send = (
    method: string,
    url: string,
    {
      as = "stranger",
      headers = {},
      body = "",
    }: {
      as?: ActorName;
      headers?: Record<string, string>;
      body?: string | Buffer;
    } = {},
  ) => {
    const lines = Object.entries({
      host: "localhost",
      connection: "close",
      "x-actor": as,
      ...(body.length > 0 && { "content-length": String(body.length) }),
      ...headers,
    }).map(([name, value]) => `${name}: ${value}\r\n`);
    return exchange(port(), [
      `${method} ${url} HTTP/1.1\r\n${lines.join("")}\r\n`,
      ...(body.length > 0 ? [body] : []),
    ]);
  };
  const json = { "content-type": "application/json" };

  describe("asks who sends a body before it reads any of it", () => {
    const large = `[${"{},".repeat((8 * mebibyte) / 3)}{}]`;

    it.each([
      ["stranger", 401, "not-signed-in"],
      ["viewer", 403, "not-allowed"],
      ["planner", 403, "not-allowed"],
      ["operator", 413, "body-too-large"],
      ["admin", 413, "body-too-large"],
    ] as const)("%s", async (as, status, code) => {
      const before = await api.stored();
      // Only the head is sent: who waits for the body, waits for ever.
      const head = await send("POST", decision, {
        as,
        headers: { ...json, "content-length": String(large.length) },
      });
      expectProblem(head, { status, code });
      const broken = await send("POST", decision, {
        as,
        headers: json,
        body: "{",
      });
      expect(broken.status).toBe(status === 413 ? 400 : status);
      expect(await api.stored()).toEqual(before);
    });

    it("and holds no more of one without a length than it takes", async () => {
      const held = () => process.memoryUsage().heapUsed;
      const piece = "{},".repeat(20_000);
      const chunk = `${piece.length.toString(16)}\r\n${piece}\r\n`;
      const before = held();
      const reply = await exchange(port(), [
        `POST ${decision} HTTP/1.1\r\nhost: localhost\r\nx-actor: operator\r\ncontent-type: application/json\r\ntransfer-encoding: chunked\r\n\r\n`,
        "1\r\n[\r\n",
        ...Array.from({ length: 700 }, () => chunk),
      ]);
      expectProblem(reply, { status: 413, code: "body-too-large" });
      expect(held() - before).toBeLessThan(100 * mebibyte);
    });
  });

  describe("refuses what cannot be read, in words and never as a fault of its own", () => {
    const bodies: [string, string | Buffer][] = [
      ["half of it", '{"action":'],
      ["nothing", " "],
      ["no object", "null"],
      ["a number", "1"],
      ["a hundred thousand levels", "[".repeat(100_000)],
      ["many of them closed", `${'{"a":'.repeat(9_000)}1${"}".repeat(9_000)}`],
      ["half of a character", String.raw`{"posyandu":"\ud800"}`],
      ["the character 0", String.raw`{"posyandu":"p\u0000"}`],
      ["bytes that are no UTF-8", Buffer.from([0x22, 0xff, 0xfe, 0x22])],
      [
        "two marks of byte order",
        Buffer.from('{"action":"exclude"}', "utf16le"),
      ],
    ];
    it.each(bodies)("JSON of %s", async (_, body) => {
      const before = await api.stored();
      for (const url of [
        decision,
        "/api/v1/notes",
        "/api/auth/sign-in/email",
      ]) {
        const reply = await send("POST", url, {
          as: "admin",
          headers: json,
          body,
        });
        expect([400, 401, 404, 413], reply.head).toContain(reply.status);
        expect(reply.type).toContain("application/problem+json");
      }
      expect(await api.stored()).toEqual(before);
    });

    it.each([
      { "content-type": "text/xml" },
      { "content-type": "application/x-www-form-urlencoded" },
      { "content-type": "multipart/form-data; boundary=b" },
      { "content-type": "application/json; charset=utf-16" },
      { "content-type": "application/json", "content-encoding": "gzip" },
      { "content-type": "%E0%A4%A" },
      {},
    ])("a body sent as %j", async (headers) => {
      for (const url of [decision, "/api/auth/sign-in/email"]) {
        const body = '{"action":"exclude"}';
        const reply = await send("POST", url, { as: "admin", headers, body });
        expectProblem(reply, { status: 415, code: "not-json" });
      }
    });

    it.each([
      "/%E0%A4%A",
      "/submissions/%E0%A4%A",
      "/submissions/%ED%A0%80",
      "/a%00b",
      "/?area=%00",
      "*",
      "http://evil.example/",
      String.raw`/\evil.example`,
    ])("the address %s", async (url) => {
      const page = await send("GET", url);
      expect([page.status, page.type]).toEqual([
        400,
        "text/plain; charset=utf-8",
      ]);
      if (!url.startsWith("/")) return;
      expectProblem(await send("GET", `/api/v1${url}`, { as: "admin" }), {
        status: 400,
        code: "bad-request",
      });
    });

    it.each([
      "/values?area[]=15&month=2026-09&indicator=ds",
      "/values?area=15&month[a]=2026-09&indicator=ds",
      "/values?area=15&area=15.01&month=2026-09&indicator=ds",
      "/areas?search[]=a",
      "/areas?search=a&search=b",
      "/areas?search=%ED%A0%80",
      "/areas?search=%E0%A4%A",
      "/child-places/choices?area=15.01&q=%ED%A0%80%F0",
      "/child-places/choices?area=15.01&q=%25_%5C%27",
      `/areas/${"9".repeat(5_000)}`,
      `/areas?search=${"%20".repeat(3_000)}`,
    ])("or answers it: %s", async (url) => {
      for (const as of ["stranger", "admin"] as const) {
        const reply = await send("GET", `/api/v1${url}`, { as });
        expect(reply.status, reply.head).toBeGreaterThanOrEqual(200);
        expect(reply.status, reply.head).toBeLessThan(500);
      }
    });

    it("methods that nobody serves", async () => {
      for (const url of ["/", "/api/v1/values", "/api/auth/sign-out"])
        for (const method of ["TRACE", "PROPFIND", "LOCK", "SEARCH"])
          expect((await send(method, url)).status).toBe(405);
      for (const method of ["POST", "PUT", "DELETE", "OPTIONS"])
        expect((await send(method, "/")).status).toBe(405);
      const posted = await send("POST", "/api/v1/values", { as: "admin" });
      expectProblem(posted, { status: 405, code: "method-not-allowed" });
      expect(posted.head).toMatch(/^allow: GET, HEAD/m);
      expect((await send("PUT", "/api/auth/sign-out")).status).toBe(405);
      expect((await send("FOO", "/")).status).toBe(400);
    });

    it("requests without a host, with too much of a head, or that are no HTTP", async () => {
      for (const [text, wanted] of [
        ["GET /api/v1/health HTTP/1.0\r\n\r\n", 400],
        ["GET / HTTP/1.0\r\n\r\n", 200],
        ["GET / HTTP/1.1\r\n\r\n", 400],
        ["\u0016\u0003\u0001\r\n\r\n", 400],
        [`GET / HTTP/1.1\r\nhost: a\r\nx: ${"a".repeat(20_000)}\r\n\r\n`, 431],
        [`GET /${"a".repeat(20_000)} HTTP/1.1\r\nhost: a\r\n\r\n`, 431],
        ["GET /api/v1/health HTTP/1.1\r\nhost: a b<>\r\n\r\n", 400],
        ["GET / HTTP/1.1\r\nhost: a\r\ncontent-length: x\r\n\r\n", 400],
      ] as const)
        expect((await exchange(port(), [text])).status, text).toBe(wanted);
    });
  });

  it("gives every answer the headers that keep a browser from misusing it", async () => {
    for (const url of [
      "/",
      "/api/v1/session",
      "/api/v1/nothing",
      "/%E0%A4%A",
    ]) {
      const { head } = await send("GET", url);
      for (const header of [
        "x-content-type-options: nosniff",
        ...["referrer", "cross-origin-opener", "cross-origin-resource"].map(
          (name) => `${name}-policy: same-origin`,
        ),
        "strict-transport-security: max-age=31536000",
      ])
        expect(head).toContain(header);
      expect(head).toMatch(/permissions-policy: .*camera=\(\)/);
      expect(head).toMatch(/content-security-policy: .*frame-ancestors 'none'/);
    }
  });

  it("lets no answer that depends on who asks be kept", async () => {
    const kept: Record<string, string | undefined> = {};
    for (const url of [
      "/session",
      "/health",
      "/submissions?area=15.01",
      "/refused-rows?area=15.01",
      "/refused-rows?area=15.01&format=csv",
      "/notes?area=15&from=2026-01&to=2026-09",
      "/child-places?area=15.01",
      "/areas?search=kerinci",
      "/nothing",
      "/values?area=15&month=2026-09&indicator=ds",
      "/catalogue",
    ]) {
      const { head } = await send("GET", `/api/v1${url}`, { as: "admin" });
      kept[url.split("?")[0] ?? ""] = /^cache-control: (.*)$/im.exec(head)?.[1];
      if (url.startsWith("/values"))
        expect(head).toMatch(/^vary: cookie, authorization/im);
    }
    expect(kept).toMatchObject({
      "/values": "private, no-cache",
      "/catalogue": "public, max-age=300",
    });
    const { "/values": _, "/catalogue": __, ...others } = kept;
    expect(new Set(Object.values(others))).toEqual(new Set(["no-store"]));
  });

  it("lets a file come slowly on an honest line, and a body of JSON as long as it comes", async () => {
    const boundary = "b";
    const client = httpRequest({
      port: port(),
      method: "POST",
      path: "/api/v1/submissions",
      headers: {
        "content-type": `multipart/form-data; boundary=${boundary}`,
        "x-actor": "operator",
      },
    });
    const answered = new Promise<number | undefined>((resolve) => {
      client.once("response", ({ statusCode }) => {
        resolve(statusCode);
      });
    });
    client.write(
      `--${boundary}\r\ncontent-disposition: form-data; name="file"; filename="a.csv"\r\n\r\n`,
    );
    for (let piece = 0; piece < 5; piece += 1) {
      client.write("x".repeat(10_000));
      await sleep(50);
    }
    client.end(`\r\n--${boundary}--\r\n`);
    expect(await answered).toBe(422);
    expect(api.leftOvers()).toEqual([]);
  });
});
