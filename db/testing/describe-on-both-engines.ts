import { afterAll, beforeAll, describe } from "vitest";
import { openDatabase, type Database } from "../client";
import { createEmbeddedFolder } from "./embedded-folders";
import { enginesUnderTest, type EngineName } from "./engines";
import { createServerDatabase } from "./server-databases";

export type TestDatabase = {
  engine: EngineName;
  /** The open database, migrated and empty; call it inside a test or a hook. */
  database: () => Database;
  /** Where it is, so that a test can open it once more. */
  location: () => { databaseUrl?: string; dataDir: string };
};

/** Runs the same suite on the embedded engine and on PostgreSQL, each in a database of its own that goes away afterwards. */
export function describeOnBothEngines(
  name: string,
  body: (test: TestDatabase) => void,
): void {
  describeOn(enginesUnderTest(), name, body);
}

/** The same on one engine, PostgreSQL where it is among them: for what is decided before any statement, of which two engines would tell the same twice. */
export function describeOnOneEngine(
  name: string,
  body: (test: TestDatabase) => void,
): void {
  describeOn(enginesUnderTest().slice(-1), name, body);
}

function describeOn(
  engines: readonly EngineName[],
  name: string,
  body: (test: TestDatabase) => void,
): void {
  for (const engine of engines) {
    describe(`${name} [${engine}]`, () => {
      let opened: Opened | undefined;
      const need = (): Opened => {
        if (opened === undefined) throw new Error("The database is not open");
        return opened;
      };
      beforeAll(async () => {
        opened = await openTestDatabase(engine);
      });
      afterAll(async () => {
        await opened?.database.close();
        await opened?.remove();
      });
      body({
        engine,
        database: () => need().database,
        location: () => need().location,
      });
    });
  }
}

type Opened = {
  database: Database;
  location: { databaseUrl?: string; dataDir: string };
  remove: () => void | Promise<void>;
};

/** A database of its own on an engine, migrated and empty; whoever opens it closes and removes it. */
export const openTestDatabase = (engine: EngineName): Promise<Opened> =>
  engine === "embedded" ? openEmbedded() : openServer();

async function openEmbedded(): Promise<Opened> {
  const { dataDir, remove } = createEmbeddedFolder();
  const database = await openDatabase({
    dataDir,
    mode: "own",
    isDurable: false,
  });
  return { database, location: { dataDir }, remove };
}

async function openServer(): Promise<Opened> {
  const { url, drop } = await createServerDatabase(testServerUrl());
  const location = { databaseUrl: url, dataDir: "" };
  const database = await openDatabase({ ...location, mode: "own" });
  return { database, location, remove: drop };
}

/** The PostgreSQL server that the tests may change as they like. There is no fallback to a server that somebody may use. */
function testServerUrl(): string {
  const url = process.env.TEST_DATABASE_URL ?? "";
  if (url !== "") return url;
  throw new Error(
    'TEST_DATABASE_URL is not set: run the tests with "npm run test:database", which starts a PostgreSQL of its own, or set it to the superuser of a server made for tests',
  );
}
