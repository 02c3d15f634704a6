import { mkdir, readFile, rename, rm, writeFile } from "node:fs/promises";
import path from "node:path";
import { z } from "zod";
import { Role } from "@/lib/core/access/contract";

const DemoAccount = z.object({
  role: Role,
  email: z.string(),
  password: z.string(),
  areas: z.array(z.string()),
});
export type DemoAccount = z.infer<typeof DemoAccount>;

/** How to use the demo: where it is, who may sign in, and an API key by regency. */
const DemoFile = z.object({
  url: z.string(),
  accounts: z.array(DemoAccount),
  keys: z.record(z.string(), z.string()),
});
export type DemoFile = z.infer<typeof DemoFile>;

const fileIn = (dataDir: string) => path.join(dataDir, "demo.json");

/** The file as it is; undefined if there is none, or none that can be read. */
export async function readDemoFile(
  dataDir: string,
): Promise<DemoFile | undefined> {
  try {
    const text = await readFile(fileIn(dataDir), "utf8");
    return DemoFile.safeParse(JSON.parse(text)).data;
  } catch (error) {
    // Whether it is missing or broken makes no difference: the caller makes a new one.
    if (error instanceof SyntaxError || isMissing(error)) return undefined;
    throw error;
  }
}

/** Replaces the file in one step, readable by its owner only. */
export async function writeDemoFile(
  dataDir: string,
  file: DemoFile,
): Promise<void> {
  await mkdir(dataDir, { recursive: true });
  const draft = `${fileIn(dataDir)}.${process.pid}`;
  await rm(draft, { force: true });
  await writeFile(draft, `${JSON.stringify(file, null, 2)}\n`, { mode: 0o600 });
  await rename(draft, fileIn(dataDir));
}

export async function removeDemoFile(dataDir: string): Promise<void> {
  await rm(fileIn(dataDir), { force: true });
}

function isMissing(error: unknown): boolean {
  return error instanceof Error && "code" in error && error.code === "ENOENT";
}
