"use client";

import { useTranslations } from "use-intl/react";
import type { BoundaryReport } from "@/lib/boundaries/contract";
import { useFormats } from "@/lib/core/text/formats";

type Named = { code: string; name: string | null };
type Detail = { key: DetailKey; lines: readonly string[] };
type DetailKey =
  | "unknown"
  | "missingList"
  | "createdList"
  | "repaired"
  | "overlapping"
  | "outsideParent"
  | "renamed"
  | "unlike"
  | "restored"
  | "bpsCodes"
  | "doubtfulBpsCodes"
  | "unidentified"
  | "unreadable";

const most = 100;

function nameOf({ code, name }: Named): string {
  return name === null ? code : `${name} (${code})`;
}

/** Each kind of finding with the areas it is about. The list is closed until the reader opens it. */
export function BoundaryDetails({ report }: { report: BoundaryReport }) {
  const text = useTranslations("boundaries");
  const { number } = useFormats();
  const details = useDetails(report).filter(({ lines }) => lines.length > 0);
  return (
    <div className="divide-y divide-line border-y border-line empty:hidden">
      {details.map(({ key, lines }) => (
        <details key={key} className="py-2 text-14">
          <summary className="cursor-pointer font-semibold">
            {text(`shapes.${key}`)}{" "}
            <span className="figures font-normal text-muted">
              {number(lines.length)}
            </span>
          </summary>
          <ul className="list-disc py-2 pl-6">
            {lines.slice(0, most).map((line, index) => (
              <li key={index}>{line}</li>
            ))}
          </ul>
          {lines.length > most ? (
            <p className="pl-6 text-muted">
              {text("shapes.more", { count: number(lines.length - most) })}
            </p>
          ) : null}
        </details>
      ))}
    </div>
  );
}

function useDetails(report: BoundaryReport): Detail[] {
  const text = useTranslations("boundaries");
  const { say, number, percent } = useFormats();
  const share = (part: number) => percent(part * 100);
  return [
    ...useCodeDetails(report),
    {
      key: "unknown",
      lines: report.unknown.map((x) => `${nameOf(x)}: ${say(x.reason)}`),
    },
    {
      key: "missingList",
      lines: report.missing.map(
        (x) =>
          `${nameOf(x)}: ${text(x.hasShape ? "shapes.keepsShape" : "shapes.withoutShape")}`,
      ),
    },
    { key: "createdList", lines: report.created.map(nameOf) },
    {
      key: "repaired",
      lines: report.repaired.map((x) => `${nameOf(x)}: ${say(x.fault)}`),
    },
    {
      key: "overlapping",
      lines: report.overlapping.map((x) =>
        text("shapes.overlap", {
          a: nameOf(x.a),
          b: nameOf(x.b),
          area: number(x.areaKm2, 1),
          share: share(x.share),
        }),
      ),
    },
    {
      key: "outsideParent",
      lines: report.outsideParent.map((x) =>
        text("shapes.outside", {
          name: nameOf(x),
          share: share(x.share),
          parent: x.parentCode,
        }),
      ),
    },
    {
      key: "renamed",
      lines: report.renamed.map((x) => text("shapes.rename", x)),
    },
    {
      key: "unlike",
      lines: report.unlike.map((x) => text("shapes.rename", x)),
    },
    {
      key: "unreadable",
      lines: report.unreadable.map(
        (x) => `${x.layer} ${x.code ?? number(x.index + 1)}: ${say(x.reason)}`,
      ),
    },
  ];
}

function useCodeDetails(report: BoundaryReport): Detail[] {
  const text = useTranslations("boundaries");
  const { say, number } = useFormats();
  return [
    {
      key: "unidentified",
      lines: report.unidentified.map(
        (x) =>
          `${x.layer} ${x.bpsCode ?? number(x.index + 1)}: ${say(x.reason)}`,
      ),
    },
    {
      key: "restored",
      lines: report.restored.map((x) => text("shapes.restore", x)),
    },
    {
      key: "bpsCodes",
      lines: report.bpsCodes.map((x) => text("shapes.bpsCode", x)),
    },
    {
      key: "doubtfulBpsCodes",
      lines: report.doubtfulBpsCodes.map(
        ({ bpsCode, codes }) => `${bpsCode}: ${codes.join(", ")}`,
      ),
    },
  ];
}
