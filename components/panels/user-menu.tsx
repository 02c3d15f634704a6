"use client";

import Link from "next/link";
import { useLocale, useTranslations } from "use-intl/react";
import type { SessionReply } from "@/lib/contract/session";
import { signOut } from "@/lib/client/sign-out";
import { hrefIn } from "@/lib/text/locale";
import { buttonLook } from "../ui/button";
import { ChevronDown, Person } from "../ui/icons";
import {
  Menu,
  MenuContent,
  MenuHeading,
  MenuItem,
  MenuSeparator,
  MenuTrigger,
} from "../ui/menu";

type User = NonNullable<SessionReply["user"]>;

/** Who is signed in, and where they may go. */
export function UserMenu({ user }: { user: User }) {
  const text = useTranslations("common");
  const locale = useLocale();
  return (
    <Menu>
      <MenuTrigger
        className={buttonLook({ variant: "quiet", size: "sm" })}
        aria-label={`${text("menu.account")}: ${user.name}`}
      >
        <Person />
        <span className="max-w-36 truncate max-lg:sr-only">{user.name}</span>
        <ChevronDown className="text-muted" />
      </MenuTrigger>
      <MenuContent>
        <MenuHeading>
          {user.name} · {text(`role.${user.role}`)}
        </MenuHeading>
        <MenuItem asChild>
          <Link href={hrefIn(locale, "/submit")}>{text("menu.submit")}</Link>
        </MenuItem>
        <MenuItem asChild>
          <Link href={hrefIn(locale, "/submit#submissions")}>
            {text("menu.submissions")}
          </Link>
        </MenuItem>
        <MenuItem asChild>
          <Link href={hrefIn(locale, "/definitions")}>
            {text("menu.definitions")}
          </Link>
        </MenuItem>
        {user.role === "admin" ? (
          <MenuItem asChild>
            <Link href={hrefIn(locale, "/boundaries")}>
              {text("menu.boundaries")}
            </Link>
          </MenuItem>
        ) : null}
        <MenuSeparator />
        <MenuItem onSelect={() => void signOut()}>
          {text("menu.signOut")}
        </MenuItem>
      </MenuContent>
    </Menu>
  );
}
