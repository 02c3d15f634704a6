import { expect, it } from "vitest";
import { describeOnBothEngines } from "../testing/describe-on-both-engines";
import { createStaging } from "./staged-reports";

describeOnBothEngines("the staging table", ({ database }) => {
  it("compares as the reports do, so that their index finds what a staged row is held against", async () => {
    const { sql } = database();
    const differing = await sql.begin(async (tx) => {
      await createStaging(tx);
      return tx`
        select s.attname from pg_attribute s
        join pg_attribute r on r.attrelid = 'reports'::regclass and r.attname = s.attname
        where s.attrelid = 'staged'::regclass and s.attnum > 0 and r.attcollation <> s.attcollation`;
    });
    expect([...differing]).toEqual([]);
  });
});
