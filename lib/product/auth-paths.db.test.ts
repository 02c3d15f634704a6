import { afterAll, beforeAll, expect, it } from "vitest";
import { describeOnBothEngines } from "@/db/testing/describe-on-both-engines";
import { createAuth } from "@/lib/accounts/server/auth";
import { openAuthentication } from "@/lib/accounts/server/open-authentication";
import { openLog } from "@/lib/core/product/log";
import {
  expectProblem,
  openApiUnderTest,
  type ApiUnderTest,
  type Reply,
} from "@/lib/product/testing/api-under-test";

const origin = "http://192.168.1.5:3000";
const open = [
  "/admin/ban-user",
  "/admin/list-users",
  "/api-key/create",
  "/api-key/delete",
  "/change-password",
  "/get-session",
  "/sign-in/email",
  "/sign-out",
];

describeOnBothEngines("paths under /api/auth", ({ database }) => {
  let api: ApiUnderTest;
  let served: string[];

  beforeAll(async () => {
    api = await openApiUnderTest(database());
    const log = openLog("silent");
    const { authHandler } = await openAuthentication(
      database(),
      { dataDir: api.dataDir, trustedProxies: [] },
      log,
    );
    api.product.authHandler = authHandler;
    const secret = "for-the-list-of-its-paths-alone-0";
    const { api: calls } = createAuth({ database: database(), secret, log });
    served = Object.values(calls as Record<string, { path?: string }>)
      .flatMap(({ path }) => path ?? [])
      .map((path) => path.replace(/:\w+/g, "x"));
  });
  afterAll(async () => {
    await api.close();
  });

  const ask = async (
    method: string,
    path: string,
    sent = "{}",
  ): Promise<Reply> => {
    const headers = { "content-type": "application/json", origin };
    const body = method === "POST" ? { body: sent } : {};
    const url = `${origin}/api/auth${path}`;
    const response = await api.api.request(
      url,
      { method, headers, ...body },
      {},
    );
    return {
      status: response.status,
      type: response.headers.get("content-type") ?? "",
      body: (response.status === 204
        ? {}
        : await response.json()) as Reply["body"],
    };
  };

  it("take 16 KiB of whoever signs in, and no more", async () => {
    const email = (letters: number) =>
      JSON.stringify({ email: "a".repeat(letters), password: "b" });
    const path = "/sign-in/email";
    expect((await ask("POST", path, email(16_000))).status).toBe(400);
    expectProblem(await ask("POST", path, email(16_400)), {
      status: 413,
      code: "body-too-large",
    });
  });

  it("are of those that better-auth would serve just the ones that are meant", async () => {
    const closed = served.filter((path) => !open.includes(path));
    expect(closed.length).toBeGreaterThan(20);
    for (const path of [...closed, "", "/", "/ok", "/error", "//sign-out"])
      for (const method of ["GET", "POST"])
        expectProblem(await ask(method, path), {
          status: 404,
          code: "not-found",
        });
  });

  it.each(open)(
    "are answered by better-auth where they are open: %s",
    async (path) => {
      expect(served).toContain(path);
      const replies = [await ask("GET", path), await ask("POST", path)];
      expect(replies.map(({ status }) => status)).not.toEqual([404, 404]);
    },
  );
});
