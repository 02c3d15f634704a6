import AxeBuilder from "@axe-core/playwright";
import { expect, test, type Page } from "@playwright/test";
import { signIn } from "./demo-accounts";

/** The regency and month of a finding of a kind in the demo's last months, once the server has looked through them. */
async function someFinding(
  page: Page,
  kind: string,
): Promise<{ area: string; month: string }> {
  const read = async (url: string) =>
    (await (await page.request.get(`/api/v1${url}`)).json()) as unknown;
  const session = (await read("/session")) as {
    province: { code: string };
    latestMonth: string;
  };
  const search = `area=${session.province.code}&month=${session.latestMonth}`;
  let found: { regency: string }[] = [];
  await expect(async () => {
    const reply = await read(`/quality?${search}&kind=${kind}&state=open`);
    found = (reply as { findings: { regency: string }[] }).findings;
    expect(found.length).toBeGreaterThan(0);
  }).toPass({ timeout: 60_000 });
  return { area: found[0]?.regency ?? "", month: session.latestMonth };
}

async function expectAccessible(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(violations.map(({ id, help }) => `${id}: ${help}`)).toEqual([]);
}

test("a finding: asked for by the planner, explained by the operator, accepted, and at rest; another screen follows", async ({
  page,
  browser,
}) => {
  test.setTimeout(120_000);
  await signIn(page, { role: "planner" });
  const { area, month } = await someFinding(page, "d-over-s");
  await page.goto(`/mutu?area=${area}&month=${month}&kind=d-over-s`);
  await expect(
    page.getByRole("heading", { name: "Daftar temuan" }),
  ).toBeVisible();
  await expectAccessible(page);

  const finding = page.getByRole("link", { name: /^Buka temuan D lebih/ });
  await finding.first().click();
  await expect(page.getByText(/D tertulis .* padahal S/)).toBeVisible();
  await expect(page.getByText(/^Tugas Operator /)).toBeVisible();
  await page.getByLabel("Diminta selesai pada").fill("2026-12-01");
  await page.getByRole("button", { name: "Simpan tenggat" }).click();
  await expect(page.getByText("Tenggat 1 Desember 2026")).toBeVisible();
  await expectAccessible(page);

  const office = await browser.newContext();
  const desk = await office.newPage();
  await signIn(desk, { area });
  await desk.goto(page.url());
  await desk.getByRole("button", { name: "Kirim penjelasan" }).click();
  await expect(desk.getByText("Tulis penjelasannya dulu.")).toBeVisible();
  await desk
    .getByLabel("Penjelasan", { exact: true })
    .fill("Balita dari desa sebelah ikut ditimbang.");
  await desk.getByRole("button", { name: "Kirim penjelasan" }).click();
  await expect(desk.getByText(/^Penjelasan tersimpan/)).toBeVisible();

  // Nobody has loaded the planner's screen again.
  await expect(
    page.getByText("Balita dari desa sebelah ikut ditimbang."),
  ).toBeVisible();
  await page.getByRole("button", { name: "Terima penjelasan" }).click();
  await expect(page.getByText(/^Penjelasan diterima\./)).toBeVisible();
  await expect(
    desk.getByRole("button", { name: "Kirim penjelasan" }),
  ).toHaveCount(0);
  await expect(desk.getByText("Diterima", { exact: true })).toBeVisible();
  await office.close();

  await page.getByRole("link", { name: /Kembali ke daftar temuan/ }).click();
  await page.getByLabel("Keadaan").selectOption("accepted");
  await expect(finding).toHaveCount(1);
});
