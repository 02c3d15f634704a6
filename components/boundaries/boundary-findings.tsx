"use client";

import type { ReactNode } from "react";
import { useTranslations } from "use-intl/react";
import type { BoundaryReport } from "@/lib/boundaries/contract";
import { useFormats } from "@/lib/core/text/formats";
import { cx } from "@/components/ui/class-names";
import { StateMessage } from "@/components/ui/state-message";
import { BoundaryDetails } from "./boundary-details";

/** What a file of boundaries holds, and what was or would be done with it. */
export function BoundaryFindings({
  report,
  action,
}: {
  report: BoundaryReport;
  action: ReactNode;
}) {
  const text = useTranslations("boundaries");
  const upload = useTranslations("upload");
  const { number } = useFormats();
  return (
    <div className="flex flex-col gap-4">
      <StateMessage
        tone="info"
        title={upload(report.applied ? "applied" : "notApplied")}
        action={report.applied ? undefined : action}
      >
        {report.layers.map(({ name, features, crs }) => (
          <p key={name}>
            {name}:{" "}
            {text("shapes.format", {
              format: report.format,
              features: number(features),
              crs,
            })}
          </p>
        ))}
        {report.codes === "bps" ? <p>{text("shapes.isReadAsBps")}</p> : null}
        {report.topologies ? (
          <p>
            {text("shapes.topologies", {
              count: number(report.topologies.count),
            })}
          </p>
        ) : null}
      </StateMessage>
      <Levels levels={report.levels} />
      <Findings findings={report.findings} />
      <BoundaryDetails report={report} />
    </div>
  );
}

function Levels({ levels }: Pick<BoundaryReport, "levels">) {
  const text = useTranslations("boundaries");
  const common = useTranslations("common");
  const { number } = useFormats();
  const counts = ["matched", "created", "missing"] as const;
  return (
    <table className="figures w-full max-w-lg text-14">
      <thead>
        <tr className="border-b border-line-strong/50 text-12 text-muted">
          <th scope="col" className="py-1.5 text-left font-semibold">
            {text("shapes.level")}
          </th>
          {counts.map((key) => (
            <th
              key={key}
              scope="col"
              className="px-2 py-1.5 text-right font-semibold"
            >
              {text(`shapes.${key}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {levels.map((line) => (
          <tr key={line.level} className="border-b border-line">
            <th scope="row" className="py-1.5 text-left font-normal">
              {common(`level.${line.level}`)}
            </th>
            {counts.map((key) => (
              <td key={key} className="px-2 py-1.5 text-right">
                {number(line[key])}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Findings({ findings }: Pick<BoundaryReport, "findings">) {
  const text = useTranslations("boundaries");
  const { say } = useFormats();
  if (findings.length === 0) return null;
  return (
    <div className="flex flex-col gap-2">
      <h3 className="text-16 font-semibold">{text("shapes.findings")}</h3>
      <ul className="flex flex-col gap-1.5 text-14">
        {findings.map(({ kind, severity, message }) => (
          <li
            key={kind}
            className={cx(
              "border-l-4 pl-3 text-pretty",
              severity === "warning" ? "border-caution" : "border-line",
            )}
          >
            {say(message)}
          </li>
        ))}
      </ul>
    </div>
  );
}
