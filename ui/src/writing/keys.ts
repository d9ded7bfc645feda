// The keys of the writing. Undo and redo are not among them: they belong to the window.
import { Extension } from "@tiptap/core";
import { toggleMark } from "@tiptap/pm/commands";
import { gapCursor } from "@tiptap/pm/gapcursor";
import { TextSelection, type Command } from "@tiptap/pm/state";
import { addRowAfter, deleteColumn, deleteRow, deleteTable, goToNextCell, isInTable, tableEditing } from "@tiptap/pm/tables";
import {
  backAtStart,
  breakLine,
  deleteAtEnd,
  indent,
  outdent,
  splitEntry,
  toggleHeading,
  toggleList,
} from "./commands";

const inCell: Command = (state, dispatch) => isInTable(state) && breakLine(state, dispatch);

/** The next cell; after the last one a new row. */
const nextCell: Command = (state, dispatch, view) => {
  if (!isInTable(state)) return false;
  if (goToNextCell(1)(state, dispatch)) return true;
  if (!dispatch || !view) return true;
  addRowAfter(state, dispatch);
  return goToNextCell(1)(view.state, view.dispatch);
};

/** Out of a table, to the block below it, which is made if there is none. */
const leaveTable: Command = (state, dispatch) => {
  const { $from } = state.selection;
  if (!isInTable(state) || $from.depth === 0) return false;
  const after = $from.after(1);
  const tr = state.tr;
  if (after >= state.doc.content.size) tr.insert(after, state.schema.node("paragraph"));
  dispatch?.(tr.setSelection(TextSelection.near(tr.doc.resolve(after + 1))).scrollIntoView());
  return true;
};

/** The row of the caret; the table with its last row. */
export const removeRow: Command = (state, dispatch) => inTable(deleteRow)(state, dispatch) || deleteTable(state, dispatch);
export const removeColumn: Command = (state, dispatch) =>
  inTable(deleteColumn)(state, dispatch) || deleteTable(state, dispatch);

/** The same command with the caret kept in the table, also when what it stood in was the last. */
function inTable(command: Command): Command {
  return (state, dispatch) => {
    const { $from } = state.selection;
    const table = $from.depth > 0 ? $from.before(1) : 0;
    return command(
      state,
      dispatch &&
        ((tr) => {
          const end = table + (tr.doc.nodeAt(table)?.nodeSize ?? 0);
          const { from } = tr.selection;
          if (from < table || from >= end) tr.setSelection(TextSelection.near(tr.doc.resolve(end - 1), -1));
          dispatch(tr);
        }),
    );
  };
}

export const toggleStrong: Command = (state, dispatch) => toggle("strong", state, dispatch);
export const toggleEmphasis: Command = (state, dispatch) => toggle("emphasis", state, dispatch);

function toggle(name: string, state: Parameters<Command>[0], dispatch: Parameters<Command>[1]): boolean {
  const mark = state.schema.marks[name];
  return mark !== undefined && toggleMark(mark)(state, dispatch);
}

export const keys = Extension.create({
  name: "keys",
  priority: 1000,
  addKeyboardShortcuts() {
    const { editor } = this;
    const run =
      (...commands: Command[]) =>
      () =>
        commands.some((command) => command(editor.state, editor.view.dispatch, editor.view));
    return {
      "Mod-b": run(toggleStrong),
      "Mod-i": run(toggleEmphasis),
      "Mod-Alt-h": run(toggleHeading),
      "Mod-Shift-7": run(toggleList(1)),
      "Mod-Shift-8": run(toggleList(null)),
      Tab: run(nextCell, indent),
      "Shift-Tab": run(goToNextCell(-1), outdent),
      Enter: run(inCell, splitEntry),
      "Shift-Enter": run(breakLine),
      "Mod-Enter": run(leaveTable),
      Backspace: run(backAtStart),
      Delete: run(deleteAtEnd),
    };
  },
  addProseMirrorPlugins: () => [tableEditing({ allowTableNodeSelection: false }), gapCursor()],
});
