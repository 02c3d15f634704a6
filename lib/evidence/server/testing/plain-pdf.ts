/** The smallest PDF that is one, each other where its words are others. */
export const plainPdf = (words: string): string =>
  `%PDF-1.4\n1 0 obj\n<</Type/Catalog/Pages 2 0 R>>\nendobj\n2 0 obj\n<</Type/Pages/Kids[]/Count 0>>\nendobj\n3 0 obj\n(${words})\nendobj\ntrailer\n<</Root 1 0 R>>\n%%EOF\n`;
