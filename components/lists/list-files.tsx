"use client";

import { useState } from "react";
import { useTranslations } from "use-intl/react";
import { copyText } from "@/components/handout/save-file";
import { Button, buttonLook } from "@/components/ui/button";
import { Download } from "@/components/ui/icons";
import { useFormats } from "@/lib/core/text/formats";
import { listFileHref } from "@/lib/lists/client/list-query";
import type { ListView } from "./use-list";

/** The whole list as a file, and its address. */
export function ListFiles({ list }: { list: ListView }) {
  const text = useTranslations("lists");
  const { locale } = useFormats();
  const [said, setSaid] = useState("");
  const copy = async () => {
    const isCopied = await copyText(location.href);
    setSaid(text(isCopied ? "file.copied" : "file.copyFailed"));
  };
  return (
    <>
      {(["xlsx", "csv"] as const).map((format) => (
        <a
          key={format}
          href={listFileHref(list.parts, format, locale)}
          download
          className={buttonLook({ size: "sm" })}
        >
          <Download />
          {text(`file.${format}`)}
        </a>
      ))}
      <Button size="sm" onClick={() => void copy()}>
        {text("file.copy")}
      </Button>
      <p role="status" className="text-13 text-accent empty:hidden">
        {said}
      </p>
    </>
  );
}
