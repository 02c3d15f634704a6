"use client";

import type { ReactNode } from "react";
import { useLocale, useTranslations } from "use-intl/react";
import type { SessionReply } from "@/lib/core/access/contract";
import { hrefIn } from "@/lib/core/text/locale";
import { ButtonLink } from "@/components/ui/button-link";
import { StateMessage } from "@/components/ui/state-message";
import { BoundaryImport } from "./boundary-import";
import { PageFrame } from "@/components/frame/page-frame";

/** What the administrator imports: official boundaries, and below them what the page passes in. */
export function BoundariesScreen({
  session,
  children,
}: {
  session: SessionReply;
  /** What else the administrator imports. */
  children?: ReactNode;
}) {
  const text = useTranslations("boundaries");
  return (
    <PageFrame session={session} title={text("title")} lead={text("lead")}>
      {session.user?.role === "admin" ? (
        <>
          <BoundaryImport />
          {children}
        </>
      ) : (
        <Gate user={session.user} />
      )}
    </PageFrame>
  );
}

function Gate({ user }: Pick<SessionReply, "user">) {
  const text = useTranslations("boundaries");
  const common = useTranslations("common");
  const locale = useLocale();
  const back = encodeURIComponent(hrefIn(locale, "/boundaries"));
  return (
    <StateMessage
      tone="info"
      title={text("gate.title")}
      action={
        user === null ? (
          <ButtonLink
            variant="primary"
            href={hrefIn(locale, `/sign-in?from=${back}`)}
          >
            {text("gate.signInAction")}
          </ButtonLink>
        ) : (
          <ButtonLink href={hrefIn(locale, "/")}>
            {text("gate.toProvince")}
          </ButtonLink>
        )
      }
    >
      {user === null
        ? text("gate.signIn")
        : text("gate.notAllowed", { role: common(`role.${user.role}`) })}
    </StateMessage>
  );
}
