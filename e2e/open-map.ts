import { expect, type BrowserContext, type Page } from "@playwright/test";

/** Opens the province, or another address, in a new page, and waits until it follows the server. */
export async function openMap(
  context: BrowserContext,
  address = "/",
): Promise<Page> {
  const page = await context.newPage();
  await page.goto(address);
  await expect(page.getByRole("status", { name: "Sambungan" })).toContainText(
    "Langsung",
  );
  return page;
}

export type Spot = { x: number; y: number };

/** Places inside the polygon of an area, found as a person would find them: by pointing until its name appears. */
export async function findSpots(page: Page, name: string): Promise<Spot[]> {
  await expect(page.locator("[data-drawn=true]")).toBeVisible({
    timeout: 30_000,
  });
  const box = await page.locator("canvas.maplibregl-canvas").boundingBox();
  if (box === null) throw new Error("The map has no canvas");
  const note = page.getByTestId("area-note");
  const spots: Spot[] = [];
  for (let column = 1; column < 12 && spots.length < 6; column += 1) {
    for (let row = 6; row < 18 && spots.length < 6; row += 1) {
      const spot = {
        x: box.x + (box.width * column) / 24,
        y: box.y + (box.height * row) / 20,
      };
      await page.mouse.move(spot.x, spot.y);
      await page.evaluate(
        () => new Promise((done) => requestAnimationFrame(done)),
      );
      if ((await note.allInnerTexts()).some((text) => text.startsWith(name)))
        spots.push(spot);
    }
  }
  await page.mouse.move(box.x + box.width / 2, 5);
  return spots;
}

/** What a few pixels around each spot look like. */
export function lookAt(page: Page, spots: readonly Spot[]): Promise<string[]> {
  return Promise.all(
    spots.map(async ({ x, y }) => {
      const clip = { x: x - 5, y: y - 5, width: 10, height: 10 };
      return (await page.screenshot({ clip })).toString("base64");
    }),
  );
}
