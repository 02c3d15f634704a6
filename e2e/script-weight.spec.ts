import { expect, test } from "@playwright/test";
import { keepScripts, weighScripts } from "@/scripts/testing/script-weight";
import { signIn } from "./demo-accounts";

/** A little above what the first page needs (see the bench); what makes it heavier should be wanted. */
const most = { totalKiB: 575, beforePicturesKiB: 228, phoneKiB: 210 };

test("the scripts of the first page keep to their weight", async ({ page }) => {
  await signIn(page, { role: "admin" });
  const first = await page.context().newPage();
  const scripts = keepScripts(first);
  await first.goto("/");
  await expect(first.locator("[data-drawn=true]")).toBeVisible({
    timeout: 30_000,
  });
  await expect(first.getByRole("status", { name: "Sambungan" })).toContainText(
    "Langsung",
  );
  await first.waitForLoadState("networkidle");
  const { total, beforePictures } = await weighScripts(scripts);
  expect(total / 1024).toBeLessThan(most.totalKiB);
  expect(beforePictures / 1024).toBeLessThan(most.beforePicturesKiB);
  // Below this the page was not whole, and nothing was weighed.
  expect(beforePictures / 1024).toBeGreaterThan(most.beforePicturesKiB / 2);
});

test("a phone is sent neither map nor charts before somebody wants them", async ({
  browser,
}) => {
  const context = await browser.newContext({
    baseURL: process.env.PRODUCT_URL ?? "",
    viewport: { width: 390, height: 844 },
    hasTouch: true,
    isMobile: true,
  });
  const page = await context.newPage();
  const scripts = keepScripts(page);
  await page.goto("/");
  await expect(page.getByRole("status", { name: "Sambungan" })).toContainText(
    "Langsung",
  );
  await page.waitForLoadState("networkidle");
  const { total } = await weighScripts(scripts);
  expect(total / 1024).toBeLessThan(most.phoneKiB);
  await page
    .getByRole("region", { name: "Perjalanan" })
    .scrollIntoViewIfNeeded();
  await expect(page.getByRole("img", { name: /^Grafik / })).toBeVisible();
  await context.close();
});
