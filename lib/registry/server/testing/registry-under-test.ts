import { writeFile } from "node:fs/promises";
import path from "node:path";
import type { Database } from "@/db/client";
import type { RegistryReport } from "@/lib/registry/contract";
import { importRegistry } from "@/lib/registry/server/import-registry";
import { readRegistryFile } from "@/lib/registry/server/read-registry-file";
import type { RegistryImportRequest } from "@/lib/registry/server/registry-request";
import {
  admin,
  openTestProduct,
  type TestProduct,
} from "@/lib/product/testing/test-product";

/** Names for the areas of the invented province. Two villages of different regencies share theirs. */
const areaNames: Readonly<Record<string, string>> = {
  "15": "Jambi",
  "15.01": "Kerinci",
  "15.02": "Merangin",
  "15.01.01": "Gunung Raya",
  "15.01.02": "Danau",
  "15.02.01": "Jangkat",
  "15.01.01.2001": "Lempur",
  "15.01.01.2002": "Selampaung",
  "15.01.02.2001": "Sungai Putri",
  "15.02.01.2001": "Sungai Putri",
};

export type RegistryUnderTest = TestProduct & {
  /** Imports a CSV; without more it is only checked. */
  bring: (
    csv: string,
    more?: Partial<RegistryImportRequest>,
  ) => Promise<RegistryReport>;
};

/** The invented province with names of its own and posyandu pos-1 to pos-8, and importing into it without a thread. */
export async function openRegistryUnderTest(
  database: Database,
): Promise<RegistryUnderTest> {
  const test = await openTestProduct(database);
  for (const [code, name] of Object.entries(areaNames))
    await database.sql`update areas set name = ${name} where code = ${code}`;
  await database.sql`update posyandu set id = 'pos-' || substr(id, 2)`;
  await test.product.directory.reload();
  const file = path.join(test.dataDir, "daftar.csv");
  return {
    ...test,
    bring: async (csv, more = {}) => {
      await writeFile(file, csv);
      return importRegistry(test.product, {
        actor: admin,
        path: file,
        fileName: "daftar.csv",
        dryRun: true,
        acceptValid: false,
        codes: "kemendagri",
        movesFrom: null,
        read: readRegistryFile,
        ...more,
      });
    },
  };
}

/** The sum that a report must keep to: every row that was read is in exactly one of these. */
export function accountedFor(report: RegistryReport): number {
  return (
    report.added +
    report.changed +
    report.unchanged +
    report.refused +
    report.same.length +
    report.passedOver.length
  );
}
