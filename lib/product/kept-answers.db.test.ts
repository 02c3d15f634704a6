import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, beforeAll, expect, it } from "vitest";
import { describeOnBothEngines } from "@/db/testing/describe-on-both-engines";
import { createKey } from "@/lib/accounts/server/create-key";
import { revokeKey } from "@/lib/accounts/server/revoke-key";
import {
  addTestPeople,
  admin as adminAccount,
  command,
} from "@/lib/accounts/server/testing/auth-client";
import { gateTimes, openGate } from "@/lib/core/http/gate";
import { apiListener } from "@/lib/product/api-listener";
import { ask, textOf, type Answer } from "./testing/ask-plainly";
import { shortCsv } from "./testing/bad-files";
import {
  openApiUnderTest,
  type ActorName,
  type ApiUnderTest,
} from "./testing/api-under-test";
import { exchange } from "./testing/exchange";
import { openNode, type Node } from "./testing/open-node";
import { everyQuestion, testMonth as month } from "./testing/test-product";

const values = `/values?area=15&level=regency&month=${month}&indicator=ds`;
const reads = [
  values,
  `/series?area=15.01&indicator=ds&from=2026-08&to=${month}`,
  `/board?area=15&month=${month}`,
  `/growth?area=15&month=${month}`,
];
/** Those who oversee ask first and last, so that a stranger's comes between. */
const audiences = ["admin", "stranger", "viewer"] as const;

describeOnBothEngines("answers from memory", ({ database }) => {
  let api: ApiUnderTest;
  let http: Server;
  /** How many requests have gone the usual way. */
  let routed = 0;
  const port = () => (http.address() as AddressInfo).port;
  const get = (
    address: string,
    as: ActorName,
    headers: Record<string, string> = {},
    method = "GET",
  ) =>
    ask(
      `http://127.0.0.1:${String(port())}/api/v1${address}`,
      { "x-actor": as, ...headers },
      method,
    );
  const report = async (d: number) => {
    const { status } = await api.send({
      content: shortCsv(["p1", month, 80, d, d, 0, 0, 0]),
      as: "admin",
      fields: { confirm: everyQuestion },
    });
    expect(status).toBe(201);
  };
  const numerator = (answer: Answer) =>
    (JSON.parse(textOf(answer)) as { total: { numerator?: number } }).total
      .numerator;

  beforeAll(async () => {
    api = await openApiUnderTest(database());
    http = createServer(gateTimes);
    openGate(http, {
      isSecure: false,
      isDevelopment: false,
      answerApi: apiListener(api.product, {
        fetch: (...request) => {
          routed += 1;
          return api.api.fetch(...request);
        },
      }),
      answerPage: () => undefined,
    });
    await new Promise<void>((resolve) => http.listen(0, "127.0.0.1", resolve));
    await report(40);
  });
  afterAll(async () => {
    http.closeAllConnections();
    http.close();
    await api.close();
  });

  it.each(reads)(
    "of %s are what was answered the usual way, compressed or not, for every audience",
    async (address) => {
      const said = new Map<string, string>();
      for (const as of audiences) {
        const first = await get(address, as);
        expect(first.status, textOf(first)).toBe(200);
        const before = routed;
        for (const accepted of ["identity", "gzip", "gzip, br", "br;q=0"]) {
          const again = await get(address, as, { "accept-encoding": accepted });
          expect(textOf(again)).toBe(textOf(first));
          const { date: _d, "x-request-id": _i, ...headers } = again.headers;
          expect({ ...first.headers, ...headers }).toMatchObject({
            ...headers,
            etag: first.headers.etag,
            "content-length": String(again.body.length),
            "cache-control": "private, no-cache",
            vary: "cookie, authorization, accept-encoding, x-stage-pass",
            "content-type": "application/json; charset=utf-8",
            "x-content-type-options": "nosniff",
            "content-security-policy":
              expect.stringContaining("default-src 'none'"),
          });
        }
        expect(routed).toBe(before);
        said.set(as, textOf(first));
      }
      expect(said.get("viewer")).toBe(said.get("admin"));
    },
  );

  it("are compressed where that makes them smaller, and what is too small is not", async () => {
    const large = `/series?area=15&indicator=ds&from=2020-01&to=${month}`;
    const plain = await get(large, "admin");
    for (const encoding of ["gzip", "br"]) {
      const packed = await get(large, "admin", { "accept-encoding": encoding });
      expect(packed.headers["content-encoding"]).toBe(encoding);
      expect(packed.body.length).toBeLessThan(plain.body.length / 2);
    }
    const small = `/values?area=15.01.01.2001&level=village&month=${month}&indicator=ds`;
    const { headers } = await get(small, "admin", { "accept-encoding": "br" });
    expect(headers["content-encoding"]).toBeUndefined();
  });

  it("never go from one audience to another, in whichever order they ask", async () => {
    const villages = `/values?area=15.01.01&level=village&month=${month}&indicator=ds`;
    for (let turn = 0; turn < 2; turn += 1) {
      expect((await get(villages, "admin")).status).toBe(200);
      expect((await get(villages, "stranger")).status).toBe(403);
    }
    const exact = textOf(await get(values, "admin"));
    const rounded = textOf(await get(values, "stranger"));
    expect(rounded).not.toBe(exact);
    api.product.isDemo = () => true;
    expect(textOf(await get(values, "stranger"))).toBe(exact);
    api.product.isDemo = () => false;
    expect(textOf(await get(values, "stranger"))).toBe(rounded);
  });

  it("are not given any more from the moment of a change, also to who is being recognised just then", async () => {
    expect(numerator(await get(values, "admin"))).toBe(40);
    await report(41);
    expect(numerator(await get(values, "admin"))).toBe(41);
    const { actorOf } = api.product;
    let recognise: () => void = () => undefined;
    const isAsked = new Promise<void>((asked) => {
      api.product.actorOf = async (headers) => {
        asked();
        await new Promise<void>((resolve) => (recognise = resolve));
        api.product.actorOf = actorOf;
        return actorOf(headers);
      };
    });
    const waiting = get(values, "admin");
    await isAsked;
    api.product.actorOf = actorOf;
    await report(42);
    recognise();
    expect(numerator(await waiting)).toBe(42);
  });

  it("to a new question about a month in memory are those of the usual way, for those who oversee alone", async () => {
    const without = (text: string) => {
      const { asOf: _asOf, ...said } = JSON.parse(text) as { asOf: string };
      return said;
    };
    await get(values, "admin");
    for (const place of [
      "area=15",
      "area=15.01&level=regency",
      "area=15.01&level=subdistrict",
      "area=15.01.01&level=subdistrict",
    ])
      for (const indicator of ["ks", "two_t", "kader_per_posyandu"]) {
        const question = `${place}&month=${month}&indicator=${indicator}`;
        const before = routed;
        const quick = await get(`/values?${question}`, "admin");
        expect([quick.status, routed]).toEqual([200, before]);
        // Written otherwise, it goes the usual way.
        const usual = await get(`/values?${question}&x=%20`, "admin");
        expect(routed).toBe(before + 1);
        expect(without(textOf(quick))).toEqual(without(textOf(usual)));
      }
    const before = routed;
    const asked = [
      ["stranger", `area=15&month=${month}&indicator=nd_prime`, 200],
      ["admin", `area=15.99&month=${month}&indicator=ds`, 404],
      ["admin", `area=15.01&level=province&month=${month}&indicator=ds`, 400],
      ["admin", `area=15&month=${month}&indicator=none`, 400],
      ["admin", `area=15&month=${month}&month=${month}&indicator=ds`, 400],
      ["admin", `area=15.01&level=posyandu&month=${month}&indicator=ds`, 200],
      ["admin", "area=15&month=2021-01&indicator=ds", 200],
    ] as const;
    for (const [as, question, status] of asked)
      expect([question, (await get(`/values?${question}`, as)).status]).toEqual(
        [question, status],
      );
    expect(routed).toBe(before + asked.length);
  });

  it("are found to hold by whoever has them already", async () => {
    const { headers, body } = await get(values, "admin");
    const etag = headers.etag ?? "";
    const strong = etag.replace("W/", "");
    for (const sent of [etag, strong, "*", `"other", ${etag}`])
      for (const accepted of ["identity", "gzip"]) {
        const reply = await get(values, "admin", {
          "if-none-match": sent,
          "accept-encoding": accepted,
        });
        expect([reply.status, reply.body.length]).toEqual([304, 0]);
        expect(reply.headers).toMatchObject({ etag, vary: headers.vary });
      }
    const other = await get(values, "admin", { "if-none-match": '"other"' });
    expect([other.status, other.body]).toEqual([200, body]);
    const stranger = await get(values, "stranger", { "if-none-match": etag });
    expect(stranger.status).toBe(200);
  });

  it("go to nobody whom the gate or a verb would have stopped, and name the request", async () => {
    await get(values, "admin");
    const head = await get(values, "admin", {}, "HEAD");
    expect([head.status, head.body.length]).toEqual([200, 0]);
    expect((await get(values, "admin", {}, "POST")).status).toBe(405);
    const url = `/api/v1${values}`;
    for (const request of [
      `GET ${url} HTTP/1.1\r\nhost: a b<>\r\nconnection: close\r\nx-actor: admin\r\n\r\n`,
      `GET ${url} HTTP/1.0\r\nx-actor: admin\r\n\r\n`,
      `GET ${url}%00 HTTP/1.1\r\nhost: a\r\nconnection: close\r\nx-actor: admin\r\n\r\n`,
    ])
      expect((await exchange(port(), [request])).status, request).toBe(400);
    const mine = await get(values, "admin", { "x-request-id": "mine" });
    expect(mine.headers["x-request-id"]).toBe("mine");
    const made = await get(values, "admin");
    expect(made.headers["x-request-id"]).toMatch(/^[\da-f-]{36}$/);
  });

  it("are for who sends one key, where two are no key that holds", async () => {
    const { actorOf } = api.product;
    const seen: (string | null)[] = [];
    api.product.actorOf = (headers) => {
      seen.push(headers.get("authorization"));
      return actorOf(headers);
    };
    const twice = `GET /api/v1${values} HTTP/1.1\r\nhost: a\r\nauthorization: Bearer a\r\nauthorization: Bearer b\r\nconnection: close\r\n\r\n`;
    await exchange(port(), [twice]);
    await exchange(port(), [twice]);
    api.product.actorOf = actorOf;
    expect(new Set(seen)).toEqual(new Set(["Bearer a, Bearer b"]));
  });

  it("and other answers of the API are compressed too, but neither twice nor what is packed already", async () => {
    const accept = { "accept-encoding": "gzip, br" };
    for (const address of ["/openapi.json", "/catalogue"]) {
      const plain = await get(address, "admin");
      const packed = await get(address, "admin", accept);
      expect(packed.headers["content-encoding"]).toBe("br");
      expect(packed.headers.vary).toMatch(/accept-encoding/);
      expect(packed.headers["cache-control"]).toBe(
        plain.headers["cache-control"],
      );
      expect(textOf(packed)).toBe(textOf(plain));
    }
    const refused = await get("/values?area=no", "admin", accept);
    expect(refused.status).toBe(400);
    expect(JSON.parse(textOf(refused))).toMatchObject({ code: "bad-request" });
    const form = await get(
      `/submissions/template?area=15.01&month=${month}&format=xlsx`,
      "admin",
      accept,
    );
    expect(form.headers["content-encoding"]).toBeUndefined();
    expect(form.body.subarray(0, 2).toString()).toBe("PK");
  });
});

describeOnBothEngines("an answer from memory and a key", ({ database }) => {
  let node: Node;
  beforeAll(async () => {
    await addTestPeople(database());
    node = await openNode(database());
  });
  afterAll(async () => {
    await node.stop();
  });

  it("that is revoked gets nothing of it", async () => {
    const { email } = adminAccount;
    const { id, key } = await createKey(
      database(),
      { email, name: "program", expiresAt: null },
      command,
    );
    const address = `${node.live.url}/api/v1/board?area=15.01&level=regency&month=${month}`;
    const authorization = `Bearer ${key}`;
    for (let turn = 0; turn < 3; turn += 1)
      expect((await ask(address, { authorization })).status).toBe(200);
    await revokeKey(database(), id, command);
    await expect
      .poll(async () => (await ask(address, { authorization })).status, {
        timeout: 2_000,
        interval: 20,
      })
      .toBe(401);
    expect((await ask(address, { authorization })).status).toBe(401);
    expect((await ask(address, {})).status).toBe(200);
  });
});
