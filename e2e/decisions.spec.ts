import AxeBuilder from "@axe-core/playwright";
import { expect, test, type Page } from "@playwright/test";
import { addMonths, type Month } from "@/lib/core/domain/month-steps";
import { phonePhoto } from "@/lib/evidence/server/testing/evidence-files";
import { signIn } from "./demo-accounts";

const kerinci = "15.01";
const words = "Kunjungi balita yang dua bulan tidak ditimbang.";

async function expectAccessible(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page })
    .options({ rules: { "target-size": { enabled: true } } })
    .analyze();
  expect(violations.map(({ id, help }) => `${id}: ${help}`)).toEqual([]);
}

/** A month before the latest one, so that there are months since. */
async function monthsBack(page: Page, by: number): Promise<Month> {
  const reply = await page.request.get("/api/v1/session");
  const { latestMonth } = (await reply.json()) as { latestMonth: Month };
  return addMonths(latestMonth, -by);
}

/** A photo whose first answer gets lost on its way back, and a page that calls itself one: the first is stored once, the second refused in words. */
async function proveWithPhoto(page: Page): Promise<void> {
  let tries = 0;
  await page.route("**/evidence", async (route) => {
    tries += 1;
    if (tries > 1) return route.fallback();
    await route.fetch();
    await route.abort();
  });
  await page.locator('input[type=file][accept*="pdf"]').setInputFiles([
    {
      name: "posyandu.jpg",
      mimeType: "image/jpeg",
      buffer: Buffer.from(await phonePhoto({ width: 2400, height: 1800 })),
    },
    {
      name: "surat.pdf",
      mimeType: "application/pdf",
      buffer: Buffer.from("<html><script>alert(1)</script></html>"),
    },
  ]);
  await expect(page.getByText(/posyandu.jpg belum terkirim/)).toBeVisible();
  await expect(page.getByText("posyandu.jpg tersimpan.")).toBeVisible({
    timeout: 30_000,
  });
  await expect(page.getByText(/surat.pdf tidak disimpan\. Isi/)).toBeVisible();
  expect(tries).toBe(3);
  await expectAccessible(page);
  await expect(
    page.getByRole("link", { name: "Unduh posyandu.jpg" }),
  ).toHaveCount(1);
}

const storedTimes = async (page: Page) => {
  const reply = await page.request.get("/api/v1/decisions?area=15");
  const { decisions } = (await reply.json()) as {
    decisions: { text: string }[];
  };
  return decisions.filter(({ text }) => text === words).length;
};

test("a decision written without a line is stored once when it is back, reported on by the operator, and shows before and after the month after", async ({
  page,
  browser,
}) => {
  test.setTimeout(120_000);
  // What fades in is judged when it is there.
  await page.emulateMedia({ reducedMotion: "reduce" });
  await signIn(page, { role: "planner" });
  const then = await monthsBack(page, 2);
  const since = await monthsBack(page, 1);
  await page.goto(`/?area=${kerinci}&indicator=ds&month=${then}`);
  await expect(page.getByRole("status", { name: "Sambungan" })).toContainText(
    "Langsung",
  );
  await page.keyboard.press("t");
  const form = page.getByRole("dialog", { name: "Catat keputusan" });
  await expect(form.getByLabel("Keputusan")).toBeFocused();
  await expectAccessible(page);
  await page.keyboard.press("Escape");

  await page.context().setOffline(true);
  await page.keyboard.press("t");
  await page.keyboard.type(words);
  await page.keyboard.press("Control+Enter");
  await expect(
    page.getByText("Disimpan di perangkat ini, dikirim saat tersambung.", {
      exact: true,
    }),
  ).toBeVisible();
  const sign = page.getByText("1 tulisan disimpan di perangkat ini");
  await expect(sign).toBeVisible();
  // The first answer gets lost on its way back: the server has it, the page does not know.
  let lost = 0;
  await page.route("**/api/v1/decisions", async (route) => {
    lost += 1;
    if (lost > 1) return route.fallback();
    await route.fetch();
    await route.abort();
  });
  await page.context().setOffline(false);
  await expect.poll(() => lost, { timeout: 30_000 }).toBeGreaterThan(1);
  await expect(sign).toHaveCount(0);
  expect(await storedTimes(page)).toBe(1);

  await page.goto(`/tindak-lanjut?month=${since}`);
  await page.getByRole("button", { name: words }).click();
  const opened = page.getByRole("dialog", { name: /^TL\/15\// });
  await expect(opened.getByText("Baru", { exact: true })).toBeVisible();
  await expect(opened.getByRole("row", { name: /^Kerinci/ })).toContainText(
    /poin persentase|tetap/,
  );
  await expectAccessible(page);

  const other = await browser.newContext();
  const operator = await other.newPage();
  await signIn(operator, { area: kerinci });
  await operator.goto("/tindak-lanjut?state=new");
  await operator.getByRole("button", { name: words }).click();
  await operator
    .getByLabel("Apa yang sudah dikerjakan")
    .fill("Hubungi 0812 3456 7890.");
  await operator.getByRole("button", { name: "Simpan kemajuan" }).click();
  await expect(operator.getByText(/memuat nomor telepon/)).toBeVisible();
  await operator
    .getByLabel("Apa yang sudah dikerjakan")
    .fill("Daftar balita dibagikan ke puskesmas.");
  await operator
    .getByLabel("Tautan bukti")
    .fill("https://contoh.example/daftar.pdf");
  await operator.getByRole("button", { name: "Simpan kemajuan" }).click();
  await expect(operator.getByText("Kemajuan tersimpan.")).toBeVisible();
  await expect(
    operator.getByRole("button", { name: "Tandai selesai" }),
  ).toHaveCount(0);
  await proveWithPhoto(operator);
  await other.close();

  // The planner's window follows without being asked.
  await expect(opened.getByText("Berjalan", { exact: true })).toBeVisible();
  await expect(opened.getByText("Daftar balita dibagikan")).toBeVisible();
  const coming = page.waitForEvent("download");
  await opened.getByRole("link", { name: "Unduh posyandu.jpg" }).click();
  expect((await coming).suggestedFilename()).toBe("posyandu.jpg");
  await opened.getByRole("button", { name: "Tarik posyandu.jpg" }).click();
  await opened.getByLabel("Alasan menarik berkas").fill("Foto desa lain.");
  await opened.getByRole("button", { name: "Tarik berkas" }).click();
  await expect(
    opened.getByText(/^Ditarik .*: Foto desa lain\.$/),
  ).toBeVisible();
  await expectAccessible(page);
  await opened.getByRole("button", { name: "Tandai selesai" }).click();
  await opened.getByRole("button", { name: "Simpan", exact: true }).click();
  await expect(opened.getByText("Tulis alasannya dulu.")).toBeVisible();
  await opened.getByLabel("Alasan").fill("Semua sudah dikunjungi.");
  await opened.getByRole("button", { name: "Simpan", exact: true }).click();
  await expect(opened.getByText("Selesai", { exact: true })).toBeVisible();
  await opened.getByRole("button", { name: "Riwayat versi" }).click();
  await expect(opened.getByText(/^Versi 3/)).toBeVisible();
  await expectAccessible(page);
});
