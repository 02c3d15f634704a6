import { expect, test } from "@playwright/test";
import { signIn } from "./demo-accounts";

test("built files come packed and may be kept, what is not among them is not found", async ({
  page,
  request,
}) => {
  const sent: { url: string; headers: Record<string, string> }[] = [];
  page.on("response", (response) => {
    const url = new URL(response.url()).pathname;
    if (/^\/(?:_next\/static|copied)\//u.test(url))
      sent.push({ url, headers: response.headers() });
  });
  await page.goto("/");
  await expect(page.locator("[data-drawn=true]")).toBeVisible({
    timeout: 30_000,
  });
  const kinds = new Set(sent.map(({ url }) => url.split(".").at(-1)));
  expect(kinds).toEqual(new Set(["js", "mjs", "css", "woff2"]));
  for (const { url, headers } of sent) {
    expect(headers["cache-control"], url).toMatch(/max-age=31536000,immutable/);
    if (Number(headers["content-length"]) > 1024 && !url.endsWith(".woff2"))
      expect(headers["content-encoding"], url).toMatch(/^(?:br|gzip)$/u);
  }
  // Browsers name brotli to sites with https, and to this machine.
  const script = sent.find(({ url }) => url.endsWith(".mjs"))?.url ?? "";
  for (const encoding of ["br", "gzip"]) {
    const reply = await request.get(script, {
      headers: { "accept-encoding": encoding },
    });
    expect(reply.headers()["content-encoding"]).toBe(encoding);
    expect((await reply.body()).length).toBeGreaterThan(400_000);
  }
  for (const path of [
    "/_next/static/nothing.js",
    "/copied/%2e%2e/%2e%2e/package.json",
    "/_next/static/%2e%2e/BUILD_ID",
    "/copied/",
  ])
    expect((await request.get(path)).status(), path).toBe(404);
});

test("a stranger's page may be shown on the way back, a page of somebody signed in is kept nowhere", async ({
  page,
}) => {
  const stated = async () =>
    (await page.goto("/definitions"))?.headers()["cache-control"] ?? "";
  expect(await stated()).toBe("private, no-cache");
  await signIn(page, { role: "planner" });
  expect(await stated()).toContain("no-store");
});
