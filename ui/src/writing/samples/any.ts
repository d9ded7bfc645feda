// Texts of every shape, for the tests of this folder. Part of no program.
import fc from "fast-check";
import type { List, RichText, Span, TextBlock } from "../../backend/generated/types";

const words = fc
  .array(fc.constantFrom("att", "bevilja", "é", "„så”", "540\u00a0000", "å", "\n", " ", "Norr-", "a\u0308", "😀", "–"), {
    maxLength: 6,
  })
  .map((parts) => parts.join(" ").replaceAll(" \n ", "\n"));
const style = fc.constantFrom<Span["style"]>("plain", "emphasis", "strong");
const spans = fc.array(fc.record({ text: words, style }), { maxLength: 4 });
const marks = fc.oneof(fc.constant<"dash">("dash"), fc.nat({ max: 40 }).map((numbers) => ({ numbers })));

function list(depth: number): fc.Arbitrary<List> {
  const nested = depth > 0 ? fc.option(list(depth - 1)) : fc.constant(null);
  return fc.record({ marks, entries: fc.array(fc.record({ spans, nested }), { maxLength: 4 }) });
}

const block: fc.Arbitrary<TextBlock> = fc.oneof(
  fc.record({ paragraph: spans }),
  fc.record({ heading: spans }),
  fc.record({ list: list(2) }),
  fc.record({
    table: fc.record({
      head: fc.array(spans, { maxLength: 3 }),
      rows: fc.array(fc.array(spans, { maxLength: 4 }), { maxLength: 3 }),
    }),
  }),
);

export const anyText: fc.Arbitrary<RichText> = fc.array(block, { maxLength: 5 });
