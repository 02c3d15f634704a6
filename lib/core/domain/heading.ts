/** A heading as it is compared: lower case, without accents, brackets, signs and double spaces. */
export function normaliseHeading(text: string): string {
  return text
    .normalize("NFKD")
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, " ")
    .trim();
}
