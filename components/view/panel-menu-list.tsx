"use client";

import Link from "next/link";
import { useState } from "react";
import { useTranslations } from "use-intl/react";
import { useFormats } from "@/lib/core/text/formats";
import {
  toClipboardText,
  toCsv,
  type PlainTable,
} from "@/lib/core/text/plain-table";
import { composePicture } from "@/components/frame/compose-picture";
import { copyText, saveFile } from "@/components/frame/save-file";
import { ListButton, listLook } from "@/components/ui/list-button";
import { useView } from "./view-context";

/** A picture of a panel, with what stands above and below it when it leaves the screen. */
export type Picture = {
  take: () => Promise<string>;
  title: string;
  footnote: string;
};

/** The choices of a PanelMenu: the table behind a picture, its file, its picture, where to read on, the address of the view. */
export function PanelMenuList({
  table,
  fileName,
  picture,
  links,
  onDone,
}: {
  /** Null as long as it is read. */
  table: PlainTable | null;
  /** Without its ending. */
  fileName: string;
  picture: Picture | null;
  links: readonly { href: string; label: string }[];
  onDone: () => void;
}) {
  const text = useTranslations("view");
  const { locale } = useFormats();
  const { hrefTo } = useView();
  const { said, copy } = useCopy();
  const saveTable = () => {
    if (table === null) return;
    const bytes = new Blob([toCsv(table, locale)], { type: csvType });
    saveFile(`${fileName}.csv`, bytes);
    onDone();
  };
  return (
    <>
      <ListButton
        disabled={table === null}
        onClick={() => void copy(table ? toClipboardText(table, locale) : "")}
      >
        {text("menu.copy")}
      </ListButton>
      <ListButton disabled={table === null} onClick={saveTable}>
        {text("menu.csv")}
      </ListButton>
      {picture ? (
        <ListButton
          onClick={() => void savePicture(fileName, picture).then(onDone)}
        >
          {text("menu.png")}
        </ListButton>
      ) : null}
      <hr className="mx-1 my-1.5 border-line" />
      {links.map(({ href, label }) => (
        <Link key={href} href={href} className={listLook}>
          {label}
        </Link>
      ))}
      <ListButton
        onClick={() => void copy(new URL(hrefTo({}), location.href).href)}
      >
        {text("menu.link")}
      </ListButton>
      <p role="status" className="px-2.5 text-13 text-accent empty:hidden">
        {said}
      </p>
    </>
  );
}

async function savePicture(
  fileName: string,
  { take, title, footnote }: Picture,
): Promise<void> {
  const picture = await take();
  saveFile(`${fileName}.png`, await composePicture(picture, title, footnote));
}

/** Copies, and says whether it went well. */
function useCopy() {
  const text = useTranslations("view");
  const [said, setSaid] = useState("");
  const copy = async (plain: string) => {
    const isCopied = await copyText(plain);
    setSaid(text(isCopied ? "menu.copied" : "menu.copyFailed"));
  };
  return { said, copy };
}

const csvType = "text/csv;charset=utf-8";
