// How the editor takes what is pasted: foreign HTML and plain text become clean blocks, our own stays as it is.
import { Extension } from "@tiptap/core";
import { DOMParser as SchemaParser, Fragment, Slice, type Node, type ResolvedPos } from "@tiptap/pm/model";
import { Plugin } from "@tiptap/pm/state";
import { toDocument } from "./convert";
import { fromDom } from "./pasteHtml";
import { fromPlain } from "./pastePlain";
import type { RichText } from "../backend/generated/types";

export const paste = Extension.create({
  name: "cleanPaste",
  addProseMirrorPlugins() {
    const { schema } = this.editor;
    const contentOf = (text: RichText) =>
      text.length === 0 ? Fragment.empty : schema.nodeFromJSON(toDocument(text)).content;
    const own = SchemaParser.fromSchema(schema);
    // ProseMirror opens all that comes from outside as deep as it can; see `fitted`.
    let fromOutside = false;
    const parser = Object.create(own, {
      parseSlice: {
        value: (dom: ParentNode & globalThis.Node, options?: Parameters<typeof own.parseSlice>[1]) => {
          fromOutside = dom.querySelector("[data-pm-slice]") === null;
          return fromOutside ? new Slice(contentOf(fromDom(dom)), 0, 0) : own.parseSlice(dom, options);
        },
      },
    }) as SchemaParser;
    return [
      new Plugin({
        props: {
          clipboardParser: parser,
          clipboardTextParser: (text, context) => fitted(contentOf(fromPlain(text)), context),
          transformPasted: (slice, view) => {
            if (!fromOutside) return slice;
            fromOutside = false;
            return fitted(slice.content, view.state.selection.$from);
          },
          clipboardTextSerializer: (slice) =>
            slice.content.textBetween(0, slice.content.size, "\n", (leaf) => (leaf.type.name === "lineBreak" ? "\n" : "")),
        },
      }),
    ];
  },
});

/**
 * Blocks as they fit where the caret is. Paragraphs at the ends flow into the words there, a list goes on with the
 * list there, and where only words can be they come as words; all else stays a block of its own.
 */
function fitted(content: Fragment, $from: ResolvedPos): Slice {
  const { firstChild: first, lastChild: last } = content;
  if (!first || !last) return Slice.empty;
  const place = $from.parent.type.name;
  const single = content.childCount === 1;
  if (place === "heading" || (place === "cell" && !(single && first.type.name === "table"))) {
    return new Slice(wordsOf(content, place === "cell"), 0, 0);
  }
  if (place === "words" && single && first.type.name === "list") return Slice.maxOpen(content);
  const flows = (block: Node) => (block.type.name === "paragraph" ? 1 : 0);
  return new Slice(content, flows(first), flows(last));
}

/** The words of blocks, each on a line of its own where lines can be. */
function wordsOf(content: Fragment, lines: boolean): Fragment {
  const pieces: Node[] = [];
  content.descendants((node) => {
    if (!node.isTextblock) return true;
    const { schema } = node.type;
    const gap = () => (lines ? schema.node("lineBreak") : schema.text(" "));
    if (pieces.length > 0) pieces.push(gap());
    node.forEach((piece) => pieces.push(piece.isText ? piece : gap()));
    return false;
  });
  return Fragment.fromArray(pieces);
}
