import postgres, { type Sql } from "postgres";
import { DatabaseStartError } from "./database-start-error";

const oldestServer = 15;
const oldestPostgis = "3.3";

type Versions = { serverVersion: string; postgisVersion: string };

/** Makes sure that the server is new enough and that PostGIS is enabled. If not, throws DatabaseStartError, which says what to do. */
export async function prepareServer(sql: Sql): Promise<Versions> {
  const serverVersion = await askVersion(sql);
  const major = Number.parseInt(serverVersion, 10);
  if (major < oldestServer) {
    throw new DatabaseStartError({
      id: `PostgreSQL ${serverVersion} terlalu lama: diperlukan versi ${oldestServer} atau lebih baru.`,
      en: `PostgreSQL ${serverVersion} is too old: version ${oldestServer} or later is needed.`,
    });
  }
  const available = await findPostgis(sql);
  if (available === undefined) {
    throw new DatabaseStartError({
      id: `PostGIS tidak terpasang pada server PostgreSQL ini. Di Debian atau Ubuntu: apt install postgresql-${major}-postgis-3.`,
      en: `PostGIS is not installed on this PostgreSQL server. On Debian or Ubuntu: apt install postgresql-${major}-postgis-3.`,
    });
  }
  const postgisVersion = available.installed ?? (await createPostgis(sql));
  if (isOlder(postgisVersion, oldestPostgis)) {
    throw new DatabaseStartError({
      id: `PostGIS ${postgisVersion} terlalu lama: diperlukan versi ${oldestPostgis} atau lebih baru. Setelah memasangnya: ALTER EXTENSION postgis UPDATE.`,
      en: `PostGIS ${postgisVersion} is too old: version ${oldestPostgis} or later is needed. After installing it: ALTER EXTENSION postgis UPDATE.`,
    });
  }
  return { serverVersion, postgisVersion };
}

async function askVersion(sql: Sql): Promise<string> {
  try {
    const [row] = await sql<{ server_version: string }[]>`show server_version`;
    return row?.server_version ?? "";
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new DatabaseStartError(
      {
        id: `Basis data tidak dapat dihubungi: ${reason}`,
        en: `The database cannot be reached: ${reason}`,
      },
      { cause: error },
    );
  }
}

async function findPostgis(
  sql: Sql,
): Promise<{ installed: string | null } | undefined> {
  const [row] = await sql<{ installed: string | null }[]>`
    select installed_version as installed from pg_available_extensions where name = 'postgis'`;
  return row;
}

async function createPostgis(sql: Sql): Promise<string> {
  try {
    await sql`create extension if not exists postgis`;
  } catch (error) {
    // If several nodes start at once, one creates the extension and the others get an error, which is ignored.
    const found = await findPostgis(sql);
    if (found?.installed == null) throw refusedExtension(error);
  }
  const found = await findPostgis(sql);
  if (found?.installed == null) throw new Error("PostGIS was not created");
  return found.installed;
}

function refusedExtension(error: unknown): Error {
  const isForbidden =
    error instanceof postgres.PostgresError && error.code === "42501";
  if (!isForbidden)
    return error instanceof Error ? error : new Error(String(error));
  return new DatabaseStartError(
    {
      id: "Pengguna basis data ini tidak boleh mengaktifkan PostGIS. Jalankan sekali sebagai superuser di basis data ini: CREATE EXTENSION postgis;",
      en: "This database user may not switch on PostGIS. Run once as a superuser in this database: CREATE EXTENSION postgis;",
    },
    { cause: error },
  );
}

function isOlder(version: string, oldest: string): boolean {
  return version.localeCompare(oldest, "en", { numeric: true }) < 0;
}
