import { expect, test, type Page } from "@playwright/test";

/** Refuses the scripts of the live map, and keeps which ones were asked for. */
async function refuseMapScript(page: Page): Promise<string[]> {
  const refused: string[] = [];
  await page.route("**/copied/maplibre-*/*.mjs", async (route) => {
    refused.push(route.request().url());
    await route.abort();
  });
  return refused;
}

const areas = (page: Page) => page.locator("[data-area-drawing] [data-area]");

test.describe("without scripts", () => {
  test.use({ javaScriptEnabled: false });

  test("the map is there, and an area leads on", async ({ page }) => {
    await page.goto("/");
    await expect(areas(page)).toHaveCount(11);
    const area = page.locator(`[data-area-drawing] [data-area="15.01"] path`);
    await expect(area).toBeVisible();
    await expect(
      page.locator("[data-area-drawing]").getByText("Kerinci"),
    ).toBeVisible();
    await page.getByRole("link", { name: "Buka Kerinci" }).focus();
    await page.keyboard.press("Enter");
    await expect(page).toHaveURL(/area=15[.]01/);
    await expect(
      page.locator(`[data-area-drawing] [data-area^="15.01."]`).first(),
    ).toBeVisible();
  });
});

test("the map shows its areas without the live map's script, says what it cannot do, and leads on", async ({
  page,
}) => {
  const refused = await refuseMapScript(page);
  await page.goto("/");
  await expect(areas(page)).toHaveCount(11);
  await expect(page.getByText(/gambar diam/)).toBeVisible({ timeout: 20_000 });
  expect(refused).not.toEqual([]);
  await expect(page.locator("canvas.maplibregl-canvas")).toHaveCount(0);
  await page.locator(`[data-area-drawing] [data-words-of="15.04"]`).click();
  await expect(page).toHaveURL(/area=15[.]04/);
  await expect(
    page.locator(`[data-area-drawing] [data-area^="15.04."]`).first(),
  ).toBeVisible();
});

test("a live map whose script did not come is drawn when somebody asks for it again", async ({
  page,
}) => {
  await refuseMapScript(page);
  await page.goto("/");
  const map = page.getByRole("region", { name: "Peta", exact: true });
  const again = map.getByRole("button", { name: "Coba lagi" });
  await expect(again).toBeVisible({ timeout: 20_000 });
  await page.unrouteAll();
  await again.click();
  await expect(page.locator("[data-drawn=true]")).toBeVisible({
    timeout: 30_000,
  });
  await expect(again).toHaveCount(0);
});

test("the live map takes the drawing's place in the same box", async ({
  page,
}) => {
  await page.goto("/");
  await expect(page.locator("[data-drawn=true]")).toBeVisible({
    timeout: 30_000,
  });
  // It stays for paper.
  await expect(page.locator("[data-area-drawing]")).toBeHidden();
});
