// Every Swedish sentence of the pages beside the text.

export const pages = {
  region: "Sidorna",
  pageOf: (page: number, count: number) => `Sida ${page} av ${count}`,
  position: (page: number, count: number) => `${page} av ${count}`,
  previous: "Föregående sida",
  next: "Nästa sida",
  hint: "Klicka i sidan för att gå till texten",
  /** Said with the pages, which one walks through with the arrows. */
  keys: "Pil upp och ned går mellan texterna på sidan, Retur går till texten, Page Up och Page Down byter sida.",
  pending: "Sidorna görs …",
  empty: "Här kommer sidorna när det finns något att visa.",
  failed: "Sidorna gick inte att visa. Texten är oförändrad.",
} as const;
