import { readFile } from "node:fs/promises";
import { expect, test, type Page } from "@playwright/test";
import { signIn, someSubmission } from "./demo-accounts";

/** Collects what the browser blocks or complains of, from the first script of each page on. */
async function listen(page: Page): Promise<string[]> {
  const said: string[] = [];
  await page.exposeFunction("tellViolation", (violation: string) => {
    said.push(violation);
  });
  await page.addInitScript(() => {
    document.addEventListener("securitypolicyviolation", (event) => {
      const { effectiveDirective, blockedURI, sample, sourceFile } = event;
      const told = [effectiveDirective, blockedURI, sample, sourceFile];
      const window = globalThis as unknown as {
        tellViolation: (violation: string) => void;
      };
      window.tellViolation(`blocked: ${told.join(" ")}`);
    });
  });
  page.on("console", (message) => {
    if (message.type() === "error" && !message.text().includes("status of 404"))
      said.push(`console: ${message.text()}`);
  });
  page.on("pageerror", (error) => said.push(`error: ${error.message}`));
  return said;
}

const openPages = ["/", "/sign-in"];
const pages = [
  ...openPages,
  "/?lang=en&area=15.01&level=subdistrict",
  "/?level=posyandu&area=15.01.01",
  "/definitions",
  "/growth?area=15.01",
  "/nowhere",
  "/mutu",
  "/daftar",
  "/notes",
  "/tindak-lanjut",
  "/target",
  "/potret",
  "/mulai",
  "/kelengkapan",
  "/kader",
  "/enam-bidang?area=15.01",
  "/siklus-hidup",
  "/rapat",
  "/boundaries",
  "/submissions",
  "/submit",
  "/submit/children",
];

for (const [who, paths] of [
  ["nobody", openPages],
  ["admin", pages],
] as const)
  test(`no page breaks the policy it is sent with: ${who}`, async ({
    page,
  }) => {
    if (who !== "nobody") await signIn(page, { role: who });
    const said = await listen(page);
    const all =
      who === "nobody" ? paths : [...paths, await someSubmission(page)];
    for (const path of all) {
      const response = await page.goto(path);
      const policy = response?.headers()["content-security-policy"] ?? "";
      expect(policy).toMatch(/script-src 'self' 'nonce-[\w+/=]{20,}' /);
      expect(policy.replace(/style-src-attr [^;]*/, "")).not.toContain(
        "unsafe",
      );
      await page.waitForLoadState("networkidle");
      expect(said, path).toEqual([]);
    }
  });

test("a script that the page did not name is not run", async ({ page }) => {
  const said = await listen(page);
  await page.goto("/");
  const ran = await page.evaluate(() => {
    const script = `<img src=x onerror="window.ran = true">`;
    document.body.insertAdjacentHTML("beforeend", script);
    const inline = document.createElement("div");
    inline.innerHTML = "<iframe srcdoc='<script>parent.ran = true</script>'>";
    document.body.append(inline);
    return new Promise((resolve) => {
      setTimeout(() => {
        resolve("ran" in globalThis);
      }, 1_000);
    });
  });
  expect(ran).toBe(false);
  expect(said.join("\n")).toMatch(/blocked: script-src-attr inline/);
});

test("map, charts, windows and files of the first page work under the policy", async ({
  page,
}) => {
  const said = await listen(page);
  await page.goto("/");
  await expect(page.locator("[data-drawn=true]")).toBeVisible({
    timeout: 30_000,
  });
  await expect(page.getByRole("status", { name: "Sambungan" })).toContainText(
    "Langsung",
  );
  const opened = page.locator(
    "[role=dialog]:visible, [role=menu]:visible, [role=listbox]:visible",
  );
  const windows = page.locator("[aria-haspopup]:visible");
  for (let at = 0; at < (await windows.count()); at += 1) {
    await windows.nth(at).click();
    await expect(opened.first()).toBeVisible();
    await page.keyboard.press("Escape");
  }
  const menus = page.getByRole("button", { name: /^Pilihan lain untuk/ });
  const heads: string[] = [];
  for (let at = 0; at < (await menus.count()); at += 1)
    for (const kind of ["PNG", "CSV", "XLSX"]) {
      await menus.nth(at).click();
      await expect(
        page.getByRole("button", { name: "Salin tabel" }),
      ).toBeVisible();
      const item = page.getByRole("button", { name: `Unduh ${kind}` });
      if ((await item.count()) > 0) {
        const [file] = await Promise.all([
          page.waitForEvent("download"),
          item.click(),
        ]);
        const bytes = await readFile(await file.path());
        heads.push(`${kind} ${bytes.subarray(0, 4).toString("hex")}`);
      }
      await page.keyboard.press("Escape");
    }
  expect(new Set(heads)).toEqual(
    new Set([
      "PNG 89504e47",
      expect.stringMatching(/^CSV efbbbf/),
      "XLSX 504b0304",
    ]),
  );
  expect(said).toEqual([]);
});
