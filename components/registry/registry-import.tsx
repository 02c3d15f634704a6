"use client";

import { useTranslations } from "use-intl/react";
import { importRegistry } from "@/lib/registry/client/import-registry";
import type { RegistryReport } from "@/lib/registry/contract";
import { registryColumns } from "@/lib/registry/domain/parse-registry-row";
import { useFormats } from "@/lib/core/text/formats";
import { Button } from "@/components/ui/button";
import { StateMessage } from "@/components/ui/state-message";
import { DataTable } from "@/components/ui/table";
import { ImportFile } from "@/components/upload/import-file";
import { SectionCard } from "@/components/frame/section-card";
import { useImport } from "@/components/upload/use-import";

/** Importing the registry of posyandu: first it is checked and reported, then applied. */
export function RegistryImport() {
  const text = useTranslations("registry");
  const job = useImport<RegistryReport>(({ acceptValid, ...request }) =>
    importRegistry(
      request,
      // A check counts what the correct rows would change, so that people know it before they choose to import them alone.
      acceptValid || request.dryRun,
    ),
  );
  return (
    <SectionCard id="registry" heading={text("heading")}>
      <p className="max-w-prose text-14 text-pretty text-muted">
        {text("hint", { columns: registryColumns.join(", ") })}
      </p>
      <ImportFile accept=".csv,.xlsx,.xls,.txt,.tsv" job={job} />
      {job.report ? <RegistryResult report={job.report} job={job} /> : null}
    </SectionCard>
  );
}

function RegistryResult({
  report,
  job,
}: {
  report: RegistryReport;
  job: { isPending: boolean; run: (dryRun: boolean, valid?: boolean) => void };
}) {
  const text = useTranslations("registry");
  const upload = useTranslations("upload");
  const { number } = useFormats();
  const hasProblems = report.problems.length > 0;
  const figures = ["rows", "added", "changed", "unchanged"] as const;
  return (
    <div className="flex flex-col gap-4">
      <StateMessage
        tone={hasProblems ? "caution" : "info"}
        title={upload(report.stored ? "applied" : "notApplied")}
        action={
          report.stored ? undefined : (
            <Button
              variant="primary"
              disabled={job.isPending || report.added + report.changed === 0}
              onClick={() => job.run(false, hasProblems)}
            >
              {upload(hasProblems ? "applyValid" : "apply")}
            </Button>
          )
        }
      >
        {hasProblems && !report.stored ? text("kept") : null}
      </StateMessage>
      <dl className="figures flex flex-wrap gap-x-8 gap-y-2">
        {figures.map((key) => (
          <div key={key} className="flex flex-col-reverse">
            <dt className="text-14 text-muted">{text(key)}</dt>
            <dd className="text-28 font-semibold">{number(report[key])}</dd>
          </div>
        ))}
      </dl>
      {hasProblems ? <Problems problems={report.problems} /> : null}
      {report.outside.length > 0 ? (
        <div className="text-14">
          <h3 className="font-semibold">{text("outside")}</h3>
          <p className="text-pretty">
            {text("outsideText", {
              names: report.outside
                .slice(0, 50)
                .map(({ name, village }) => `${name} (${village})`)
                .join(", "),
            })}
          </p>
        </div>
      ) : null}
    </div>
  );
}

const most = 200;

function Problems({ problems }: Pick<RegistryReport, "problems">) {
  const text = useTranslations("registry");
  const { say, number } = useFormats();
  return (
    <div className="overflow-x-auto">
      <DataTable
        caption={`${text("problems")}: ${number(problems.length)}`}
        rows={problems
          .slice(0, most)
          .map((line, index) => ({ ...line, index }))}
        rowKey={({ index }) => String(index)}
        columns={[
          {
            key: "row",
            heading: text("row"),
            isFigure: true,
            isRowHeading: true,
            sortBy: ({ row }) => row,
            cell: ({ row }) => number(row),
          },
          {
            key: "column",
            heading: text("column"),
            sortBy: ({ column }) => column,
            cell: ({ column }) => column,
          },
          {
            key: "value",
            heading: text("value"),
            cell: ({ value }) => value,
          },
          {
            key: "problem",
            heading: text("problem"),
            cell: ({ message }) => say(message),
          },
        ]}
      />
    </div>
  );
}
