/** No form has a longer heading. What stands in a cell beyond this says nothing more of its column. */
const longestHeading = 500;

/** A heading as it is compared: lower case, without accents, brackets, signs and double spaces, and cut after its first five hundred characters. */
export function normaliseHeading(text: string): string {
  return text
    .slice(0, longestHeading)
    .normalize("NFKD")
    .slice(0, longestHeading)
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, " ")
    .trim();
}
