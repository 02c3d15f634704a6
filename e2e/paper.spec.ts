import { readFile } from "node:fs/promises";
import { expect, test, type Locator, type Page } from "@playwright/test";

async function openScreen(page: Page, path: string): Promise<void> {
  await page.goto(path);
  await expect(page.locator("[data-drawn=true]")).toBeVisible({
    timeout: 30_000,
  });
  await expect(page.getByRole("img", { name: /^Grafik / })).toBeVisible();
}

const region = (page: Page, name: string) =>
  page.getByRole("region", { name, exact: true });

/** Saves a panel's picture as somebody does, and reads its size from the file. */
async function savedPicture(page: Page, panel: Locator) {
  await panel.getByRole("button", { name: /^Pilihan lain/ }).click();
  const coming = page.waitForEvent("download");
  await page.getByRole("button", { name: "Unduh PNG" }).click();
  const bytes = await readFile(await (await coming).path());
  expect(bytes.subarray(1, 4).toString("latin1")).toBe("PNG");
  return { width: bytes.readUInt32BE(16), height: bytes.readUInt32BE(20) };
}

test("pictures of the map and of the trend are as wide as a slide", async ({
  page,
}) => {
  await openScreen(page, "/?indicator=stunting");
  const map = await savedPicture(page, region(page, "Peta"));
  expect(map.width).toBe(1920);
  expect(map.height).toBeGreaterThan(1080);
  const trend = await savedPicture(page, region(page, "Perjalanan"));
  expect(trend.width).toBe(1920);
  expect(trend.height).toBeGreaterThan(800);
});

/** How many colours a canvas that is shown holds, and whether its middle is drawn. */
function coloursOf(canvas: Locator): Promise<number> {
  return canvas.evaluate((element: HTMLCanvasElement) => {
    const pen = element.getContext("2d");
    const { data } = pen?.getImageData(0, 0, element.width, element.height) ?? {
      data: [],
    };
    const colours = new Set<number>();
    for (let at = 0; at < data.length; at += 4 * 97)
      colours.add(
        ((data[at] ?? 0) << 16) |
          ((data[at + 1] ?? 0) << 8) |
          (data[at + 2] ?? 0),
      );
    return colours.size;
  });
}

for (const colorScheme of ["light", "dark"] as const)
  test(`on paper the map and the trend are drawn and the controls are not, from a ${colorScheme} screen`, async ({
    page,
  }) => {
    await page.emulateMedia({ colorScheme });
    await openScreen(page, "/");
    // As wide as A4 between its margins.
    await page.setViewportSize({ width: 703, height: 1000 });
    await page.emulateMedia({ media: "print", colorScheme });
    const map = page.locator("[data-area-drawing]");
    const trend = page.locator("[role=img] > canvas");
    await expect.poll(() => coloursOf(trend)).toBeGreaterThan(8);
    for (const drawing of [map, trend]) {
      await expect(drawing).toBeVisible();
      const box = await drawing.boundingBox();
      expect(box?.width).toBeGreaterThan(400);
      expect(box?.height).toBeGreaterThan(200);
    }
    await expect(map.getByText("Kerinci")).toBeVisible();
    await expect(page.locator("canvas.maplibregl-canvas")).toBeHidden();
    await expect(page.getByRole("banner")).toBeHidden();
    for (const name of [
      "Tabel",
      /^Pilihan lain/,
      "Perbesar peta",
      "Kecamatan",
      "Kader",
      "Tampilan",
      "Kelas",
      "Antartahun",
      "Putar bulan demi bulan",
    ])
      await expect(page.getByRole("button", { name })).toHaveCount(0);
    await expect(page.getByText("Dari mana angka ini?")).toBeHidden();
    await expect(page.locator("body")).toHaveCSS("color", "rgb(20, 33, 43)");
    const pdf = await page.pdf({ preferCSSPageSize: true });
    // A4 in points.
    expect(pdf.toString("latin1")).toMatch(
      /MediaBox ?\[0 0 59[45][.\d]* 84[12]/,
    );
  });

test("on a wall the figures, names and axes are larger than on a desk", async ({
  page,
}) => {
  const sizes = async (width: number, height: number) => {
    await page.setViewportSize({ width, height });
    await openScreen(page, "/");
    return page.evaluate(() =>
      ["h1", "#main .figures", "[aria-label='Keterangan warna']"].map(
        (part) => {
          const found = document.querySelector(part);
          return found === null
            ? 0
            : parseFloat(getComputedStyle(found).fontSize);
        },
      ),
    );
  };
  const desk = await sizes(1366, 768);
  const wall = await sizes(1920, 1080);
  const hall = await sizes(3840, 2160);
  desk.forEach((size, index) => {
    expect((wall[index] ?? 0) / size).toBeGreaterThan(1.25);
    expect((hall[index] ?? 0) / size).toBeGreaterThan(2.5);
  });
  // All of it still stands on one screen.
  expect(await page.evaluate(() => document.documentElement.scrollHeight)).toBe(
    2160,
  );
});

test("the map is zoomed and set back by buttons that the keyboard reaches", async ({
  page,
}) => {
  await page.emulateMedia({ reducedMotion: "reduce" });
  await openScreen(page, "/");
  const canvas = page.locator("canvas.maplibregl-canvas");
  const note = page.getByTestId("area-note");
  /** The area near the lower edge: there is one only where the map is drawn large enough. */
  const nameAtEdge = async () => {
    const box = await canvas.boundingBox();
    if (box === null) throw new Error("The map has no canvas");
    await page.mouse.move(box.x + box.width / 2, box.y + box.height - 3);
    await page.mouse.move(box.x + box.width / 2, box.y + box.height - 6);
    return (await note.allInnerTexts()).join();
  };
  expect(await nameAtEdge()).toBe("");
  await page.getByRole("button", { name: "Perbesar peta" }).focus();
  await page.keyboard.press("Enter");
  await page.keyboard.press("Enter");
  await expect.poll(nameAtEdge).not.toBe("");
  await page.getByRole("button", { name: "Tampilkan seluruh wilayah" }).focus();
  await page.keyboard.press("Enter");
  await expect.poll(nameAtEdge).toBe("");
});
