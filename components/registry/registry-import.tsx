"use client";

import { useState } from "react";
import { useTranslations } from "use-intl/react";
import {
  importRegistry,
  type RegistryChoices,
} from "@/lib/registry/client/import-registry";
import type { RegistryReport } from "@/lib/registry/contract";
import { registryColumns } from "@/lib/registry/domain/registry-columns";
import { Segments } from "@/components/ui/segments";
import { ImportFile } from "@/components/upload/import-file";
import { SectionCard } from "@/components/frame/section-card";
import { useImport } from "@/components/upload/use-import";
import { RegistryDoubles } from "./registry-doubles";
import { RegistryQuestions } from "./registry-questions";
import { RegistryResult } from "./registry-result";

type Choices = Omit<RegistryChoices, "acceptValid">;

/** Importing the registry of posyandu: first it is checked and reported, then applied. Below it, what stands in it twice. */
export function RegistryImport() {
  const text = useTranslations("registry");
  const [choices, setChoices] = useState<Choices>({
    codes: "kemendagri",
    movesFrom: "",
  });
  const job = useImport<RegistryReport>(({ acceptValid, ...request }) =>
    importRegistry(request, { ...choices, acceptValid }),
  );
  return (
    <>
      <SectionCard id="registry" heading={text("heading")}>
        <p className="max-w-prose text-14 text-pretty text-muted">
          {text("hint", { columns: registryColumns.join(", ") })}
        </p>
        <div className="flex flex-wrap items-center gap-x-3 gap-y-1.5 text-14">
          <span className="font-semibold">{text("codes.label")}</span>
          <Segments
            label={text("codes.label")}
            value={choices.codes}
            options={(["kemendagri", "bps"] as const).map((value) => ({
              value,
              label: text(`codes.${value}`),
            }))}
            onChange={(codes) => setChoices({ ...choices, codes })}
          />
        </div>
        <ImportFile accept=".csv,.xlsx,.xls,.txt,.tsv" job={job} />
        {job.report ? (
          <>
            <RegistryQuestions
              report={job.report}
              choices={choices}
              isPending={job.isPending}
              onChange={setChoices}
              onCheck={() => job.run(true)}
            />
            <RegistryResult report={job.report} job={job} />
          </>
        ) : null}
      </SectionCard>
      <RegistryDoubles />
    </>
  );
}
