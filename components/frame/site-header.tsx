"use client";

import Link from "next/link";
import { usePathname, useSearchParams } from "next/navigation";
import type { ReactNode } from "react";
import { useLocale, useTranslations } from "use-intl/react";
import type { SessionReply, SignedIn } from "@/lib/core/access/contract";
import { hrefIn } from "@/lib/core/text/locale";
import { ButtonLink } from "@/components/ui/button-link";
import { SearchBox } from "@/components/view/search-box";
import { useMenu } from "./use-menu";
import { ProductSign } from "./product-sign";
import { SiteMenu } from "./site-menu";
import { useSignInHref } from "./use-sign-in-href";

/**
 * The bar at the top of every page: the product, what the page puts in the middle, language, and who is signed in. On a narrow screen the
 * middle becomes a second line; `aside` stays beside the language.
 */
export function SiteHeader({
  session,
  aside,
  children,
}: {
  session: SessionReply;
  aside?: ReactNode;
  children?: ReactNode;
}) {
  const text = useTranslations("common");
  const locale = useLocale();
  return (
    <header className="sticky top-0 z-30 border-b border-line bg-surface">
      <a
        href="#main"
        className="absolute top-2 left-2 z-40 -translate-y-16 rounded-control bg-accent px-3 py-1.5 text-14 font-semibold text-on-accent focus:translate-y-0"
      >
        {text("skip")}
      </a>
      <div className="flex min-h-14 flex-wrap items-center gap-x-4 px-4 max-sm:gap-x-2">
        <Link
          href={hrefIn(locale, "/")}
          className="flex h-12 shrink-0 items-center gap-2 rounded-mark text-16 font-bold tracking-tight"
          aria-label={`${text("product")}, ${text("home")}`}
        >
          <ProductSign />
          <ProductName name={text("product")} />
        </Link>
        {children ? (
          <div className="flex min-w-0 flex-1 items-center max-lg:order-last max-lg:-mx-2 max-lg:h-11 max-lg:basis-full max-lg:border-t max-lg:border-line">
            {children}
          </div>
        ) : null}
        <div className="ml-auto flex shrink-0 items-center gap-1 max-lg:min-w-0 max-lg:flex-1 max-lg:justify-end">
          <SearchBox session={session} />
          {aside}
          <LanguageLink />
          {session.user ? (
            <BarLinks user={session.user} hall={session.hall} />
          ) : (
            <SignInLink />
          )}
          <SiteMenu session={session} />
        </div>
      </div>
    </header>
  );
}

/** Where what stands beside it leaves no room, a phone keeps the first word. */
function ProductName({ name }: { name: string }) {
  const [first, ...others] = name.split(" ");
  return (
    <span>
      {first}
      <span className="max-sm:hidden"> {others.join(" ")}</span>
    </span>
  );
}

/** The places that somebody needs most stand in the bar of every page but their own. */
function BarLinks({
  user,
  hall,
}: Pick<SessionReply, "hall"> & { user: SignedIn }) {
  const locale = useLocale();
  const pathname = usePathname();
  return useMenu(user, hall)
    .filter(({ path, isInBar }) => isInBar && path !== pathname)
    .map(({ path, address, label }) => (
      <ButtonLink
        key={path}
        variant="quiet"
        size="sm"
        className="max-sm:hidden"
        href={hrefIn(locale, address)}
      >
        {label}
      </ButtonLink>
    ));
}

/** Signing in leads back to where one was. */
function SignInLink() {
  const text = useTranslations("common");
  return (
    <ButtonLink
      variant="quiet"
      size="sm"
      href={useSignInHref()}
      prefetch={false}
    >
      {text("menu.signIn")}
    </ButtonLink>
  );
}

/** A whole new page, so that <html lang> and every word change together. */
function LanguageLink() {
  const text = useTranslations("common");
  const locale = useLocale();
  const pathname = usePathname();
  const search = useSearchParams().toString();
  const other = locale === "id" ? "en" : "id";
  return (
    <a
      href={hrefIn(other, search ? `${pathname}?${search}` : pathname)}
      hrefLang={other}
      lang={other}
      aria-label={text("menu.switchLanguage")}
      className="rounded-mark px-2 py-1.5 text-14 font-semibold text-muted hover:text-ink"
    >
      {other.toUpperCase()}
    </a>
  );
}
