import { readFile } from "node:fs/promises";
import AxeBuilder from "@axe-core/playwright";
import { expect, test, type Page } from "@playwright/test";
import { signIn } from "./demo-accounts";
import { fillTemplate } from "./fill-template";

const tebo = "15.09";

const line = (page: Page) =>
  page
    .getByRole("region", { name: /^Menurut/ })
    .getByRole("row", { name: /Tebo/ })
    .first();

async function send(page: Page): Promise<void> {
  await page.goto("/submit");
  const download = page.waitForEvent("download");
  await page.getByRole("link", { name: "CSV", exact: true }).click();
  const template = await readFile(await (await download).path(), "utf8");
  const chooser = page.waitForEvent("filechooser");
  await page.getByRole("button", { name: /^Pilih berkas/ }).click();
  await (
    await chooser
  ).setFiles({
    name: "tebo.csv",
    mimeType: "text/csv",
    buffer: Buffer.from(fillTemplate(template).csv),
  });
  await page.getByRole("button", { name: "Terima", exact: true }).click();
  await expect(page.getByRole("main")).toContainText(/diterima/i);
}

test("a file accepted changes the line of its area on an open board without reloading, and stands among what came late", async ({
  page,
  browser,
}) => {
  test.setTimeout(180_000);
  const planner = await browser.newContext();
  const board = await planner.newPage();
  await signIn(board, { role: "planner" });
  await board.goto("/kelengkapan");
  await expect(line(board)).toContainText("Belum lapor");
  await board
    .getByRole("button", { name: "Pesan untuk operator Tebo" })
    .click();
  const message = board.getByLabel("Isi pesan");
  await expect(message).toHaveValue(/Tebo/);
  await expect(
    board.getByRole("link", { name: "Buka di WhatsApp" }),
  ).toHaveAttribute("href", /^https:\/\/wa\.me\/\?text=/);
  const { violations } = await new AxeBuilder({ page: board }).analyze();
  expect(violations.map(({ id, help }) => `${id}: ${help}`)).toEqual([]);
  await board.keyboard.press("Escape");

  await signIn(page, { area: tebo });
  await send(page);
  await expect(line(board)).toContainText("100");
  await expect(line(board)).not.toContainText("Belum lapor");
  await expect(
    board
      .getByRole("region", { name: "Berubah setelah tenggat" })
      .getByRole("listitem")
      .filter({ hasText: "Tebo" }),
  ).toHaveCount(1);
  await planner.close();
});
