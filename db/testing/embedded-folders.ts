import { cpSync, existsSync, mkdtempSync, renameSync, rmSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { openDatabase } from "../client";
import { runMigrations } from "../run-migrations";
import { templateKey } from "./template-key";
import { makeTemporaryFolder } from "./temporary-folders";

const templatePath = () =>
  path.join(os.tmpdir(), `pantau-embedded-${templateKey()}`);

/** Makes the data directory from which every test copies its own, unless an earlier run has left it. */
export async function ensureEmbeddedTemplate(): Promise<void> {
  const template = templatePath();
  if (existsSync(template)) return;
  const draft = mkdtempSync(`${template}-`);
  const database = await openDatabase({
    dataDir: draft,
    mode: "own",
    isDurable: false,
  });
  await runMigrations(database).finally(() => database.close());
  try {
    renameSync(draft, template);
  } catch (error) {
    // Another run was faster. Its template is just as good.
    if (!existsSync(template)) throw error;
    rmSync(draft, { recursive: true, force: true });
  }
}

/** A data directory of its own, migrated and empty. */
export function createEmbeddedFolder(): {
  dataDir: string;
  remove: () => void;
} {
  const dataDir = makeTemporaryFolder("test");
  cpSync(templatePath(), dataDir, { recursive: true });
  return {
    dataDir,
    remove: () => rmSync(dataDir, { recursive: true, force: true }),
  };
}
