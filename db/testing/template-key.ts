import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import { findMigrations } from "../run-migrations";

/** Changes with everything a migrated, empty database depends on, so that an outdated template is never found. */
export function templateKey(): string {
  const hash = createHash("sha256");
  const migrations = findMigrations();
  for (const name of readdirSync(migrations).sort()) {
    if (!name.endsWith(".sql")) continue;
    hash.update(name).update(readFileSync(path.join(migrations, name)));
  }
  const require = createRequire(import.meta.url);
  for (const engine of ["pglite", "pglite-postgis"]) {
    const entry = require.resolve(`@electric-sql/${engine}`);
    hash.update(readFileSync(path.join(entry, "../../package.json")));
  }
  return hash.digest("hex").slice(0, 16);
}
