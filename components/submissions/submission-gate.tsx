"use client";

import { useLocale, useTranslations } from "use-intl/react";
import type { SessionReply } from "@/lib/core/access/contract";
import { hrefIn } from "@/lib/core/text/locale";
import { ButtonLink } from "@/components/ui/button-link";
import { StateMessage } from "@/components/ui/state-message";

/** Why somebody may not send here, and whom to ask. */
export function SubmissionGate({
  user,
  path,
}: {
  user: SessionReply["user"];
  path: string;
}) {
  const text = useTranslations("submissions");
  const common = useTranslations("common");
  const locale = useLocale();
  const key =
    user === null
      ? "signIn"
      : user.role === "operator"
        ? "noArea"
        : "notAllowed";
  const role = user ? common(`role.${user.role}`) : "";
  const signIn = hrefIn(
    locale,
    `/sign-in?from=${encodeURIComponent(hrefIn(locale, path))}`,
  );
  return (
    <StateMessage
      tone="info"
      title={text(`gate.${key}Title`)}
      action={
        user === null ? (
          <ButtonLink variant="primary" href={signIn}>
            {text("gate.signIn")}
          </ButtonLink>
        ) : (
          <ButtonLink href={hrefIn(locale, "/")}>
            {text("gate.toProvince")}
          </ButtonLink>
        )
      }
    >
      {text(`gate.${key}Text`, { role })}
    </StateMessage>
  );
}
