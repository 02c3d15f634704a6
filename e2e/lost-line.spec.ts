import { expect, test } from "@playwright/test";

/** Pages whose figures are read for each month, and what each says when they cannot be. */
const pages = [
  { path: "/?month=2026-05", says: /gagal dimuat/u },
  { path: "/mutu?month=2026-05", says: /gagal dimuat/u },
];

for (const { path, says } of pages)
  test(`without a line ${path} says what is missing, and reads it by itself when the line is back`, async ({
    page,
    context,
  }) => {
    await page.goto(path);
    await page.waitForLoadState("networkidle");
    if (path.startsWith("/?"))
      await expect(page.locator("[data-drawn=true]")).toBeVisible({
        timeout: 30_000,
      });
    await context.setOffline(true);
    await page.getByRole("button", { name: "Bulan sebelumnya" }).click();
    const failed = page.getByText(says);
    await expect(failed.first()).toBeVisible({ timeout: 40_000 });
    // What the page stands on stays: its title, its month and the way on.
    await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
    await expect(page.getByText("April 2026").first()).toBeVisible();
    await context.setOffline(false);
    await expect(page.getByText(says)).toHaveCount(0, { timeout: 20_000 });
    // The live map as well, if the line was lost before its script had come.
    await expect(page.getByText(/gagal dimuat/u)).toHaveCount(0);
  });
