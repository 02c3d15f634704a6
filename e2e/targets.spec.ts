import { expect, test } from "@playwright/test";
import { signIn } from "./demo-accounts";

/** Sarolangun: no other journey looks at its targets. */
const area = "15.03";

test("a planner sets the path of one regency, and a screen that was open shows it", async ({
  page,
  browser,
}) => {
  const wall = await (await browser.newContext()).newPage();
  await wall.goto(`/?area=${area}&indicator=ds`);
  const headline = wall.getByRole("region", { name: /^D\/S/ }).first();
  await expect(headline.getByText(/^target 2026: 85/)).toBeVisible();

  await signIn(page, { role: "planner" });
  await page.goto(`/target?area=${area}&indicator=ds`);
  await page.getByLabel("Tahun, baris 1").fill("2026");
  await page.getByLabel("Target tahun 2026").fill("seratus");
  await page.getByRole("button", { name: "Simpan jalur" }).click();
  await expect(page.getByRole("main").getByRole("alert")).toContainText(
    "Nilai harus angka",
  );
  await page.getByLabel("Target tahun 2026").fill("63,5");
  await page.getByLabel("Dasar penetapan").fill("RPJMD Sarolangun");
  await page.getByRole("button", { name: "Simpan jalur" }).click();
  await expect(
    page.getByRole("heading", { name: "Riwayat", exact: true }),
  ).toBeVisible();
  await expect(page.getByText(/Dasar: RPJMD Sarolangun/).first()).toBeVisible();

  // Nobody has loaded the other screen again.
  await expect(headline.getByText(/^target 2026: 63,5/)).toBeVisible();
  await expect(
    wall.getByRole("region", { name: "Keterangan warna" }),
  ).toContainText(/target Sarolangun\s*63,5/);
  // The province keeps its own.
  await wall.goto("/?indicator=ds");
  await expect(headline.getByText(/^target 2026: 85/)).toBeVisible();
  await wall.context().close();
});
