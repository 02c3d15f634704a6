"use client";

import Link from "next/link";
import { useState } from "react";
import { useLocale, useTranslations } from "use-intl/react";
import { useMenu } from "./use-menu";
import { signOut } from "@/lib/core/access/client/sign-out";
import type { SessionReply } from "@/lib/core/access/contract";
import { hrefIn } from "@/lib/core/text/locale";
import {
  chooseScheme,
  chosenScheme,
  type Choice,
} from "@/components/theme/use-scheme";
import { ListButton, listLook } from "@/components/ui/list-button";
import { Segments } from "@/components/ui/segments";

/** The lines of the menu; which of them stand there follows from what the person may do. */
export function SiteMenuList({
  session: { user, hall },
}: {
  session: SessionReply;
}) {
  const text = useTranslations("common");
  const places = useMenu(user, hall);
  return (
    <>
      {user ? (
        <p className="px-2.5 pt-1 pb-1.5 text-12 font-semibold text-muted">
          {user.name} · {text(`role.${user.role}`)}
        </p>
      ) : null}
      {places.map(({ path, address, label }) => (
        <Place key={path} address={address} label={label} />
      ))}
      <hr className="mx-1 my-1.5 border-line" />
      <Appearance />
      {user ? (
        <>
          <hr className="mx-1 my-1.5 border-line" />
          <ListButton onClick={() => void signOut()}>
            {text("menu.signOut")}
          </ListButton>
        </>
      ) : null}
    </>
  );
}

function Place({ address, label }: { address: string; label: string }) {
  const locale = useLocale();
  return (
    <Link href={hrefIn(locale, address)} className={listLook}>
      {label}
    </Link>
  );
}

function Appearance() {
  const text = useTranslations("common");
  const [choice, setChoice] = useState<Choice>(chosenScheme);
  return (
    <div className="px-2.5 py-1.5">
      <p className="pb-1.5 text-12 font-semibold text-muted">
        {text("menu.appearance")}
      </p>
      <Segments
        label={text("menu.appearance")}
        value={choice}
        onChange={(next) => {
          chooseScheme(next);
          setChoice(next);
        }}
        options={[
          { value: "device", label: text("menu.device") },
          { value: "light", label: text("menu.light") },
          { value: "dark", label: text("menu.dark") },
        ]}
      />
    </div>
  );
}
