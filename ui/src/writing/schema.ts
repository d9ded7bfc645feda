// What the editor can hold: exactly the closed block tree and nothing besides. No history: undo is the window's.
import { Mark, Node, type AnyExtension } from "@tiptap/core";

/** Words on one level of a list; the same node serves both levels. */
const Words = Node.create({
  name: "words",
  content: "inline*",
  parseHTML: () => [{ tag: "div[data-words]" }],
  renderHTML: () => ["div", { "data-words": "" }, 0],
});

const marks = { marks: { default: null as number | null, rendered: false } };

function renderList(start: number | null): [string, Record<string, string>, 0] {
  if (start === null) return ["ul", { "data-marks": "dash" }, 0];
  return ["ol", { start: String(start), "data-marks": String(start) }, 0];
}

function readMarks(element: HTMLElement): { marks: number | null } {
  const start = Number.parseInt(element.getAttribute("start") ?? "1", 10);
  return { marks: element.tagName === "OL" ? start : null };
}

/** `marks` is null for a dash, else the number of the first entry. */
const List = Node.create({
  name: "list",
  group: "block",
  content: "entry+",
  addAttributes: () => marks,
  parseHTML: () => [
    { tag: "ul", getAttrs: readMarks },
    { tag: "ol", getAttrs: readMarks },
  ],
  renderHTML: ({ node }) => renderList(node.attrs.marks),
});

const Entry = Node.create({
  name: "entry",
  content: "words nestedList?",
  defining: true,
  parseHTML: () => [{ tag: "li" }],
  renderHTML: () => ["li", 0],
});

const NestedList = Node.create({
  name: "nestedList",
  content: "nestedEntry+",
  addAttributes: () => marks,
  parseHTML: () => [
    { tag: "ul", context: "entry/", priority: 60, getAttrs: readMarks },
    { tag: "ol", context: "entry/", priority: 60, getAttrs: readMarks },
  ],
  renderHTML: ({ node }) => renderList(node.attrs.marks),
});

const NestedEntry = Node.create({
  name: "nestedEntry",
  content: "words",
  defining: true,
  parseHTML: () => [{ tag: "li", context: "nestedList/", priority: 60 }],
  renderHTML: () => ["li", 0],
});

const Paragraph = Node.create({
  name: "paragraph",
  group: "block",
  content: "inline*",
  priority: 1000,
  parseHTML: () => [{ tag: "p" }],
  renderHTML: () => ["p", 0],
});

/** Run in, on one line: it takes no line break. Not an h element, which would disturb the headings of the view. */
const Heading = Node.create({
  name: "heading",
  group: "block",
  content: "text*",
  defining: true,
  parseHTML: () => [{ tag: "p[data-heading]", priority: 60 }],
  renderHTML: () => ["p", { "data-heading": "" }, 0],
});

// The attributes that prosemirror-tables asks for; cells never span here.
const span = {
  colspan: { default: 1, rendered: false },
  rowspan: { default: 1, rendered: false },
  colwidth: { default: null, rendered: false },
};

const Table = Node.create({
  name: "table",
  group: "block",
  content: "row+",
  isolating: true,
  // Tiptap asks this of every node; prosemirror-tables knows its own by these words.
  extendNodeSchema: ({ name }) => (["table", "row", "cell"].includes(name) ? { tableRole: name } : {}),
  parseHTML: () => [{ tag: "table" }],
  renderHTML: () => ["table", ["tbody", 0]],
});

/** The first row is the head; where it stands says so. */
const Row = Node.create({
  name: "row",
  content: "cell+",
  parseHTML: () => [{ tag: "tr" }],
  renderHTML: () => ["tr", 0],
});

const Cell = Node.create({
  name: "cell",
  content: "inline*",
  isolating: true,
  addAttributes: () => span,
  parseHTML: () => [{ tag: "td" }, { tag: "th" }],
  renderHTML: () => ["td", 0],
});

const LineBreak = Node.create({
  name: "lineBreak",
  group: "inline",
  inline: true,
  selectable: false,
  linebreakReplacement: true,
  parseHTML: () => [{ tag: "br" }],
  renderHTML: () => ["br"],
  renderText: () => "\n",
});

// A span has one style: each mark drives out the other.
const Strong = Mark.create({
  name: "strong",
  excludes: "_",
  parseHTML: () => [{ tag: "strong" }, { tag: "b" }],
  renderHTML: () => ["strong", 0],
});

const Emphasis = Mark.create({
  name: "emphasis",
  excludes: "_",
  parseHTML: () => [{ tag: "em" }, { tag: "i" }],
  renderHTML: () => ["em", 0],
});

/** All nodes and marks there are. */
export const closedTree: AnyExtension[] = [
  Node.create({ name: "doc", topNode: true, content: "block+" }),
  Paragraph,
  Heading,
  List,
  Entry,
  NestedList,
  NestedEntry,
  Words,
  Table,
  Row,
  Cell,
  LineBreak,
  Node.create({ name: "text", group: "inline" }),
  Strong,
  Emphasis,
];
