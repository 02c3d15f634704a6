import type { Page } from "@playwright/test";

/** Visits paths in two tabs of one browser: a page waits for its network and its figures most of the time. `prepare` makes the second tab like the first. */
export async function twoAtOnce(
  page: Page,
  paths: readonly string[],
  {
    prepare = () => Promise.resolve(),
    visit,
  }: {
    prepare?: (tab: Page) => Promise<void>;
    visit: (tab: Page, path: string) => Promise<unknown>;
  },
): Promise<void> {
  const rest = [...paths];
  const other = await page.context().newPage();
  await prepare(other);
  await Promise.all(
    [page, other].map(async (tab) => {
      for (let path = rest.shift(); path !== undefined; path = rest.shift())
        await visit(tab, path);
    }),
  );
  await other.close();
}
