import { expect, test } from "@playwright/test";

test("the tour goes through five parts by keyboard, and leaves the page as it was", async ({
  page,
}) => {
  await page.goto("/?tour=1");
  const card = page.getByRole("dialog");
  for (const step of [1, 2, 3, 4, 5]) {
    await expect(card).toContainText(`Langkah ${String(step)} dari 5`);
    await expect(card).toBeFocused();
    await expect(page.locator("[data-toured]")).toHaveCount(1);
    const next = card.getByRole("button", {
      name: step === 5 ? "Selesai" : "Berikutnya",
    });
    await next.focus();
    await page.keyboard.press("Enter");
  }
  await expect(card).toHaveCount(0);
  await expect(page.locator("[data-toured]")).toHaveCount(0);
  await expect(page.getByRole("main")).toBeFocused();
  expect(new URL(page.url()).search).toBe("");

  await page.goto("/?area=15.03&tour=1");
  await expect(card).toBeFocused();
  await page.keyboard.press("Escape");
  await expect(card).toHaveCount(0);
  // Escape ends the tour alone; the area is still on screen.
  await expect(page).toHaveURL(/\/\?area=15\.03$/);
});
