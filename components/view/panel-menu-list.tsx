"use client";

import Link from "next/link";
import { useState } from "react";
import { useTranslations } from "use-intl/react";
import { useFormats } from "@/lib/core/text/formats";
import { toClipboardText, type PlainTable } from "@/lib/core/text/plain-table";
import type { DrawingToCome } from "@/components/handout/drawing";
import type { PictureContent } from "@/components/handout/picture-layout";
import { copyText, saveFile } from "@/components/handout/save-file";
import { saveCsv, saveXlsx } from "@/components/handout/save-table";
import { ListButton, listLook } from "@/components/ui/list-button";
import type { IndicatorId } from "@/lib/core/catalogue/indicators";
import type { PanelKind } from "@/lib/core/subjects/client/client-subject";
import { useViewLinks } from "./use-view-links";
import { useView } from "./view-context";

/** A picture of a panel, with what stands above and below it when it leaves the screen. */
export type Picture = Omit<PictureContent, "drawing"> & {
  drawing: DrawingToCome;
  /** Without its ending, where it shows something else than the table. */
  fileName?: string;
};

type TableProps = {
  /** Null as long as it is read. */
  table: PlainTable | null;
  /** What the table shows, of when and from where; a workbook says it on a second sheet. */
  about: readonly string[];
  /** Without its ending. */
  fileName: string;
  onDone: () => void;
};

/** The choices of a PanelMenu: the table behind a picture, its files, its picture, where to read on, the address of the view. */
export function PanelMenuList({
  picture,
  links,
  panel,
  indicator,
  ...content
}: TableProps & {
  picture: Picture | null;
  /** Which panel of the province screen it is, and what it shows; then subjects offer what can be done with that. */
  panel?: PanelKind;
  indicator?: IndicatorId;
  links: readonly { href: string; label: string }[];
}) {
  const text = useTranslations("view");
  const { hrefTo } = useView();
  const { said, say, copy } = useSayings();
  const { fileName, onDone } = content;
  const offered = useViewLinks(panel, indicator);
  return (
    <>
      <TableItems {...content} onCopy={copy} onSay={say} />
      {picture ? (
        <ListButton
          onClick={() =>
            void savePicture(picture.fileName ?? fileName, picture).then(
              (isSaved) => (isSaved ? onDone() : say("menu.pngFailed")),
            )
          }
        >
          {text("menu.png")}
        </ListButton>
      ) : null}
      <hr className="mx-1 my-1.5 border-line" />
      {[...offered, ...links].map(({ href, label }) => (
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

/** What can be done with a table: pasted elsewhere, saved as a workbook, saved as text. */
function TableItems({
  table,
  about,
  fileName,
  onCopy,
  onSay,
  onDone,
}: TableProps & {
  onCopy: (plain: string) => Promise<void>;
  onSay: (saying: Saying) => void;
}) {
  const text = useTranslations("view");
  const { locale } = useFormats();
  const saveWorkbook = async (of: PlainTable) => {
    if (await saveXlsx(fileName, of, { locale, about })) onDone();
    else onSay("menu.xlsxFailed");
  };
  const items = [
    ["copy", (of: PlainTable) => onCopy(toClipboardText(of, locale))],
    ["xlsx", saveWorkbook],
    [
      "csv",
      (of: PlainTable) => {
        saveCsv(fileName, of, locale);
        onDone();
      },
    ],
  ] as const;
  return items.map(([key, act]) => (
    <ListButton
      key={key}
      disabled={table === null}
      onClick={() => {
        if (table !== null) void act(table);
      }}
    >
      {text(`menu.${key}`)}
    </ListButton>
  ));
}

async function savePicture(
  fileName: string,
  picture: Picture,
): Promise<boolean> {
  const png = await drawPicture(picture).catch(() => null);
  if (png === null) return false;
  saveFile(`${fileName}.png`, png);
  return true;
}

async function drawPicture(picture: Picture): Promise<Blob | null> {
  const { composePicture } =
    await import("@/components/handout/compose-picture");
  return composePicture({ ...picture, drawing: await picture.drawing.draw() });
}

type Saying = `menu.${"copied" | "copyFailed" | "xlsxFailed" | "pngFailed"}`;

/** What the menu says of itself: that something was copied, or why a file did not come. */
function useSayings() {
  const text = useTranslations("view");
  const [said, setSaid] = useState("");
  const say = (key: Saying) => {
    setSaid(text(key));
  };
  const copy = async (plain: string) => {
    const isCopied = await copyText(plain);
    say(isCopied ? "menu.copied" : "menu.copyFailed");
  };
  return { said, say, copy };
}
