const longest = 16;

/**
 * A name for narrow places: leading words shrink to their initials until it fits, because the last word tells neighbours apart
 * (Tanjung Jabung Timur: T. Jabung Timur). What still does not fit is left to the page.
 */
export function shortName(name: string): string {
  const words = name.split(" ");
  for (let index = 0; index < words.length - 1; index += 1) {
    if (words.join(" ").length <= longest) break;
    words[index] = `${words[index]?.[0] ?? ""}.`;
  }
  return words.join(" ");
}
