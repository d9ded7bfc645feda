// What is shown in the text and is not of it: hanging "att", what a search found, which row is the head of a table.
import { Extension } from "@tiptap/core";
import type { Node } from "@tiptap/pm/model";
import { Plugin, PluginKey, type Transaction } from "@tiptap/pm/state";
import { Decoration, DecorationSet, type EditorView } from "@tiptap/pm/view";
import type { TextRange } from "./leaves";

/** Words to point out. What a kind looks like, `writing.css` says. */
export interface Mark extends TextRange {
  kind: "found" | "current" | "fault";
}

export interface Shown {
  clauses: boolean;
  marks: Mark[];
}

interface ShownState extends Shown {
  set: DecorationSet;
}

const key = new PluginKey<ShownState>("shown");
/** A clause begins with the word and goes on. */
export const CLAUSE = /^att[ \u00a0]/i;

/** Shows something else from now on. Not while letters are composed. */
export function show(view: EditorView, shown: Shown): void {
  view.dispatch(view.state.tr.setMeta(key, shown).setMeta("addToHistory", false));
}

export const shown = Extension.create({
  name: "shown",
  addProseMirrorPlugins: () => [
    new Plugin<ShownState>({
      key,
      state: {
        init: (_, { doc }) => ({ clauses: false, marks: [], set: decorate(doc, { clauses: false, marks: [] }) }),
        apply: (tr, before) => {
          const asked = tr.getMeta(key) as Shown | undefined;
          if (asked) return { ...asked, set: decorate(tr.doc, asked) };
          if (!tr.docChanged) return before;
          // New elements round the letters that are being composed would end the composition.
          if (tr.getMeta("composition") !== undefined) return { ...before, set: before.set.map(tr.mapping, tr.doc) };
          return { ...before, set: follow(tr, before) };
        },
      },
      props: { decorations: (state) => key.getState(state)?.set },
    }),
  ],
});

/** Marks move with their words; what depends on the words is found anew. */
function follow(tr: Transaction, { clauses, set }: ShownState): DecorationSet {
  const marks = set.find(undefined, undefined, (spec) => spec.mark === true);
  const kept = DecorationSet.create(tr.before, marks).map(tr.mapping, tr.doc);
  return kept.add(tr.doc, derived(tr.doc, clauses));
}

function decorate(doc: Node, { clauses, marks }: Shown): DecorationSet {
  return DecorationSet.create(doc, [...derived(doc, clauses), ...marked(doc, marks)]);
}

function derived(doc: Node, clauses: boolean): Decoration[] {
  const decorations: Decoration[] = [];
  doc.descendants((node, position, parent, index) => {
    if (node.type.name === "cell") {
      const head = doc.resolve(position).index(1) === 0;
      if (head) decorations.push(Decoration.node(position, position + node.nodeSize, { role: "columnheader" }));
    } else if (clauses && (node.type.name === "paragraph" || node.type.name === "words")) {
      const first = node.firstChild?.text ?? "";
      if (CLAUSE.test(first)) {
        decorations.push(Decoration.node(position, position + node.nodeSize, { class: "clause" }));
        decorations.push(Decoration.inline(position + 1, position + 5, { class: "att" }));
        if (parent && index === 0 && node.type.name === "words") {
          decorations.push(Decoration.node(position - 1, position - 1 + parent.nodeSize, { class: "has-clause" }));
        }
      }
    }
    return !node.isTextblock;
  });
  return decorations;
}

function marked(doc: Node, marks: Mark[]): Decoration[] {
  if (marks.length === 0) return [];
  const decorations: Decoration[] = [];
  let leaf = 0;
  doc.descendants((node, position) => {
    if (!node.isTextblock) return true;
    for (const { from, to, kind } of marks.filter((mark) => mark.leaf === leaf)) {
      const at = (offset: number) => position + 1 + Math.min(offset, node.content.size);
      decorations.push(Decoration.inline(at(from), at(to), { class: `mark-${kind}` }, { mark: true }));
    }
    leaf++;
    return false;
  });
  return decorations;
}
