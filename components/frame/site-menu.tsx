"use client";

import { useTranslations } from "use-intl/react";
import type { SessionReply } from "@/lib/core/access/contract";
import { buttonLook } from "@/components/ui/button";
import { ChevronDown, Lines, Person } from "@/components/ui/icons";
import { PopoverButton } from "@/components/ui/popover-button";
import { later } from "@/components/ui/later";

const SiteMenuList = later(
  async () => (await import("./site-menu-list")).SiteMenuList,
);

/** Where one may go and how it looks; for those who are signed in also who they are. */
export function SiteMenu({ session }: { session: SessionReply }) {
  const { user } = session;
  const text = useTranslations("common");
  const name = user
    ? `${text("menu.account")}: ${user.name}`
    : text("mainMenu");
  return (
    <PopoverButton
      label={name}
      className={buttonLook({
        variant: "quiet",
        size: user ? "sm" : "icon",
      })}
      button={
        user ? (
          <>
            <Person />
            <span className="max-w-36 truncate max-lg:sr-only">
              {user.name}
            </span>
            <ChevronDown className="text-muted" />
          </>
        ) : (
          <Lines />
        )
      }
      align="end"
      windowClass="w-64 p-1.5"
      onReach={SiteMenuList.load}
    >
      {() => <SiteMenuList session={session} />}
    </PopoverButton>
  );
}
