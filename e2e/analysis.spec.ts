import AxeBuilder from "@axe-core/playwright";
import { expect, test } from "@playwright/test";

/** The window slides in; faded text has no contrast yet. */
test.use({ contextOptions: { reducedMotion: "reduce" } });

test("from a worse figure of the province to what drives it, without one area, and to the posyandu behind a bar", async ({
  page,
}) => {
  await page.goto("/?month=2026-09");
  await expect(page.getByText(/^posyandu yang sama \(/)).toBeVisible();
  await page.getByRole("link", { name: "Apa yang mendorong?" }).click();
  const window = page.getByRole("dialog", { name: /Apa yang mendorong/ });
  await expect(window.getByRole("checkbox")).toHaveCount(11);
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(violations.map(({ id, help }) => `${id}: ${help}`)).toEqual([]);

  await window
    .getByRole("checkbox", { name: "Ikut dihitung: Kota Jambi" })
    .uncheck();
  await expect(window.getByText("Dihitung tanpa Kota Jambi.")).toBeVisible();
  await expect(page).toHaveURL(/drivers=1&without=15\.71/);
  const said = await window.locator("dl").textContent();

  // Whoever is sent the address finds the same.
  await page.goto(page.url());
  await expect(window.locator("dl")).toHaveText(said ?? "");
  const bar = window.getByRole("link", {
    name: "Posyandu di balik sumbangan Muaro Jambi",
  });
  await expect(bar).toHaveAttribute(
    "href",
    /\/daftar\?area=15\.05&month=2026-09&.*sort=-?part1\.ds/,
  );
  await page.keyboard.press("Escape");
  await expect(window).toBeHidden();
  await expect(page).not.toHaveURL(/drivers/);
});

test("the ranking turns round, shows its table and its funnel", async ({
  page,
}) => {
  await page.goto("/?month=2026-09");
  const ranking = page.getByRole("region", { name: "Peringkat", exact: true });
  await expect(ranking.locator("[data-interval]")).toHaveCount(11);
  await ranking.getByRole("button", { name: "Terbaik dulu" }).click();
  await expect(page).toHaveURL(/order=worst/);
  await expect(ranking.locator("ol > li").first()).toContainText("Bungo");
  await ranking.getByRole("button", { name: "Corong" }).click();
  const window = page.getByRole("dialog", { name: /^Peringkat D\/S/ });
  await expect(window.getByRole("img", { name: /^Corong/ })).toBeVisible();
  await expect(
    window.getByRole("row", { name: /Bungo.*di luar 99,8 %/ }),
  ).toBeVisible();
});
