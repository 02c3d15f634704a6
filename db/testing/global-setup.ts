import { ensureEmbeddedTemplate } from "./embedded-folders";
import { enginesUnderTest } from "./engines";
import { startThrowAwayCluster, type Cluster } from "./postgres-cluster";
import { ensureServerTemplate } from "./server-databases";
import { sweepTemporaryFolders } from "./temporary-folders";

/** Runs before the database tests: starts a PostgreSQL for them, unless TEST_DATABASE_URL names one, and makes the templates that they copy. */
export async function setup(): Promise<() => Promise<void>> {
  sweepTemporaryFolders();
  const engines = enginesUnderTest();
  const parts = [];
  if (engines.includes("embedded")) parts.push(ensureEmbeddedTemplate());
  const cluster = engines.includes("postgresql") ? prepareServer() : undefined;
  if (cluster !== undefined) parts.push(cluster);
  await Promise.all(parts);
  return async () => (await cluster)?.stop();
}

async function prepareServer(): Promise<Cluster | undefined> {
  const given = process.env.TEST_DATABASE_URL ?? "";
  if (given !== "") {
    await ensureServerTemplate(given);
    return undefined;
  }
  const cluster = await startThrowAwayCluster();
  process.env.TEST_DATABASE_URL = cluster.url;
  try {
    await ensureServerTemplate(cluster.url);
  } catch (error) {
    await cluster.stop();
    throw error;
  }
  return cluster;
}
