import { once } from "node:events";
import {
  createServer,
  request as httpRequest,
  type IncomingMessage,
  type Server,
} from "node:http";
import type { AddressInfo } from "node:net";
import { json } from "node:stream/consumers";
import { getRequestListener } from "@hono/node-server";
import { afterAll, beforeAll, expect, it } from "vitest";
import { verifyRollups } from "@/db/figures/rollups";
import { describeOnOneEngine } from "@/db/testing/describe-on-both-engines";
import { openAuthentication } from "@/lib/accounts/server/open-authentication";
import {
  expectProblem,
  formDataOf,
  openApiUnderTest,
  type ApiUnderTest,
  type Reply,
} from "@/lib/product/testing/api-under-test";
import { shortCsv } from "@/lib/product/testing/bad-files";
import { forbidden, reads } from "@/lib/product/testing/request-cases";
import { testMonth as month } from "@/lib/product/testing/test-product";

const soon = { timeout: 20_000, interval: 20 };
const mebibyte = 1024 * 1024;
const uploading = {
  method: "POST",
  headers: {
    "content-type": "multipart/form-data; boundary=b",
    "x-actor": "operator",
  },
};
const fileHeading =
  '--b\r\ncontent-disposition: form-data; name="file"; filename="a.csv"\r\n\r\n';
const good = (posyandu: string, s: number, d = 40) =>
  [posyandu, month, s, d, d, 0, 0, 0] as const;

describeOnOneEngine("a request through the API", ({ database }) => {
  let api: ApiUnderTest;
  let http: Server;
  const address = () =>
    `http://127.0.0.1:${String((http.address() as AddressInfo).port)}/api/v1/submissions`;

  beforeAll(async () => {
    api = await openApiUnderTest(database());
    const answer = getRequestListener(api.api.fetch, {
      overrideGlobalObjects: false,
    });
    http = createServer((request, response) => void answer(request, response));
    await new Promise<void>((resolve) => http.listen(0, "127.0.0.1", resolve));
  });
  afterAll(async () => {
    http.closeAllConnections();
    http.close();
    await api.close();
  });

  const csv = { content: shortCsv(good("p1", 50)) };
  const exact = async () => {
    expect(await verifyRollups(database().sql, api.product.rule)).toEqual([]);
  };

  it("finds the installation starting until it is ready, then well", async () => {
    const health = "/health";
    api.product.isReady = false;
    expect(await api.get(health)).toMatchObject({
      status: 503,
      body: { status: "starting" },
    });
    api.product.isReady = true;
    expect(await api.get(health)).toMatchObject({
      status: 200,
      body: { status: "ok" },
    });
  });

  it.each(reads)("is refused in words: GET %s", async (url, status, code) => {
    expectProblem(await api.get(url, "admin"), { status, code });
  });

  it.each(forbidden)(
    "does not let anybody %s",
    async (_, { asked, as, ...wanted }) => {
      const before = await api.stored();
      const [method = "", url = ""] = asked.split(" ");
      const reply =
        method === "GET"
          ? await api.get(url, as)
          : await api.post(url, { body: formDataOf(csv) }, as);
      expectProblem(reply, wanted);
      expect(await api.stored()).toEqual(before);
      expect(api.leftOvers()).toEqual([]);
    },
  );

  it("is refused with a key that nobody gave out, and not taken for a stranger's", async () => {
    const { actorOf } = await openAuthentication(
      database(),
      { dataDir: api.dataDir, trustedProxies: [] },
      api.product.log,
    );
    const believed = api.product.actorOf;
    api.product.actorOf = actorOf;
    for (const authorization of [
      "Bearer pantau_wrong",
      "Bearer",
      "bearer  x",
    ]) {
      const reply = await api.send({ ...csv, headers: { authorization } });
      expectProblem(reply, { status: 401, code: "not-signed-in" });
    }
    api.product.actorOf = believed;
  });

  it("stores nothing when its form is wrong", async () => {
    const before = await api.stored();
    const two = formDataOf(csv);
    two.append("file", new File(["a"], "b.csv"));
    const none = new FormData();
    none.set("month", month);
    const json = {
      body: "{}",
      headers: { "content-type": "application/json" },
    };
    const broken = {
      body: "--x",
      headers: { "content-type": "multipart/form-data" },
    };
    const many = formDataOf(csv);
    for (let field = 0; field < 30; field += 1)
      many.append(`f${String(field)}`, "x");
    for (const [init, status, code] of [
      [json, 415, "not-multipart"],
      [broken, 415, "not-multipart"],
      [{}, 415, "not-multipart"],
      [{ body: none }, 400, "file-missing"],
      [{ body: two }, 400, "bad-request"],
      [{ body: many }, 400, "bad-request"],
    ] as const)
      expectProblem(await api.post("/submissions", init), { status, code });
    for (const [fields, status, code] of [
      [{ area: "15.99" }, 404, "unknown-area"],
      [{ area: "Kerinci" }, 404, "unknown-area"],
      [{ area: "15.02" }, 403, "not-allowed"],
      [{ area: "15" }, 403, "not-allowed"],
      [{ month: "kapan-kapan" }, 400, "bad-request"],
      [{ decisions: "[1" }, 400, "bad-request"],
      [{ decisions: '{"a":"p1"}' }, 400, "bad-request"],
    ] as const)
      expectProblem(await api.send({ ...csv, fields }), { status, code });
    expectProblem(await api.send({ ...csv, query: "?dryRun=perhaps" }), {
      status: 400,
      code: "bad-request",
    });
    expect(await api.stored()).toEqual(before);
    expect(api.leftOvers()).toEqual([]);
  });

  it("may be larger than anybody sends: it is refused, and fills neither memory nor disk", async () => {
    const before = await api.stored();
    const held = () => process.memoryUsage().arrayBuffers;
    const atFirst = held();
    let most = 0;
    const line = Buffer.from(`p1,${month},50,40\n`.repeat(mebibyte / 16));
    const client = httpRequest(address(), uploading);
    client.on("error", () => undefined);
    const answered = once(client, "response") as Promise<[IncomingMessage]>;
    client.write(fileHeading);
    for (let sent = 0; sent < 128 * mebibyte; sent += line.length) {
      if (!client.write(line)) await once(client, "drain");
      most = Math.max(most, held() - atFirst);
    }
    client.end("\r\n--b--\r\n");
    const [response] = await answered;
    expectProblem(
      {
        status: response.statusCode ?? 0,
        type: response.headers["content-type"] ?? "",
        body: (await json(response)) as Reply["body"],
      },
      { status: 413, code: "file-too-large" },
    );
    expect(most).toBeLessThan(64 * mebibyte);
    expect(await api.stored()).toEqual(before);
    expect(api.leftOvers()).toEqual([]);
  });

  it("leaves nothing when its sender goes away in the middle", async () => {
    const before = await api.stored();
    const client = httpRequest(address(), uploading);
    client.on("error", () => undefined);
    client.write(fileHeading);
    client.write(shortCsv(good("p1", 50)));
    await expect.poll(() => api.leftOvers(), soon).toHaveLength(1);
    client.destroy();
    await expect.poll(() => api.leftOvers(), soon).toEqual([]);
    expect(await api.stored()).toEqual(before);
  });

  it("may come at the same moment as a colleague's: both are kept, and the later one counts", async () => {
    for (let round = 0; round < 5; round += 1) {
      const sent = await Promise.all(
        (["operator", "colleague"] as const).map(async (as, index) => {
          const s = 100 + round * 10 + index;
          const { status, body } = await api.send({
            as,
            content: shortCsv(good("p1", s), good("p2", s)),
          });
          expect(status).toBe(201);
          return { s, sequence: Number(body.sequence) };
        }),
      );
      const [last] = sent.sort((a, b) => b.sequence - a.sequence);
      expect(await api.report("p1", month)).toEqual([last?.s, 40]);
      expect(await api.report("p2", month)).toEqual([last?.s, 40]);
    }
    await exact();
  });

  it("may come at the same moment as that of another kabupaten, and as itself under the same key", async () => {
    const before = (await api.stored()) as { submissions: number };
    const headers = { "idempotency-key": "twice" };
    const mine = { content: shortCsv(good("p3", 300)), headers };
    const replies = await Promise.all([
      api.send(mine),
      api.send(mine),
      api.send({ as: "neighbour", content: shortCsv(good("p7", 301)) }),
    ]);
    expect(replies.map(({ status }) => status)).toEqual([201, 201, 201]);
    expect(replies[0].body.id).toBe(replies[1].body.id);
    expect(await api.stored()).toMatchObject({
      submissions: before.submissions + 2,
    });
    await exact();
  });
});
