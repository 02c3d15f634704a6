import { readFileSync } from "node:fs";
import { expect, type APIRequestContext, type Page } from "@playwright/test";
import { fillTemplate, withMoreChildren } from "./fill-template";

type DemoFile = {
  url: string;
  accounts: {
    role: string;
    email: string;
    password: string;
    areas: string[];
  }[];
  keys: Record<string, string>;
};

function readDemoFile(): DemoFile {
  const file = process.env.DEMO_FILE;
  if (file === undefined) throw new Error("DEMO_FILE is not set");
  return JSON.parse(readFileSync(file, "utf8")) as DemoFile;
}

/** The demo's account of a role, or the operator of a regency. */
export function demoAccount(who: {
  role?: string;
  area?: string;
}): DemoFile["accounts"][number] {
  const account = readDemoFile().accounts.find(({ role, areas }) =>
    who.area === undefined ? role === who.role : areas.includes(who.area),
  );
  if (account === undefined) throw new Error("The demo has no such account");
  return account;
}

type Form = { area: string; month: string; name: string };

/** Sends the filled form of a regency for a month, as its own system does with its key. */
export function sendForm(
  request: APIRequestContext,
  form: Form,
): Promise<void> {
  return send(request, form, (empty) => fillTemplate(empty).csv);
}

/** Sends the counts of a month that stand again, with twenty more children at every posyandu. */
export function correctForm(
  request: APIRequestContext,
  form: Form,
): Promise<void> {
  return send(request, form, withMoreChildren, "&filled=true");
}

async function send(
  request: APIRequestContext,
  { area, month, name }: Form,
  fill: (template: string) => string,
  filled = "",
): Promise<void> {
  const headers = {
    Authorization: `Bearer ${readDemoFile().keys[area] ?? ""}`,
  };
  const form = await request.get(
    `/api/v1/submissions/template?area=${area}&month=${month}&format=csv${filled}`,
    { headers },
  );
  const buffer = Buffer.from(fill(await form.text()));
  const sent = await request.post("/api/v1/submissions", {
    headers: { ...headers, "Idempotency-Key": name },
    multipart: { file: { name, mimeType: "text/csv", buffer } },
  });
  expect(sent.status()).toBeLessThan(300);
}

/** The address of the page of some submission, for whoever may see those of all. */
export async function someSubmission(page: Page): Promise<string> {
  const reply = await page.request.get("/api/v1/submissions?area=15");
  const { submissions } = (await reply.json()) as {
    submissions: { id: string }[];
  };
  const [first] = submissions;
  if (first === undefined) throw new Error("Nothing has been sent");
  return `/submissions/${first.id}`;
}

/** The demo's own meeting, and how many slides it has, for whoever may read it. */
export async function demoMeeting(
  page: Page,
): Promise<{ path: string; slides: number }> {
  const reply = await page.request.get("/api/v1/meetings");
  const { meetings } = (await reply.json()) as {
    meetings: { id: string; slides: number; simulated: boolean }[];
  };
  const sample = meetings.find(({ simulated }) => simulated);
  if (sample === undefined) throw new Error("The demo has no meeting");
  return { path: `/rapat/${sample.id}`, slides: sample.slides };
}

/** Signs in through the page as that account. */
export async function signIn(
  page: Page,
  who: { role?: string; area?: string },
): Promise<void> {
  const account = demoAccount(who);
  await page.goto("/sign-in");
  await page.getByLabel("Surel").fill(account.email);
  await page.getByLabel("Kata sandi", { exact: true }).fill(account.password);
  await page
    .getByRole("main")
    .getByRole("button", { name: "Masuk", exact: true })
    .click();
  await expect(page.getByRole("button", { name: /^Akun:/ })).toBeVisible();
}
