"use client";

import { useTranslations } from "use-intl/react";
import type { RegistryReport } from "@/lib/registry/contract";
import { useFormats } from "@/lib/core/text/formats";
import { toCsv } from "@/lib/core/text/plain-table";
import { Button } from "@/components/ui/button";
import { Download } from "@/components/ui/icons";
import { saveFile } from "@/components/handout/save-file";

const most = 100;

/** Known posyandu that a file leaves out. Closed until the reader opens it: a file of one village leaves out a whole regency. */
export function RegistryMissing({ missing }: Pick<RegistryReport, "missing">) {
  const text = useTranslations("registry");
  const { number, locale } = useFormats();
  if (missing.length === 0) return null;
  const save = () =>
    saveFile(
      `${text("fileName.missing")}.csv`,
      new Blob(
        [
          toCsv(
            {
              headings: [
                text("columnNames.id"),
                text("columnNames.name"),
                text("columnNames.village"),
              ],
              rows: missing.map(({ id, name, village }) => [id, name, village]),
            },
            locale,
          ),
        ],
        { type: "text/csv;charset=utf-8" },
      ),
    );
  return (
    <details className="border-y border-line py-2 text-14">
      <summary className="cursor-pointer font-semibold">
        {text("lists.missing")}{" "}
        <span className="figures font-normal text-muted">
          {number(missing.length)}
        </span>
      </summary>
      <div className="flex flex-wrap items-center justify-between gap-2 py-2">
        <p className="max-w-prose text-muted">{text("missingText")}</p>
        <Button size="sm" variant="quiet" onClick={save}>
          <Download />
          {text("download")}
        </Button>
      </div>
      <ul className="list-disc pl-6">
        {missing.slice(0, most).map(({ id, name, village }) => (
          <li key={id}>
            {name} ({id}), {village}
          </li>
        ))}
      </ul>
      {missing.length > most ? (
        <p className="pl-6 text-muted">
          {text("more", { count: number(missing.length - most) })}
        </p>
      ) : null}
    </details>
  );
}
