import { mkdir, readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import { z } from "zod";
import { makePassword } from "@/lib/accounts/server/passwords";

/** How the presenter signs in on the laptop: made there, of use nowhere else. */
const Presenter = z.object({ email: z.string(), password: z.string() });
export type Presenter = z.infer<typeof Presenter>;

const fileIn = (dataDir: string) => path.join(dataDir, "masuk.json");

/** Makes a password and writes it down for the owner of the directory alone, to be shown again after the next start. */
export async function makePresenter(dataDir: string): Promise<Presenter> {
  const made = { email: "penyaji@rapat.local", password: makePassword() };
  await mkdir(dataDir, { recursive: true, mode: 0o700 });
  await writeFile(fileIn(dataDir), `${JSON.stringify(made, null, 2)}\n`, {
    mode: 0o600,
  });
  return made;
}

/** The one that was made; undefined where the file is gone. */
export async function readPresenter(
  dataDir: string,
): Promise<Presenter | undefined> {
  const text = await readFile(fileIn(dataDir), "utf8").catch(() => "null");
  return Presenter.safeParse(JSON.parse(text)).data;
}
