import { defineConfig, devices } from "@playwright/test";

/** Debian's Chromium. Maps need WebGL2, which it draws in software if there is no graphics card. */
const launchOptions = {
  executablePath: process.env.CHROMIUM_PATH ?? "/usr/bin/chromium",
  chromiumSandbox: false,
  args: [
    "--use-angle=swiftshader",
    "--enable-unsafe-swiftshader",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
  ],
};

/** One product is started once. Journeys run one at a time and are never retried. */
export default defineConfig({
  testDir: "e2e",
  globalSetup: "./e2e/start-product.ts",
  outputDir: "test-results",
  workers: 1,
  fullyParallel: false,
  retries: 0,
  timeout: 60_000,
  expect: { timeout: 10_000 },
  reporter: [["list"]],
  use: {
    ...devices["Desktop Chrome"],
    baseURL: process.env.PRODUCT_URL,
    actionTimeout: 20_000,
    locale: "id-ID",
    timezoneId: "Asia/Jakarta",
    launchOptions,
    screenshot: "only-on-failure",
    trace: "retain-on-failure",
  },
});
