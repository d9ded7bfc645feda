// What the keys and the toolbar do to headings and lists. Each is a ProseMirror command: false where it does not apply.
import { Fragment } from "@tiptap/pm/model";
import { TextSelection, type Command, type EditorState } from "@tiptap/pm/state";
import { placeOf, rewrite, stretchOf, type Line, type Marks, type Place, type Stretch } from "./lines";

type Entry = Line & { kind: "entry" };

/** A command over the lines that are selected; null where it does not apply. */
function overLines(change: (lines: Line[], first: number, last: number) => Line[] | null): Command {
  return (state, dispatch) => {
    const stretch = stretchOf(state);
    if (!stretch) return false;
    const { anchor, head, from, to } = state.selection;
    const lines = change(stretch.lines, placeOf(stretch, from).line, placeOf(stretch, to).line);
    if (!lines) return false;
    dispatch?.(rewrite(state, stretch, lines, placeOf(stretch, anchor), placeOf(stretch, head)));
    return true;
  };
}

/** Lines become headings, or paragraphs if all were headings. */
export const toggleHeading: Command = overLines((lines, first, last) => {
  const kind = lines.slice(first, last + 1).every((line) => line.kind === "heading") ? "paragraph" : "heading";
  return apart(lines, last).map((line, index) => (index < first || index > last ? line : { kind, content: line.content }));
});

/** Lines become entries of a list; entries with these marks become paragraphs, entries with others change marks. */
export function toggleList(marks: Marks): Command {
  return overLines((lines, first, last) => {
    const chosen = lines.slice(first, last + 1);
    const kindOf = (line: Entry) => (line.level === 0 ? line.outer : line.inner) === null;
    if (chosen.every((line) => line.kind === "entry" && kindOf(line) === (marks === null))) {
      return apart(lines, last).map((line, index) =>
        index < first || index > last ? line : { kind: "paragraph", content: line.content },
      );
    }
    return chosen.some((line) => line.kind !== "entry") ? gather(lines, first, last, marks) : remark(lines, first, last, marks);
  });
}

/** Paragraphs among the lines become entries, together with the list right before them if its marks are such. */
function gather(lines: Line[], first: number, last: number, marks: Marks): Line[] {
  const before = lines[first - 1];
  const joins = before?.kind === "entry" && (before.outer === null) === (marks === null);
  const list = joins ? before.list : -1;
  const outer = joins ? before.outer : marks;
  return lines.map((line, index): Line => {
    if (index < first || index > last) return line;
    const level = line.kind === "entry" ? line.level : 0;
    return { kind: "entry", content: line.content, level, list, outer, inner: marks };
  });
}

/** The lists of the lines take other marks: the nested one where only nested entries are chosen. */
function remark(lines: Line[], first: number, last: number, marks: Marks): Line[] {
  const chosen = lines.slice(first, last + 1).filter((line): line is Entry => line.kind === "entry");
  const nested = chosen.every((line) => line.level === 1);
  const lists = new Set(chosen.map((line) => line.list));
  // For every line the number of the outer entry that it is or lies below.
  let parent = -1;
  const parents = lines.map((line, index) => (parent = line.kind === "entry" && line.level === 0 ? index : parent));
  const touched = new Set(parents.slice(first, last + 1));
  return lines.map((line, index) => {
    if (line.kind !== "entry" || !lists.has(line.list)) return line;
    if (!nested) return { ...line, outer: marks };
    return touched.has(parents[index] ?? -1) ? { ...line, inner: marks } : line;
  });
}

/** Entries go one level in, below the entry before them. */
export const indent: Command = overLines((lines, first, last) => {
  const before = lines[first - 1];
  const chosen = lines.slice(first, last + 1);
  if (before?.kind !== "entry" || !chosen.every((line): line is Entry => line.kind === "entry" && line.list === before.list)) {
    return null;
  }
  if (chosen.every((line) => line.level === 1)) return null;
  return lines.map((line, index) =>
    index < first || index > last || line.kind !== "entry" ? line : { ...line, level: 1, inner: before.inner },
  );
});

/** Entries go one level out; those of the outer level become paragraphs. */
export const outdent: Command = overLines((lines, first, last) => {
  const chosen = lines.slice(first, last + 1);
  if (!chosen.some((line) => line.kind === "entry")) return null;
  const ends = chosen.some((line) => line.kind === "entry" && line.level === 0);
  return (ends ? apart(lines, last) : lines).map((line, index): Line => {
    if (index < first || index > last || line.kind !== "entry") return line;
    return line.level === 1 ? { ...line, level: 0 } : { kind: "paragraph", content: line.content };
  });
});

/** What is left of a list after a line that leaves it is a list of its own, whose numbers go on. */
function apart(lines: Line[], last: number): Line[] {
  const left = lines[last];
  if (left?.kind !== "entry") return lines;
  const above = lines.slice(0, last).filter((line) => line.kind === "entry" && line.list === left.list && line.level === 0);
  const start = left.outer === null ? null : left.outer + above.length;
  return lines.map((line, index) =>
    index > last && line.kind === "entry" && line.list === left.list ? { ...line, list: -2, outer: start } : line,
  );
}

/** Enter in a list: the next entry; an empty one goes out. */
export const splitEntry: Command = (state, dispatch) => {
  const { $from, $to, empty } = state.selection;
  if ($from.parent.type.name !== "words" || !$from.sameParent($to)) return false;
  if (empty && $from.parent.content.size === 0) return outdent(state, dispatch);
  const tr = state.tr.deleteSelection();
  dispatch?.(tr.split(tr.selection.from, 2).scrollIntoView());
  return true;
};

/** Backspace at the beginning of a line: out of the list or heading first, then to the line before. */
export const backAtStart: Command = (state, dispatch) => {
  const { $from, empty } = state.selection;
  if (!empty || !$from.parent.isTextblock || $from.parentOffset > 0) return false;
  const stretch = stretchOf(state);
  if (!stretch) return false;
  const { line } = placeOf(stretch, $from.pos);
  const kind = stretch.lines[line]?.kind;
  if (kind === "entry") return outdent(state, dispatch);
  if (kind === "heading" && $from.parent.content.size > 0) return toggleHeading(state, dispatch);
  return join(state, stretch, line - 1, dispatch);
};

/** Delete at the end of a line: the next line comes up. */
export const deleteAtEnd: Command = (state, dispatch) => {
  const { $from, empty } = state.selection;
  if (!empty || !$from.parent.isTextblock || $from.parentOffset < $from.parent.content.size) return false;
  const stretch = stretchOf(state);
  return stretch !== undefined && join(state, stretch, placeOf(stretch, $from.pos).line, dispatch);
};

function join(state: EditorState, stretch: Stretch, upper: number, dispatch: Parameters<Command>[1]): boolean {
  const above = stretch.lines[upper];
  const below = stretch.lines[upper + 1];
  if (!above || !below) return false;
  const joined: Line = { ...above, content: above.content.append(below.content) };
  const lines = stretch.lines.flatMap((line, index) => (index === upper ? [joined] : index === upper + 1 ? [] : [line]));
  const caret: Place = { line: upper, offset: above.content.size };
  dispatch?.(rewrite(state, stretch, lines, caret, caret));
  return true;
}

/** A line break within the block; a heading has none. */
export const breakLine: Command = (state, dispatch) => {
  const { $from } = state.selection;
  if (!$from.parent.isTextblock || $from.parent.type.name === "heading") return false;
  const node = state.schema.node("lineBreak", null, [], state.storedMarks ?? $from.marks());
  dispatch?.(state.tr.replaceSelectionWith(node, false).scrollIntoView());
  return true;
};

/** A table with a head and two rows, after the block of the caret or in the place of an empty paragraph. */
export const insertTable: Command = (state, dispatch) => {
  const { $from } = state.selection;
  if ($from.depth === 0 || $from.node(1).type.name === "table") return false;
  const { schema } = state;
  const row = () => schema.node("row", null, [schema.node("cell"), schema.node("cell")]);
  const table = schema.node("table", null, [row(), row(), row()]);
  const block = $from.node(1);
  const replaced = block.type.name === "paragraph" && block.content.size === 0;
  const at = replaced ? $from.before(1) : $from.after(1);
  // A caret must be able to come out below.
  const following = at + (replaced ? block.nodeSize : 0) >= state.doc.content.size ? [schema.node("paragraph")] : [];
  const tr = state.tr.replaceWith(at, replaced ? $from.after(1) : at, Fragment.fromArray([table, ...following]));
  dispatch?.(tr.setSelection(TextSelection.near(tr.doc.resolve(at + 3))).scrollIntoView());
  return true;
};
