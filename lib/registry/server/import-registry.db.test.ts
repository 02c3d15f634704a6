import { afterAll, beforeAll, expect, it } from "vitest";
import { describeOnBothEngines } from "@/db/testing/describe-on-both-engines";
import { listDoubles } from "./list-doubles";
import {
  accountedFor,
  openRegistryUnderTest,
  type RegistryUnderTest,
} from "./testing/registry-under-test";
import { acceptSubmission } from "@/lib/reports/server/receive-submission";
import { admin, csvOf, requestFor } from "@/lib/product/testing/test-product";
import type { AreaCode } from "@/lib/core/domain/ids";

const apply = { dryRun: false, acceptValid: true };
const area = (code: string) => code as AreaCode;

describeOnBothEngines("importing the registry", ({ database }) => {
  let test: RegistryUnderTest;
  const stored = async (village: string) => {
    const rows = await database().sql<{ id: string; name: string }[]>`
      select id, name from posyandu where village_code = ${village} order by id`;
    return rows.map(({ id, name }) => `${id} ${name}`);
  };

  beforeAll(async () => {
    test = await openRegistryUnderTest(database());
  });
  afterAll(() => test.close());

  it("refuses a code whose village has another name, with both readings", async () => {
    const report = await test.bring(
      "Nama Posyandu,Kode Desa,Nama Desa,Kecamatan\n" +
        "Teratai,15.01.01.2001,SELAMPAUNG,Gunung Raya\n" +
        "Anggrek,1501012002,Selampaung,Kec. Gunung Raya\n" +
        "Dahlia,15.01.01.2002,Selampaung,Danau\n",
    );
    expect(report).toMatchObject({ rows: 3, added: 1, refused: 2 });
    expect(report.likelyBps).toBeNull();
    expect(report.problems[0]).toEqual({
      row: 2,
      column: "village_code",
      value: "15.01.01.2001",
      message: {
        id: "Kode 15.01.01.2001 = Lempur, Gunung Raya; berkas menulis SELAMPAUNG, Gunung Raya = 15.01.01.2002.",
        en: "Code 15.01.01.2001 = Lempur, Gunung Raya; the file writes SELAMPAUNG, Gunung Raya = 15.01.01.2002.",
      },
    });
    expect(report.problems[1]?.message.id).toBe(
      "Kode 15.01.01.2002 = Selampaung, Gunung Raya; berkas menulis Selampaung, Danau.",
    );
  });

  it("offers to read names when most codes belong to other villages, and then does not look at codes", async () => {
    const csv =
      "Nama Posyandu,Kode Desa,Desa/Kelurahan,Kabupaten\n" +
      "Teratai,1501012001,Selampaung,\n" +
      "Anggrek,1501022001,Lempur,\n" +
      "Dahlia,1501099001,Sungai Putri,Merangin\n" +
      "Kamboja,1501099002,Sungai Putri,\n";
    const asked = await test.bring(csv);
    expect(asked).toMatchObject({
      added: 0,
      refused: 4,
      likelyBps: { contradictions: 4, identified: 3 },
    });
    const named = await test.bring(csv, { codes: "bps", ...apply });
    expect(named).toMatchObject({ added: 3, refused: 1, stored: true });
    expect(named.problems[0]?.message.id).toMatch(
      /^Ada 2 desa\/kelurahan bernama Sungai Putri: .*15\.01\.02\.2001.*15\.02\.01\.2001/,
    );
    expect(await stored("15.01.01.2001")).toContain("1501012001-01 Anggrek");
    expect(await stored("15.02.01.2001")).toContain("1502012001-01 Dahlia");
  });

  it("finds villages by name where there is no column of codes", async () => {
    const report = await test.bring(
      "nama,desa,kelurahan,kecamatan\nCempaka,Lempur,,\nCempaka,,Sungai Putri,Danau\nCempaka,Lorok,,\n",
    );
    expect(report).toMatchObject({ added: 2, refused: 1 });
    expect(report.problems[0]).toMatchObject({ row: 4, column: "village" });
  });

  it("reads mangled codes and says how many", async () => {
    const report = await test.bring(
      "nama,kode desa\nSatu,1501012001.0\nDua,15. 01.01.2001\nTiga,'15.01.01.2001\nEmpat,1501012001\n\u200bLima,\u200b15.01.01.2001\n",
    );
    expect(report).toMatchObject({ added: 5, restoredCodes: 3, refused: 0 });
  });

  it("adds a name once, whatever its spellings, and names the others", async () => {
    const csv =
      "nama posyandu,kode desa\nKenanga 1,15.01.01.2002\nKENANGA I,15.01.01.2002\nKenanga  1,15.01.01.2002\nPosyandu Kenanga-01,15.01.01.2002\nPosyandu Mawar II,15.01.01.2002\nKenangga 1,15.01.01.2002\nKenanga 2,15.01.01.2002\n";
    const checked = await test.bring(csv);
    expect(checked).toMatchObject({ rows: 7, added: 3, unchanged: 0 });
    expect(checked.same.map(({ row, sameRow }) => [row, sameRow])).toEqual([
      [3, 2],
      [4, 2],
      [5, 2],
    ]);
    expect(checked.same[0]?.message.id).toBe(
      "Sama dengan baris 2 (Kenanga 1).",
    );
    expect(checked.warnings).toMatchObject([
      { row: 7, column: "name", value: "Kenangga 1" },
    ]);
    expect((await test.bring(csv, { dryRun: false })).stored).toBe(false);
    expect((await test.bring(csv, apply)).stored).toBe(true);
    const again = await test.bring(csv);
    expect(again).toMatchObject({ added: 0, changed: 0, unchanged: 4 });
    expect(again.same).toHaveLength(3);
    const { doubles } = await listDoubles(test.product, admin, area("15"));
    expect(doubles).toEqual([]);
  });

  it("does not let another id stand beside a posyandu of the same name", async () => {
    const report = await test.bring(
      "id,nama,kode desa\nlain-01,Melati 1,15.01.02.2001\npos-5,Melati I,15.01.02.2001\n",
    );
    expect(report.same).toMatchObject([
      { row: 2, sameRow: 3, sameId: "pos-5" },
    ]);
    const alone = await test.bring(
      "id,nama,kode desa\nlain-01,Melati 1,15.01.02.2001\n",
    );
    expect(alone.same).toMatchObject([
      { row: 2, sameRow: null, sameId: "pos-5" },
    ]);
    const after = await test.bring(
      "id,nama,kode desa,valid from,valid to\nlain-01,Melati 1,15.01.02.2001,2026-10,\npos-5,Melati I,15.01.02.2001,,2026-09\n",
    );
    expect(after).toMatchObject({ added: 1, changed: 1, same: [] });
  });

  it("keeps numbers and last months that the file has no column for", async () => {
    const number = "15.01.02.2001.001";
    await test.bring(
      `id,nama,kode desa,nomor registrasi,valid to\npos-6,Mawar 2,15.01.02.2001,${number},2026-08\n`,
      apply,
    );
    const report = await test.bring(
      "nama,kode desa\nMawar II,15.01.02.2001\n",
      apply,
    );
    expect(report).toMatchObject({ changed: 1, stored: true });
    expect(report.warnings[0]?.message.id).toContain("tetap tutup");
    expect(
      await database()
        .sql`select registration_number as number, valid_to as last from posyandu where id = 'pos-6'`,
    ).toEqual([{ number, last: "2026-08" }]);
    const clash = await test.bring(
      `nama,kode desa,nomor registrasi\nBaru,15.01.02.2001,${number}\nLain,15.01.01.2001,${number}\n`,
    );
    expect(clash.problems.map(({ message }) => message.id)).toEqual([
      "Nomor ini sudah dipakai Mawar II (pos-6).",
      `Nomor ini berawal dengan kode 15.01.02.2001 = Sungai Putri, Danau; menurut kode desanya, posyandu ini di 15.01.01.2001 = Lempur, Gunung Raya.`,
    ]);
  });

  it("lists the posyandu of the regency that no row names, and passes over rows that are about none", async () => {
    const report = await test.bring(
      "No,nama,kode desa,strata\n1,Melati 1,15.02.01.2001,emas\n2,,,\nNo,Nama Posyandu,Kode Desa,Strata\nJumlah,2,,\n",
    );
    expect(report.missing.map(({ id }) => id)).toEqual([
      "1502012001-01",
      "pos-8",
    ]);
    expect(report.passedOver.map(({ row }) => row)).toEqual([3, 4, 5]);
    expect(accountedFor(report)).toBe(report.rows);
  });

  it("lists what is double already, and takes the closing of one of them", async () => {
    await acceptSubmission(
      test.product,
      await requestFor(
        test,
        csvOf([
          {
            posyandu_id: "pos-1",
            month: "2026-09",
            s_target: 60,
            d_weighed: 40,
          },
        ]),
      ),
    );
    await database().sql`
      insert into posyandu (id, name, match_name, village_code, valid_from) values ('double-1', 'MELATI-01', 'melati 1', '15.01.01.2001', '2025-01')`;
    const before = await test.bring("nama,kode desa\nMelati I,15.01.01.2001\n");
    expect(before.problems[0]?.message.id).toContain("double-1, pos-1");
    const { doubles } = await listDoubles(test.product, admin, area("15"));
    expect(doubles).toMatchObject([
      {
        village: { code: "15.01.01.2001", name: "Lempur" },
        subdistrict: "Gunung Raya",
        posyandu: [
          { id: "pos-1", reports: 1, lastReport: "2026-09" },
          { id: "double-1", reports: 0, lastReport: null },
        ],
      },
    ]);
    await test.bring(
      "id,nama,kode desa,valid to\ndouble-1,MELATI-01,15.01.01.2001,2026-09\n",
      apply,
    );
    expect(
      (await listDoubles(test.product, admin, area("15"))).doubles,
    ).toEqual([]);
    const after = await test.bring("nama,kode desa\nMelati I,15.01.01.2001\n");
    expect(after).toMatchObject({ unchanged: 1, refused: 0 });
  });

  it("starts again when another import came first", async () => {
    let isFirst = true;
    const csv = "nama,kode desa\nSeruni,15.01.01.2001\n";
    const { readRegistryFile } = await import("./read-registry-file");
    const report = await test.bring(csv, {
      ...apply,
      read: async (job) => {
        const reading = await readRegistryFile(job);
        if (isFirst) {
          isFirst = false;
          await test.bring(csv, apply);
          await test.bring(csv);
        }
        return reading;
      },
    });
    expect(report).toMatchObject({ added: 0, unchanged: 1 });
    expect(
      (await stored("15.01.01.2001")).filter((line) => line.includes("Seruni")),
    ).toHaveLength(1);
  });
});
