// Pasting loses no word of what a reader saw, and brings nothing but clean blocks.
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { leavesOf } from "./leaves";
import { fromHtml } from "./pasteHtml";
import { fromPlain } from "./pastePlain";
import type { RichText } from "../backend/generated/types";
import { normalise, plainWords } from "./richText";
import { chromeWord, webPage } from "./samples/pasted";

const wordsOf = (text: string) => text.split(/[\s\u00a0]+/).filter((word) => word !== "");
const allWords = (text: RichText) => wordsOf(leavesOf(text).map(plainWords).join(" "));
const p = (text: string) => ({ paragraph: text === "" ? [] : [{ text, style: "plain" as const }] });
const e = (text: string, nested: unknown = null) => ({ spans: [{ text, style: "plain" }], nested });

describe("from Word", () => {
  const text = fromHtml(chromeWord);

  test("lists, headings, tables and styles come along", () => {
    expect(text).toEqual([
      { heading: [{ text: "Bakgrund", style: "plain" }] },
      {
        paragraph: [
          { text: "Granviks kommun ansöker om ", style: "plain" },
          { text: "högst 540\u00a0000\u00a0kr", style: "strong" },
          { text: " för „Stegen”, se ", style: "plain" },
          { text: "bilagan", style: "emphasis" },
          { text: ".", style: "plain" },
        ],
      },
      { list: { marks: "dash", entries: [e("ungdomar", { marks: "dash", entries: [e("16–19 år"), e("20–24 år")] }), e("vuxna")] } },
      { list: { marks: { numbers: 3 }, entries: [e("tredje"), e("fjärde")] } },
      { list: { marks: "dash", entries: [e("a) första punkten")] } },
      {
        table: {
          head: [p("Kommun").paragraph, p("Belopp").paragraph],
          rows: [[p("Granvik\noch Almsele").paragraph, p("540 000").paragraph]],
        },
      },
      p("Sist."),
    ]);
  });

  test("what a tracked change took away, comments and markers stay behind", () => {
    for (const gone of ["borttaget", "Kommentar", "·", "xml"]) expect(allWords(text)).not.toContain(gone);
  });
});

describe("from a web page", () => {
  test("no word is lost and every block is clean", () => {
    const { html, words } = webPage;
    expect(allWords(fromHtml(html))).toEqual(wordsOf(words));
  });

  test("three levels become two, in order", () => {
    const html = "<ol><li>a<ul><li>b<ul><li>c</li></ul></li><li>d</li></ul></li><li>e</li></ol>";
    const nested = { marks: "dash", entries: [e("b"), e("c"), e("d")] };
    expect(fromHtml(html)).toEqual([{ list: { marks: { numbers: 1 }, entries: [e("a", nested), e("e")] } }]);
  });

  test("cells that span keep the columns", () => {
    const html = "<table><tr><th rowspan=2>a<th colspan=2>b<tr><td>c<td>d</table>";
    const cells = (...row: string[]) => row.map((cell) => p(cell).paragraph);
    expect(fromHtml(html)).toEqual([{ table: { head: cells("a", "b", ""), rows: [cells("", "c", "d")] } }]);
  });

  test("two line breaks part paragraphs, one stays", () => {
    expect(fromHtml("a<br>b<br><br>c<br>")).toEqual([p("a\nb"), p("c")]);
  });

  test("bold that is not bold is plain", () => {
    expect(fromHtml('<b style="font-weight:normal"><p>a</p><p>b</p></b>')).toEqual([p("a"), p("b")]);
  });

  test("a script is never words", () => {
    expect(fromHtml("a<script>alert(1)</script><style>p{}</style><p hidden>x</p>")).toEqual([p("a")]);
  });
});

describe("from a PDF", () => {
  test("hard line breaks, divided words and ligatures are undone", () => {
    const pasted =
      "Styrelsen beslutar att bevilja medel till insatsen under ett år och uppdra åt förbunds-\n" +
      "chefen att teckna avtal om ﬁnansiering och ﬂera insatser för barn- och ungdoms- och\n" +
      "vuxenverksamheten enligt EU-\nförordningen. Frågan om e-\npost är öppen.";
    expect(fromPlain(pasted)).toEqual([
      p(
        "Styrelsen beslutar att bevilja medel till insatsen under ett år och uppdra åt förbundschefen att teckna avtal " +
          "om finansiering och flera insatser för barn- och ungdoms- och vuxenverksamheten enligt EU-förordningen. " +
          "Frågan om e-post är öppen.",
      ),
    ]);
  });

  test("letters in two parts are composed and soft hyphens go", () => {
    expect(fromPlain("a\u030a a\u0308 o\u0308 e\u0301 sam\u00adman\u00ad\nträde 10\u00a0kr „ja”")).toEqual([
      p("å ä ö é sammanträde 10\u00a0kr „ja”"),
    ]);
  });

  test("short lines keep their breaks, an empty line parts", () => {
    expect(fromPlain("Rådhuset\nStorgatan 1\r\n\r\nRödfors")).toEqual([p("Rådhuset\nStorgatan 1"), p("Rödfors")]);
  });

  test("marks at the head of lines make a list", () => {
    expect(fromPlain("Beslut\n– ett\n– två\n1. tre\n2. fyra")).toEqual([
      p("Beslut"),
      { list: { marks: "dash", entries: [e("ett"), e("två")] } },
      { list: { marks: { numbers: 1 }, entries: [e("tre"), e("fyra")] } },
    ]);
  });
});

test("rows of a spreadsheet are a table", () => {
  const cells = (...row: string[]) => row.map((cell) => p(cell).paragraph);
  expect(fromPlain("Före\nKommun\tBelopp\nGranvik\t540 000\n\tsumma\t1")).toEqual([
    p("Före"),
    { table: { head: cells("Kommun", "Belopp", ""), rows: [cells("Granvik", "540 000", ""), cells("", "summa", "1")] } },
  ]);
});

test("no HTML of any shape loses a word, and what comes is normal", () => {
  const word = fc.constantFrom("att", "bevilja", "540\u00a0000", "é", "„så”", "x1");
  const tag = fc.constantFrom("p", "div", "b", "i", "ul", "ol", "li", "span", "h2", "table", "tr", "td", "blockquote", "a");
  const { tree } = fc.letrec<{ tree: { html: string; words: string[] } }>((tie) => ({
    tree: fc.oneof(
      { depthSize: "small", withCrossShrink: true },
      word.map((text) => ({ html: ` ${text} `, words: [text] })),
      fc.tuple(tag, fc.array(tie("tree"), { maxLength: 4 })).map(([name, parts]) => ({
        html: `<${name}>${parts.map((part) => part.html).join("")}</${name}>`,
        words: parts.flatMap((part) => part.words),
      })),
    ),
  }));
  // The parser moves misplaced content of tables before them: compare as bags.
  const property = fc.property(tree, ({ html, words }) => {
    const text = fromHtml(html);
    const seen = wordsOf(new DOMParser().parseFromString(html, "text/html").body.textContent ?? "");
    expect(allWords(text).sort()).toEqual(seen.sort());
    expect(seen.length).toBe(words.flatMap(wordsOf).length);
    expect(normalise(text)).toEqual(text);
  });
  fc.assert(property, { numRuns: 800 });
});

test("no plain text of any shape loses a word", () => {
  const part = fc.constantFrom("att", "bevilja", "1.", "–", "\t", "\n", "\n\n", "540\u00a0000", "Norr", "ordföranden");
  const property = fc.property(fc.array(part, { maxLength: 40 }), (parts) => {
    const source = parts.join(" ");
    const marks = /^(–|1\.)$/;
    const kept = (words: string[]) => words.filter((word) => !marks.test(word));
    expect(kept(allWords(fromPlain(source)))).toEqual(kept(wordsOf(source)));
  });
  fc.assert(property, { numRuns: 800 });
});
