const named: Record<string, string> = {
  amp: "&",
  lt: "<",
  gt: ">",
  quot: '"',
  apos: "'",
};

/** Text as it stands in XML, with entities and Excel's _x000D_ notation turned back into characters. */
export function decodeXmlText(raw: string): string {
  const text = raw.includes("&")
    ? raw.replace(/&(#x?[0-9a-fA-F]+|\w+);/g, decodeEntity)
    : raw;
  return text.includes("_x")
    ? text.replace(/_x([0-9a-fA-F]{4})_/g, (_, hex: string) =>
        String.fromCharCode(Number.parseInt(hex, 16)),
      )
    : text;
}

function decodeEntity(whole: string, name: string): string {
  if (!name.startsWith("#")) return named[name] ?? whole;
  const code =
    name[1] === "x"
      ? Number.parseInt(name.slice(2), 16)
      : Number.parseInt(name.slice(1), 10);
  return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : "";
}

/** The elements called `name`, whatever their prefix, each as its attributes; for small parts held as text. */
export function findElements(
  xml: string,
  name: string,
): Record<string, string>[] {
  const elements = xml.matchAll(
    new RegExp(
      `<(?:[\\w-]+:)?${name}(?=[\\s/>])((?:[^>"']|"[^"]*"|'[^']*')*)>`,
      "g",
    ),
  );
  return Array.from(elements, ([, attributes]) =>
    readAttributes(attributes ?? ""),
  );
}

function readAttributes(text: string): Record<string, string> {
  const found: Record<string, string> = {};
  for (const [, name, double, single] of text.matchAll(
    /([\w:.-]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g,
  )) {
    if (name !== undefined)
      found[name.slice(name.indexOf(":") + 1)] = decodeXmlText(
        double ?? single ?? "",
      );
  }
  return found;
}

/** The text between the first opening and closing tag called `name`, tags included; "" when there is none. */
export function sliceElement(xml: string, name: string): string {
  return (
    new RegExp(
      `<(?:[\\w-]+:)?${name}[\\s>][\\s\\S]*?</(?:[\\w-]+:)?${name}>`,
    ).exec(xml)?.[0] ?? ""
  );
}
