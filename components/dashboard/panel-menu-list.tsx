"use client";

import Link from "next/link";
import { useState } from "react";
import { useTranslations } from "use-intl/react";
import { useFormats } from "@/lib/core/text/formats";
import { hrefIn } from "@/lib/core/text/locale";
import {
  toClipboardText,
  toCsv,
  type PlainTable,
} from "@/lib/core/text/plain-table";
import { ListButton, listLook } from "@/components/ui/list-button";
import { useAreaExport } from "./area-export";
import { composePicture } from "@/components/frame/compose-picture";
import type { PanelContent, PanelMenuProps } from "./panel-content";
import { usePictureWords } from "./picture-words";
import { copyText, saveFile } from "@/components/frame/save-file";
import { useSeriesExport } from "./series-export";
import { useView } from "@/components/view/view-context";

type ListProps = PanelMenuProps & { onDone: () => void };

/** The choices of PanelMenu. Two components, because a table of areas and a table of months are read differently. */
export function PanelMenuList(props: ListProps) {
  return props.content.kind === "areas" ? (
    <AreaChoices {...props} indicator={props.content.indicator} />
  ) : (
    <SeriesChoices {...props} />
  );
}

function AreaChoices({
  indicator,
  ...rest
}: ListProps & {
  indicator: Extract<PanelContent, { kind: "areas" }>["indicator"];
}) {
  const { view } = useView();
  const table = useAreaExport(indicator);
  const name = [indicator, view.area, view.level, view.month].join("-");
  return <Choices {...rest} table={table} name={name} />;
}

function SeriesChoices(props: ListProps) {
  const { view } = useView();
  const table = useSeriesExport();
  return (
    <Choices
      {...props}
      table={table}
      name={[view.indicator, view.area, "24"].join("-")}
    />
  );
}

function Choices({
  table,
  name,
  content,
  takePicture,
  onDone,
}: ListProps & { table: PlainTable | null; name: string }) {
  const text = useTranslations("province");
  const { locale } = useFormats();
  const { view, hrefTo } = useView();
  const words = usePictureWords(content);
  const { said, copy } = useCopy();
  const saveTable = () => {
    if (table === null) return;
    const bytes = new Blob([toCsv(table, locale)], { type: csvType });
    saveFile(`${name}.csv`, bytes);
    onDone();
  };
  const savePicture = async () => {
    if (!takePicture) return;
    const picture = await takePicture();
    saveFile(
      `${name}.png`,
      await composePicture(picture, words.title, words.footnote),
    );
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
      {takePicture ? (
        <ListButton onClick={() => void savePicture()}>
          {text("menu.png")}
        </ListButton>
      ) : null}
      <hr className="mx-1 my-1.5 border-line" />
      <Link
        href={hrefIn(locale, `/definitions#${view.indicator}`)}
        className={listLook}
      >
        {text("menu.definition")}
      </Link>
      <ListButton
        onClick={() => void copy(new URL(hrefTo({}), location.href).href)}
      >
        {text("menu.link")}
      </ListButton>
      <Said words={said} />
    </>
  );
}

function Said({ words }: { words: string }) {
  return (
    <p role="status" className="px-2.5 text-13 text-accent empty:hidden">
      {words}
    </p>
  );
}

/** Copies, and says whether it went well. */
function useCopy() {
  const text = useTranslations("province");
  const [said, setSaid] = useState("");
  const copy = async (plain: string) => {
    const isCopied = await copyText(plain);
    setSaid(text(isCopied ? "menu.copied" : "menu.copyFailed"));
  };
  return { said, copy };
}

const csvType = "text/csv;charset=utf-8";
