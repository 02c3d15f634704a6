"use client";

import { useTranslations } from "use-intl/react";
import type { RegistryReport } from "@/lib/registry/contract";
import { useFormats } from "@/lib/core/text/formats";
import { RegistryMissing } from "./registry-missing";
import { RegistryRowTable, type RowLine } from "./registry-row-table";

/** Every row of a registry file about which something is to be said, by what that is. */
export function RegistryLists({ report }: { report: RegistryReport }) {
  const text = useTranslations("registry");
  const { say } = useFormats();
  const remarks = (lines: RegistryReport["problems"]): RowLine[] =>
    lines.map(({ row, column, value, message }) => ({
      row,
      column: text(`columnNames.${column}`),
      value,
      message: say(message),
    }));
  return (
    <>
      <RegistryRowTable
        caption={text("lists.problems")}
        lines={remarks(report.problems)}
      />
      <RegistryRowTable
        caption={text("lists.same")}
        lines={report.same.map(({ row, name, village, message }) => ({
          row,
          column: village,
          value: name,
          message: say(message),
        }))}
      />
      <Moves report={report} />
      <RegistryRowTable
        caption={text("lists.warnings")}
        lines={remarks(report.warnings)}
      />
      <RegistryRowTable
        caption={text("lists.passedOver")}
        lines={report.passedOver.map(({ row, value, reason }) => ({
          row,
          column: null,
          value,
          message: say(reason),
        }))}
      />
      <Outside report={report} />
      <RegistryMissing missing={report.missing} />
    </>
  );
}

const most = 100;

function Moves({ report }: { report: RegistryReport }) {
  const text = useTranslations("registry");
  const { number, month } = useFormats();
  if (report.moves.length === 0) return null;
  return (
    <div className="text-14">
      <h3 className="font-semibold">
        {text("lists.moves")}{" "}
        <span className="figures font-normal text-muted">
          {number(report.moves.length)}
        </span>
      </h3>
      <ul className="list-disc pl-6">
        {report.moves.slice(0, most).map((move) => (
          <li key={move.row} className="text-pretty">
            <b className="font-semibold">{move.name}</b> ({move.id}):{" "}
            {move.from.name} → {move.to.name}
            {move.since === null
              ? ""
              : `, ${move.takesAll ? text("moves.all") : text("moves.since", { month: month(move.since) })}`}
            {move.formerNumber === null
              ? ""
              : `; ${text("moves.number", { number: move.formerNumber })}`}
          </li>
        ))}
      </ul>
      {report.moves.length > most ? (
        <p className="text-muted">
          {text("more", { count: number(report.moves.length - most) })}
        </p>
      ) : null}
    </div>
  );
}

function Outside({ report }: { report: RegistryReport }) {
  const text = useTranslations("registry");
  if (report.outside.length === 0) return null;
  return (
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
  );
}
