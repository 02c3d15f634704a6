import { expect, test, type Page } from "@playwright/test";

/** With everything that comes by itself. */
async function openProvince(page: Page): Promise<void> {
  await page.goto("/");
  await expect(page.getByRole("img", { name: /^Grafik / })).toBeVisible({
    timeout: 30_000,
  });
  await expect(page.locator("[data-drawn=true]")).toBeVisible({
    timeout: 30_000,
  });
  await expect(page.getByRole("status", { name: "Sambungan" })).toContainText(
    "Langsung",
  );
  await page.waitForLoadState("networkidle");
}

const lost = (page: Page) =>
  page.getByRole("alert").filter({ hasText: "Bagian ini belum dapat dimuat." });

test("a window first opened without a network says so, may be given up, and opens when the network is back", async ({
  page,
  context,
}) => {
  await openProvince(page);
  await context.setOffline(true);
  // By its key: nothing was reached for, so nothing was fetched ahead.
  await page.keyboard.press("/");
  await expect(lost(page)).toBeVisible();
  await page.getByRole("button", { name: "Tutup" }).click();
  await expect(lost(page)).toHaveCount(0);
  // The page and its figures are still there.
  await expect(
    page.getByRole("region", { name: "Peringkat" }).getByRole("listitem"),
  ).not.toHaveCount(0);
  await page.keyboard.press("/");
  await expect(lost(page)).toBeVisible();
  await context.setOffline(false);
  await expect(page.getByRole("combobox")).toBeVisible();
  await expect(lost(page)).toHaveCount(0);
});

test("a table first asked for without a network says so in its panel, and comes when asked again", async ({
  page,
  context,
}) => {
  await openProvince(page);
  const trend = page.getByRole("region", { name: "Perjalanan" });
  await expect(trend.getByRole("img")).toBeVisible();
  await context.setOffline(true);
  await trend.getByRole("button", { name: "Tabel" }).click();
  await expect(trend.getByRole("alert")).toContainText(
    "Bagian lain halaman ini tetap dapat dipakai.",
  );
  // The other panels have lost nothing.
  await expect(page.locator("[data-drawn=true]")).toBeVisible();
  await trend.getByRole("button", { name: "Coba lagi" }).click();
  await expect(trend.getByRole("alert")).toBeVisible();
  await context.setOffline(false);
  await expect(trend.getByRole("table")).toBeVisible();
});
