import { spawn, type ChildProcess } from "node:child_process";
import { randomUUID } from "node:crypto";
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import AxeBuilder from "@axe-core/playwright";
import { expect, test, type Page } from "@playwright/test";
import { findFreePort } from "@/db/testing/free-port";
import { signIn } from "./demo-accounts";

const month = "2026-09";
const folder = mkdtempSync(path.join(os.tmpdir(), "pantau-laptop-"));
let laptop: ChildProcess | null = null;

test.afterAll(async () => {
  if (laptop !== null && laptop.exitCode === null) {
    const gone = once(laptop, "exit");
    laptop.kill("SIGTERM");
    await gone;
  }
  rmSync(folder, { recursive: true, force: true });
});

async function faults(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page })
    .options({ rules: { "target-size": { enabled: true } } })
    .analyze();
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ html }) => `${id}: ${html.slice(0, 160)}`),
  );
}

/** A planned meeting with the latest snapshot of the province. */
async function planMeeting(page: Page): Promise<string> {
  const { origin } = new URL(page.url());
  const send = async (url: string, data: object) => {
    const reply = await page.request.post(`/api/v1${url}`, {
      data,
      headers: { origin },
      failOnStatusCode: true,
    });
    return (await reply.json()) as { id: string; meeting: { id: string } };
  };
  const title = "Rapat di aula tanpa sinyal";
  const { id: snapshot } = await send("/snapshots", {
    area: "15",
    month,
    title,
  });
  const place = { heldOn: null, place: "Aula" };
  const facts = { title, area: "15", month, ...place, snapshot };
  return (await send("/meetings", facts)).meeting.id;
}

/** Starts the product as somebody does at a laptop, and reads what it prints: the address of the meeting, and how to sign in. */
async function startLaptop(
  file: string,
): Promise<{ base: string; email: string; password: string }> {
  const port = await findFreePort();
  const { DATABASE_URL: _, PUBLIC_URL: __, ...env } = process.env;
  laptop = spawn(process.execPath, ["dist/server.mjs", "--pack", file], {
    env: {
      ...env,
      NODE_ENV: "production",
      PORT: String(port),
      DATA_DIR: folder,
    },
    stdio: ["ignore", "pipe", "inherit"],
  });
  let said = "";
  laptop.stdout?.on("data", (chunk: Buffer) => {
    said += chunk.toString();
  });
  const found = (what: RegExp) => what.exec(said)?.[1] ?? "";
  await expect
    .poll(() => found(/Kata sandi \/ Password: +(\S+)/), { timeout: 50_000 })
    .not.toBe("");
  // Once it answers, everything that it prints is there.
  const base = `http://localhost:${String(port)}`;
  await expect
    .poll(async () => (await fetch(`${base}/api/v1/health`)).status)
    .toBe(200);
  return {
    base,
    email: found(/Surel \/ Email: +(\S+)/),
    password: found(/Password: +(\S+)/),
  };
}

test("a meeting is taken along, held on a laptop without the province, and its decisions come home", async ({
  page,
  browser,
}) => {
  test.setTimeout(120_000);
  await page.emulateMedia({ reducedMotion: "reduce" });
  await signIn(page, { role: "planner" });
  const meeting = await planMeeting(page);
  await page.goto(`/rapat/${meeting}`);
  const downloading = page.waitForEvent("download");
  await page.getByRole("link", { name: "Unduh berkas rapat" }).click();
  const pack = await downloading;
  expect(pack.suggestedFilename()).toMatch(
    /^rapat-15-2026-09-[0-9A-F]{4}\.pantau$/,
  );
  const file = path.join(folder, pack.suggestedFilename());
  await pack.saveAs(file);

  const { base, email, password } = await startLaptop(file);
  const hall = await browser.newContext({ baseURL: base });
  const stage = await hall.newPage();
  await stage.emulateMedia({ reducedMotion: "reduce" });
  // A phone that types the address alone finds where the stage is followed.
  await stage.goto("/");
  await expect(stage).toHaveURL(/\/ikuti$/);
  await stage.goto(`/sign-in?from=${encodeURIComponent(`/rapat/${meeting}`)}`);
  await stage.getByLabel("Surel").fill(email);
  await stage.getByLabel("Kata sandi").first().fill(password);
  await stage.keyboard.press("Enter");
  await expect(
    stage.getByRole("heading", { name: /^Laptop rapat [0-9A-F]{4}, luring/ }),
  ).toBeVisible();
  expect(await faults(stage)).toEqual([]);
  await stage.goto("/submit");
  await expect(stage).toHaveURL(new RegExp(`/rapat/${meeting}`));

  await stage.goto(`/rapat/${meeting}/sajikan`);
  await expect(stage.locator("[data-sign=frozen]")).toHaveText(
    /^Luring, potret \d\d\.\d\d/,
  );
  for (const slide of ["3", "5", "7"]) {
    await stage.keyboard.press(slide);
    await stage.keyboard.press("Enter");
    await expect(stage.locator("[data-stage]")).toContainText("%");
    await expect(stage.getByText(/gagal/)).toHaveCount(0);
  }
  // There are no figures of the moment, whatever key is pressed.
  await stage.keyboard.press("l");
  await expect(stage.locator("[data-sign=frozen]")).toBeVisible();

  const written = await stage.request.post("/api/v1/decisions", {
    headers: { origin: base },
    data: {
      id: randomUUID(),
      text: "Tambah hari buka posyandu di Kerinci",
      indicator: "ds",
      areas: ["15.01"],
      field: null,
      office: "Kepala Dinas Kesehatan Kerinci",
      due: "2027-01-31",
      target: null,
      priority: "high",
      month,
      meeting,
      snapshot: null,
      writtenAt: null,
    },
    failOnStatusCode: true,
  });
  const { number } = (await written.json()) as { number: string };
  expect(number).toMatch(/\/S-[0-9A-F]{4}\/001$/);
  await stage.goto(`/rapat/${meeting}`);
  const results = stage.waitForEvent("download");
  await stage.getByRole("link", { name: "Unduh hasil rapat" }).click();
  const home = path.join(folder, "hasil.pantau");
  await (await results).saveAs(home);
  await hall.close();

  await page.goto(`/rapat/${meeting}`);
  await page.setInputFiles("input[type=file]", home);
  const row = page.getByRole("row").filter({ hasText: "Tambah hari buka" });
  await expect(row).toContainText("baru");
  expect(await faults(page)).toEqual([]);
  await page.getByRole("button", { name: /^Simpan 1 yang baru/ }).click();
  await expect(page.getByText("Sudah disimpan")).toBeVisible();
  await expect(row).toContainText(/TL\/15\/2026-\d\d\/\d{3}(?!\d)/);
  await page.getByRole("button", { name: "Periksa" }).click();
  await expect(row).toContainText("sudah ada");
});
