"use client";

import { useTranslations } from "use-intl/react";
import { buttonLook } from "@/components/ui/button";
import { Download } from "@/components/ui/icons";
import { listLook } from "@/components/ui/list-button";
import { PopoverButton } from "@/components/ui/popover-button";
import { useView } from "@/components/view/view-context";
import { useFormats } from "@/lib/core/text/formats";

const files = [
  { level: "village", what: "villages", format: "xlsx" },
  { level: "village", what: "villages", format: "csv" },
  { level: "posyandu", what: "posyandu", format: "xlsx" },
  { level: "posyandu", what: "posyandu", format: "csv" },
] as const;

/** The list as a file, by village or by posyandu; the server writes it. */
export function GapDownloads() {
  const text = useTranslations("kader");
  const { locale } = useFormats();
  const { view } = useView();
  return (
    <PopoverButton
      label={text("gap.download")}
      isNamedByContent
      align="end"
      className={buttonLook({ size: "sm" })}
      windowClass="min-w-56 p-1.5"
      button={
        <>
          <Download />
          {text("gap.download")}
        </>
      }
    >
      {(close) =>
        files.map(({ level, what, format }) => (
          <a
            key={`${level} ${format}`}
            download
            onClick={close}
            className={listLook}
            href={`/api/v1/kader/board?${new URLSearchParams({ area: view.area, level, month: view.month, format, lang: locale }).toString()}`}
          >
            {text("gap.file", {
              what: text(`gap.${what}`),
              format: format.toUpperCase(),
            })}
          </a>
        ))
      }
    </PopoverButton>
  );
}
