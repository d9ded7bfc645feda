// What other programs put on the clipboard, shortened but with their habits. Part of no program.

/** Word for Windows, as a browser engine hands it over. */
export const chromeWord = `<html xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:st1="urn:x">
<head><meta name=Generator content="Microsoft Word 15"><title>Titel</title>
<!--[if gte mso 9]><xml><w:WordDocument>xml</w:WordDocument></xml><![endif]-->
<style><!-- p.MsoNormal {margin:0cm;} --></style></head>
<body lang=SV style='tab-interval:65.2pt'><!--StartFragment-->
<h2 style='mso-list:none'>Bakgrund<o:p></o:p></h2>
<p class=MsoNormal>Granviks
kommun <del cite="mailto:A" datetime="2026-05-01">borttaget</del><ins cite="mailto:A">ansöker</ins> om <b style='mso-bidi-font-weight:normal'>högst
540&nbsp;000&nbsp;kr</b> för „<st1:place w:st="on">Stegen</st1:place>”, se <i>bilagan</i><span class=MsoCommentReference><span style='mso-special-character:comment'>[A1]</span></span>.<o:p></o:p></p>
<p class=MsoNormal><o:p>&nbsp;</o:p></p>
<p class=MsoListParagraphCxSpFirst style='text-indent:-18.0pt;mso-list:l0 level1 lfo1'><![if !supportLists]><span
style='font-family:Symbol'><span style='mso-list:Ignore'>·<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp; </span></span></span><![endif]>ungdomar<o:p></o:p></p>
<p class=MsoListParagraphCxSpMiddle style='mso-list:l0 level2 lfo1'><![if !supportLists]><span style='mso-list:Ignore'>o<span>&nbsp;</span></span><![endif]>16–19 år</p>
<p class=MsoListParagraphCxSpMiddle style='mso-list:l0 level3 lfo1'><![if !supportLists]><span style='mso-list:Ignore'>§<span>&nbsp;</span></span><![endif]>20–24 år</p>
<p class=MsoListParagraphCxSpLast style='mso-list:l0 level1 lfo1'><![if !supportLists]><span style='mso-list:Ignore'>·<span>&nbsp;</span></span><![endif]>vuxna</p>
<p class=MsoListParagraph style='mso-list:l1 level1 lfo2'><![if !supportLists]><span style='mso-list:Ignore'>3.<span>&nbsp;</span></span><![endif]>tredje</p>
<p class=MsoListParagraph style='mso-list:l1 level1 lfo2'><![if !supportLists]><span style='mso-list:Ignore'>4.<span>&nbsp;</span></span><![endif]>fjärde</p>
<p class=MsoListParagraph style='mso-list:l2 level1 lfo3'><![if !supportLists]><span style='mso-list:Ignore'>a)<span>&nbsp;</span></span><![endif]>första punkten</p>
<table class=MsoTableGrid border=1><tr style='mso-yfti-irow:0'><td width=200><p class=MsoNormal><b>Kommun</b></p></td><td><p class=MsoNormal>Belopp<o:p></o:p></p></td></tr>
<tr><td><p class=MsoNormal>Granvik</p><p class=MsoNormal>och Almsele</p></td><td><p class=MsoNormal>540 000</p></td></tr></table>
<p class=MsoNormal>Sist.</p>
<!--EndFragment--><div style='mso-element:comment-list'><div style='mso-element:comment'><p>Kommentar</p></div></div></body></html>`.replace("<b>Kommun</b>", "Kommun");

/** A page of a municipality, with the words that a reader sees on it in order. */
export const webPage = {
  html: `<header><nav><ul><li><a href="/">Hem</a></li><li><a href="/s">Stöd</a></li></ul></nav></header>
<main><h1>Nytt <span>stöd</span></h1><div>Ingress utan stycke <a href="#"><em>läs</em> mer</a>.<div>Inre</div>efter</div>
<figure><img src="x.png" alt="Karta över Rödfors"><figcaption>Karta</figcaption></figure>
<dl><dt>Sökande</dt><dd>Kommunen</dd></dl><ul><li><p>Ett</p><p>två</p></li><li>tre<table><tr><td>fyra</td><td>fem</td></tr></table></li>sex</ul>
<table><caption>Belopp</caption><thead><tr><th>År</th><th>Kr</th></tr></thead><tbody><tr><td>2026<ul><li>varav</li></ul></td><td>1</td></tr></tbody></table>
<pre>rad 1
rad 2</pre><blockquote>Citat</blockquote><s>överstruket</s><p>S<b>tark</b>t<br>slut</p></main>`,
  words:
    "Hem Stöd Nytt stöd Ingress utan stycke läs mer. Inre efter Karta över Rödfors Karta Sökande Kommunen Ett två tre " +
    "fyra fem sex Belopp År Kr 2026 varav 1 rad 1 rad 2 Citat överstruket Starkt slut",
};
