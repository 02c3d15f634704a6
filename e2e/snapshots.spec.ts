import { expect, test } from "@playwright/test";
import { sendForm, signIn } from "./demo-accounts";

/** Kota Sungai Penuh has not reported yet, and no other journey sends its report. */
const area = "15.72";
const month = "2026-10";

test("a planner freezes a month; it stays as it was while reports come in, and says what they changed", async ({
  page,
}) => {
  await signIn(page, { role: "planner" });
  await page.goto(`/potret?area=${area}&month=${month}`);
  const take = page.getByRole("button", { name: "Ambil potret" });
  await take.click();
  await expect(page.getByText("Tulis judulnya dulu.")).toBeVisible();
  await page.getByLabel("Judul").fill("Rakor <b>Oktober</b>");
  await take.click();
  await expect(
    page.getByText(`POTRET/${area}/${month}/001 tersimpan.`),
  ).toBeVisible();

  await sendForm(page.request, { area, month, name: "sesudah-potret" });
  await page.getByLabel("Judul").fill("Sesudah laporan");
  await take.click();
  await expect(
    page.getByText(`POTRET/${area}/${month}/002 tersimpan.`),
  ).toBeVisible();
  await page.getByLabel(`Bandingkan POTRET/${area}/${month}/001`).check();
  await page.getByLabel(`Bandingkan POTRET/${area}/${month}/002`).check();
  const compare = page.getByRole("region", { name: "Bandingkan dua potret" });
  await expect(compare).toContainText("setelah 1 perubahan");
  await expect(
    compare.getByRole("link", { name: /^Lihat kiriman/ }),
  ).toBeVisible();

  // The whole screen is of the first one, and says so, also after a move.
  await page.getByRole("link", { name: "Rakor <b>Oktober</b>" }).click();
  const sign = page.getByText(/^Potret 001 · /);
  await expect(sign).toBeVisible();
  const frozen = await page.getByRole("main").innerText();
  await page.reload();
  await expect(sign).toBeVisible();
  expect(await page.getByRole("main").innerText()).toBe(frozen);
  await page.getByRole("button", { name: "Bulan sebelumnya" }).click();
  await expect(page).toHaveURL(/snapshot=/);
  await expect(sign).toBeVisible();
  await page.getByRole("link", { name: "Ke angka terkini" }).click();
  await expect(page).not.toHaveURL(/snapshot=/);
  await expect(sign).toBeHidden();
});
