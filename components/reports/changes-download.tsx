"use client";

import { useState } from "react";
import { useTranslations } from "use-intl/react";
import type { RowChange } from "@/lib/submissions/contract";
import { useFormats } from "@/lib/core/text/formats";
import { toCsv } from "@/lib/core/text/plain-table";
import { saveFile } from "@/components/handout/save-file";
import { Button } from "@/components/ui/button";
import { Download } from "@/components/ui/icons";
import { changesTable } from "./changes-export";
import { useNameOfUse } from "./column-uses";

/** Saves every change of a file, one count a row. The file is checked once more for it, because a check lists only the first hundred posyandu. */
export function ChangesDownload({
  fileName,
  readAll,
}: {
  fileName: string;
  readAll: () => Promise<readonly RowChange[]>;
}) {
  const text = useTranslations("reports");
  const [step, setStep] = useState<"rest" | "reading" | "failed">("rest");
  const save = useSave(fileName);
  const download = async () => {
    setStep("reading");
    try {
      save(await readAll());
      setStep("rest");
    } catch {
      setStep("failed");
    }
  };
  return (
    <span className="ml-auto flex flex-wrap items-center gap-2">
      {step === "failed" ? (
        <span role="alert" className="text-14 text-worse">
          {text("changes.downloadFailed")}
        </span>
      ) : null}
      <Button
        size="sm"
        variant="quiet"
        disabled={step === "reading"}
        onClick={() => void download()}
      >
        <Download />
        {text(step === "reading" ? "changes.downloading" : "changes.download")}
      </Button>
    </span>
  );
}

function useSave(fileName: string): (changes: readonly RowChange[]) => void {
  const text = useTranslations("reports");
  const { locale } = useFormats();
  const nameOf = useNameOfUse();
  const headings = (
    ["posyandu", "village", "month", "element", "from", "to"] as const
  ).map((key) => text(`changes.${key}`));
  return (changes) =>
    saveFile(
      `${text("changes.fileName")}-${fileName.replace(/\.\w+$/, "")}.csv`,
      new Blob([toCsv(changesTable(changes, headings, nameOf), locale)], {
        type: "text/csv;charset=utf-8",
      }),
    );
}
