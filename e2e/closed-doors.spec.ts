import { expect, test, type Page } from "@playwright/test";
import { demoAccount, signIn } from "./demo-accounts";

const kerinci = "15.01";
/** Sarolangun: its account stays blocked, so that no later journey may sign in with it. */
const sarolangun = "15.03";

async function watchDashboard(page: Page): Promise<void> {
  await page.goto("/");
  await expect(page.getByRole("status", { name: "Sambungan" })).toContainText(
    "Langsung",
  );
}

const map = (page: Page) =>
  page.getByRole("region", { name: "Peta", exact: true });

async function expectEnded(page: Page): Promise<void> {
  await expect(page).toHaveURL(/\/sign-in\?ended=1/);
  await expect(
    page.getByRole("status").filter({ hasText: "Sesi Anda sudah berakhir" }),
  ).toContainText("akun ini ditutup");
  await expect(page.getByLabel("Surel")).toBeVisible();
  await expect(map(page)).toHaveCount(0);
}

test("an account that is blocked while its page is open: the page says so and asks to sign in, and its figures are gone", async ({
  page,
  browser,
}) => {
  test.setTimeout(120_000);
  const blocked = demoAccount({ area: sarolangun });
  const screen = await (await browser.newContext()).newPage();
  await signIn(screen, { area: sarolangun });
  await watchDashboard(screen);
  await expect(map(screen)).toBeVisible();

  await signIn(page, { role: "admin" });
  const listed = await page.request.get(
    `/api/auth/admin/list-users?searchField=email&searchOperator=contains&searchValue=${encodeURIComponent(blocked.email)}`,
  );
  const { users } = (await listed.json()) as {
    users: { id: string; email: string }[];
  };
  const origin = new URL(page.url()).origin;
  const ban = await page.request.post("/api/auth/admin/ban-user", {
    headers: { origin },
    data: { userId: users.find(({ email }) => email === blocked.email)?.id },
  });
  expect(ban.status()).toBe(200);
  await expectEnded(screen);

  await screen.getByLabel("Surel").fill(blocked.email);
  await screen.getByLabel("Kata sandi", { exact: true }).fill(blocked.password);
  await screen
    .getByRole("main")
    .getByRole("button", { name: "Masuk", exact: true })
    .click();
  await expect(
    screen.getByRole("alert").filter({ hasText: "Akun ini ditutup." }),
  ).toBeVisible();
});

test("signing out in one tab ends what the other tab shows, and brings it back to its page after signing in", async ({
  page,
  context,
}) => {
  test.setTimeout(120_000);
  await signIn(page, { area: kerinci });
  const other = await context.newPage();
  await other.goto(`/?area=${kerinci}`);
  await expect(other.getByRole("status", { name: "Sambungan" })).toContainText(
    "Langsung",
  );
  await watchDashboard(page);
  await page.getByRole("button", { name: /^Akun:/ }).click();
  await page.getByRole("button", { name: "Keluar" }).click();
  await expectEnded(other);
  // The tab in which somebody signed out knows why, and shows what everybody may see.
  await expect(page.getByRole("link", { name: "Masuk" })).toBeVisible();
  expect(page.url()).not.toContain("ended");

  const account = demoAccount({ area: kerinci });
  await other.getByLabel("Surel").fill(account.email);
  await other.getByLabel("Kata sandi", { exact: true }).fill(account.password);
  await other
    .getByRole("main")
    .getByRole("button", { name: "Masuk", exact: true })
    .click();
  await expect(other).toHaveURL(new RegExp(`area=${kerinci}`));
});

test("a page of another site cannot watch with the cookie of somebody who has signed in", async ({
  page,
  context,
}) => {
  await signIn(page, { area: kerinci });
  const socketUrl = `${new URL(page.url()).origin.replace("http", "ws")}/socket.io/?EIO=4&transport=websocket`;
  // Opens the socket from this page and tells what came first.
  const outcome = (at: Page) =>
    at.evaluate(
      (url) =>
        new Promise<string>((resolve) => {
          const socket = new WebSocket(url);
          socket.onmessage = () => {
            resolve("open");
          };
          socket.onerror = () => {
            resolve("refused");
          };
        }),
      socketUrl,
    );
  expect(await outcome(page)).toBe("open");
  const foreign = await context.newPage();
  await foreign.route("http://evil.localhost/**", (route) =>
    route.fulfill({ contentType: "text/html", body: "<p>evil</p>" }),
  );
  await foreign.goto("http://evil.localhost/");
  expect(await outcome(foreign)).toBe("refused");
});
