import { expect, test } from "@playwright/test";
import { openMap } from "./open-map";

const key = "Keterangan warna";

test("time moves by the keyboard, the classes stay, and the space bar plays the months to the newest", async ({
  context,
}) => {
  const page = await openMap(context);
  const edges = () =>
    page
      .getByRole("region", { name: key })
      .getByRole("list")
      .first()
      .getByRole("listitem")
      .locator("span:nth-of-type(2)")
      .allInnerTexts();
  const slider = page.getByRole("slider", { name: "Bulan" });
  const before = await slider.getAttribute("aria-valuetext");
  const classes = await edges();
  expect(classes.length).toBeGreaterThan(2);
  await slider.focus();
  await slider.press("ArrowLeft");
  await slider.press("ArrowLeft");
  await expect(slider).not.toHaveAttribute("aria-valuetext", before ?? "");
  await expect(page).toHaveURL(/month=\d{4}-\d{2}/u);
  expect(await edges()).toEqual(classes);
  await slider.press(" ");
  await expect(page).not.toHaveURL(/month=/u, { timeout: 10_000 });
  await expect(
    page.getByRole("button", { name: "Putar bulan demi bulan" }),
  ).toBeVisible();
});

test("the classes that are chosen stand in the address, and another reader sees the same", async ({
  context,
}) => {
  const page = await openMap(context);
  await page.getByRole("button", { name: "Kelas" }).click();
  // What is chosen goes into the address, and comes from there.
  const natural = page.getByRole("radio", { name: /Kelompok alami/u });
  await natural.click();
  await expect(natural).toBeChecked();
  await page
    .getByRole("group", { name: "Jumlah kelas" })
    .getByRole("button", { name: "3" })
    .click();
  await expect(page).toHaveURL(/classes=natural-3/u);
  const count = (where: typeof page) =>
    where
      .getByRole("region", { name: key })
      .getByRole("list")
      .first()
      .getByRole("listitem");
  await expect(count(page)).toHaveCount(3);
  const other = await openMap(context, page.url());
  expect(await count(other).allInnerTexts()).toEqual(
    await count(page).allInnerTexts(),
  );
});

test("two months stand side by side and are pointed at together; their difference is that of the figures, and stands in the table", async ({
  context,
}) => {
  const page = await openMap(context, "/?month=2026-05&compare=month:2026-02");
  const maps = page.getByRole("figure");
  await expect(maps).toHaveCount(2);
  await maps.first().getByRole("link", { name: "Buka Kerinci" }).focus();
  const notes = page.getByTestId("area-note");
  await expect(notes).toHaveCount(2);
  await page.goto("/?month=2026-05&compare=month:2026-02&show=difference");
  await page.waitForLoadState("networkidle");
  await page
    .getByRole("region", { name: "Peta", exact: true })
    .getByRole("button", { name: "Tabel" })
    .click();
  const row = page.getByRole("row", { name: /Kerinci/u }).first();
  await expect(row).toBeVisible();
  const cells = await row.getByRole("cell").allInnerTexts();
  const [then, now, difference] = cells.map((text) =>
    Number(
      /[-−+]?[\d.]+,\d/u.exec(text)?.[0]?.replace("−", "-").replace(",", "."),
    ),
  );
  expect((now ?? 0) - (then ?? 0)).toBeCloseTo(difference ?? 99, 1);
});

test("groups of neighbours are said in words, and circles have a key", async ({
  context,
}) => {
  const page = await openMap(
    context,
    "/?month=2026-05&level=subdistrict&layer=clusters",
  );
  await expect(page.getByText(/I Moran/u)).toBeVisible();
  await page.goto("/?month=2026-05&layer=circles");
  await expect(page.getByText(/^Luas: /u)).toBeVisible();
});
