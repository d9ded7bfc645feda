// Every Swedish sentence of the writing: its toolbar, and what a screen reader says of a text and of a difference.

export const writing = {
  toolbar: "Formatera texten",
  /** Said with the text, since a list and a table use the tab key. */
  keys: "Tabb drar in i listor och går till nästa ruta i tabeller. Esc och sedan Tabb lämnar texten. Alt F10 går till verktygen.",
  heading: "Mellanrubrik",
  strong: "Fet",
  emphasis: "Kursiv",
  dashList: "Lista",
  numberedList: "Numrerad lista",
  insertTable: "Infoga tabell",
  addRow: "Ny rad under",
  addColumn: "Ny kolumn till höger",
  removeRow: "Ta bort raden",
  removeColumn: "Ta bort kolumnen",
  /** As the key caps say. */
  key: { heading: "Ctrl Alt H", strong: "Ctrl B", emphasis: "Ctrl I", numberedList: "Ctrl Skift 7", dashList: "Ctrl Skift 8" },
  inserted: "Infogat:",
  deleted: "Struket:",
  changeEnds: "slut på ändringen.",
} as const;
