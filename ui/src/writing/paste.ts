// How the editor takes what is pasted: foreign HTML and plain text become clean blocks, our own stays as it is.
import { Extension } from "@tiptap/core";
import { DOMParser as SchemaParser, Slice } from "@tiptap/pm/model";
import { Plugin } from "@tiptap/pm/state";
import { toDocument } from "./convert";
import { fromDom } from "./pasteHtml";
import { fromPlain } from "./pastePlain";
import type { RichText } from "./richText";

export const paste = Extension.create({
  name: "cleanPaste",
  addProseMirrorPlugins() {
    const { schema } = this.editor;
    // The nodes must be of the schema of this editor, which has the same names as every other.
    const slice = (text: RichText) =>
      text.length === 0 ? Slice.empty : Slice.maxOpen(schema.nodeFromJSON(toDocument(text)).content);
    const own = SchemaParser.fromSchema(schema);
    const foreign = Object.create(own, {
      parseSlice: {
        value: (dom: Node, options?: Parameters<typeof own.parseSlice>[1]) => {
          const ours = (dom as Element).querySelector?.("[data-pm-slice]");
          return ours ? own.parseSlice(dom, options) : slice(fromDom(dom));
        },
      },
    }) as SchemaParser;
    return [
      new Plugin({
        props: {
          clipboardParser: foreign,
          clipboardTextParser: (text) => slice(fromPlain(text)),
          clipboardTextSerializer: (content) => content.content.textBetween(0, content.content.size, "\n", (leaf) => (leaf.type.name === "lineBreak" ? "\n" : "")),
        },
      }),
    ];
  },
});
