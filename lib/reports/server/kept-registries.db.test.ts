import { afterAll, beforeAll, expect, it } from "vitest";
import { describeOnBothEngines } from "@/db/testing/describe-on-both-engines";
import {
  openApiUnderTest,
  type ApiUnderTest,
} from "@/lib/product/testing/api-under-test";
import { csvWith } from "@/lib/product/testing/bad-files";

const village = "15.01.01.2001";

describeOnBothEngines(
  "the registry that files are read against",
  ({ database, engine }) => {
    let api: ApiUnderTest;
    beforeAll(async () => {
      api = await openApiUnderTest(database());
    });
    afterAll(() => api.close());

    /** Whether a check of a form takes a row that names its posyandu, and what is said of it if not. */
    async function verdict(name: string): Promise<unknown> {
      const { status, body } = await api.send({
        content: csvWith(
          ["posyandu", "village_code", "month", "S", "D"],
          [name, village, "2026-09", 40, 30],
        ),
        query: "?dryRun=true",
      });
      expect(status, JSON.stringify(body)).toBe(200);
      return body.rows?.valid === 1
        ? "taken"
        : body.issues?.find(({ severity }) => severity === "error")?.code;
    }

    it("is the one of that moment, whoever changed it and by whatever way", async () => {
      const { sql } = database();
      const unknown = "unknown-posyandu";
      expect(await verdict("Kenanga 9")).toBe(unknown);
      await sql`insert into posyandu (id, name, match_name, village_code, valid_from)
      values ('k9', 'Kenanga 9', 'kenanga 9', ${village}, '2020-01')`;
      expect(await verdict("Kenanga 9")).toBe("taken");
      await sql`update posyandu set valid_to = '2026-08' where id = 'k9'`;
      expect(await verdict("Kenanga 9")).toBe("not-in-registry-that-month");
      await sql`update posyandu set valid_to = null, name = 'Seroja 9', match_name = 'seroja 9' where id = 'k9'`;
      expect(await verdict("Kenanga 9")).toBe(unknown);
      expect(await verdict("Seroja 9")).toBe("taken");
      await sql`insert into name_decisions (village_code, match_name, posyandu_id, actor) values (${village}, 'sroja 9', 'k9', 'a')`;
      expect(await verdict("Sroja 9")).toBe("taken");
      await sql`delete from name_decisions`;
      expect(await verdict("Sroja 9")).toBe(unknown);
      await sql`delete from posyandu where id = 'k9'`;
      expect(await verdict("Seroja 9")).toBe(unknown);
    });

    // The embedded engine does one transaction after the other.
    it.runIf(engine === "postgresql")(
      "is not the one that a change under way may make",
      async () => {
        const { sql } = database();
        await sql.begin(async (tx) => {
          await tx`insert into posyandu (id, name, match_name, village_code, valid_from)
          values ('t9', 'Teratai 9', 'teratai 9', ${village}, '2020-01')`;
          expect(await verdict("Teratai 9")).toBe("unknown-posyandu");
        });
        expect(await verdict("Teratai 9")).toBe("taken");
      },
    );
  },
);
