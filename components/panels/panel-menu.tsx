"use client";

import { useRouter } from "next/navigation";
import { useState } from "react";
import { useTranslations } from "use-intl/react";
import { useFormats } from "@/lib/text/formats";
import { hrefIn } from "@/lib/text/locale";
import type { PlainTable } from "@/lib/text/plain-table";
import { buttonLook } from "../ui/button";
import { Dots } from "../ui/icons";
import {
  Menu,
  MenuContent,
  MenuItem,
  MenuSeparator,
  MenuTrigger,
} from "../ui/menu";
import { composePicture } from "./compose-picture";
import { copyText, saveFile, useExport } from "./use-export";
import { useView } from "./view-context";

export type PanelMenuProps = {
  /** Name of the panel, for assistive technology. */
  panel: string;
  fileName: string;
  table: PlainTable | null;
  /** What the picture says above and below itself. */
  title: string;
  footnote: string;
  takePicture?: (() => Promise<string>) | null;
};

/** ⋯: the table behind a picture, its file, its picture, its meaning, its address. */
export function PanelMenu(props: PanelMenuProps) {
  const text = useTranslations("province");
  const [said, setSaid] = useState("");
  return (
    <>
      <Menu>
        <MenuTrigger
          className={buttonLook({ variant: "quiet", size: "icon" })}
          aria-label={text("menu.label", { panel: props.panel })}
        >
          <Dots />
        </MenuTrigger>
        <MenuContent>
          <MenuItems {...props} onSaid={setSaid} />
        </MenuContent>
      </Menu>
      <span role="status" className="sr-only">
        {said}
      </span>
    </>
  );
}

function MenuItems({
  fileName,
  table,
  title,
  footnote,
  takePicture,
  onSaid,
}: PanelMenuProps & { onSaid: (words: string) => void }) {
  const text = useTranslations("province");
  const { locale } = useFormats();
  const { view, hrefTo } = useView();
  const router = useRouter();
  const { save, copy } = useExport(table, fileName, locale);
  const say = (isDone: boolean) =>
    onSaid(text(isDone ? "menu.copied" : "menu.copyFailed"));
  const savePicture = async () => {
    if (!takePicture) return;
    const picture = await composePicture(await takePicture(), title, footnote);
    saveFile(`${fileName}.png`, picture);
  };
  return (
    <>
      <MenuItem onSelect={() => void copy().then(say)}>
        {text("menu.copy")}
      </MenuItem>
      <MenuItem onSelect={save}>{text("menu.csv")}</MenuItem>
      {takePicture ? (
        <MenuItem onSelect={() => void savePicture()}>
          {text("menu.png")}
        </MenuItem>
      ) : null}
      <MenuSeparator />
      <MenuItem
        onSelect={() =>
          router.push(hrefIn(locale, `/definitions#${view.indicator}`))
        }
      >
        {text("menu.definition")}
      </MenuItem>
      <MenuItem
        onSelect={() =>
          void copyText(new URL(hrefTo({}), location.href).href).then(say)
        }
      >
        {text("menu.link")}
      </MenuItem>
    </>
  );
}
