import type { Locale, Text } from "@/lib/core/domain/text-pair";
import { fileRefusalTexts, type FileRefusalCode } from "./refusal-texts";

export type { FileRefusalCode } from "./refusal-texts";

/** What a person is told about a refused file. It is a plain object, so that it can be posted out of a worker thread. */
export type FileRefusalNotice = {
  code: FileRefusalCode;
  message: Text;
  remedy: Text;
  /** What the sender can choose from, where a choice would help: the sheets of a workbook. */
  choices?: string[];
};

/** A file that cannot be accepted at all. When this is thrown, nothing of the file has been stored. Every remedy says what to do instead. */
export class FileRefusal extends Error {
  readonly code: FileRefusalCode;
  readonly text: Text;
  readonly remedy: Text;
  readonly choices: string[] | undefined;

  constructor(notice: FileRefusalNotice, options?: ErrorOptions) {
    super(`${notice.code}: ${notice.message.en}`, options);
    this.name = "FileRefusal";
    this.code = notice.code;
    this.text = notice.message;
    this.remedy = notice.remedy;
    this.choices = notice.choices;
  }

  /** The plain object to post between threads or to put into a reply. */
  toNotice(): FileRefusalNotice {
    const { code, text: message, remedy, choices } = this;
    return {
      code,
      message,
      remedy,
      ...(choices === undefined ? {} : { choices }),
    };
  }
}

type Facts = Record<string, string | number | Text>;

/** The refusal for a code. `{name}` in its texts is replaced from `facts`; numbers are written in the notation of the reader's language. */
export function refuseFile(
  code: FileRefusalCode,
  facts: Facts = {},
  { choices, ...options }: ErrorOptions & { choices?: string[] } = {},
): FileRefusal {
  const { message, remedy } = fileRefusalTexts[code];
  return new FileRefusal(
    {
      ...(choices === undefined ? {} : { choices }),
      code,
      message: fillText(message, facts),
      remedy: fillText(remedy, facts),
    },
    options,
  );
}

function fillText(text: Text, facts: Facts): Text {
  return { id: fill(text, "id", facts), en: fill(text, "en", facts) };
}

function fill(text: Text, locale: Locale, facts: Facts): string {
  return text[locale].replace(/\{(\w+)\}/g, (placeholder, name: string) => {
    const fact = facts[name];
    if (fact === undefined) return placeholder;
    if (typeof fact === "number")
      return fact.toLocaleString(locale === "id" ? "id-ID" : "en-GB");
    return typeof fact === "string" ? fact : fact[locale];
  });
}
