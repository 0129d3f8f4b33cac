import type { Html } from '../html.ts';
import { html, styleSheet } from '../html.ts';
import type { PrintContext } from './print-context.ts';

/** A4 and phone. The browser writes moment, hash, chapter and page number into the margins of each page. */
export function printStyle({ playbooks, said, texts, printed, institution }: PrintContext): Html {
  const watermark = texts.t('print.stamp', printed);
  return html`${styleSheet(`${ON_PAPER}${ON_SCREEN}`, { stamp: watermark, institution })}
${playbooks.map((playbook, index) => chapterPage(playbook.id, `${index + 1} · ${said(playbook.titles)}`))}`;
}

/** The running title of a chapter. */
function chapterPage(id: string, title: string): Html {
  return styleSheet(`@page at-${id}{@top-right{content:--title--}}.at-${id}{page:at-${id}}`, { title });
}

const ON_PAPER = `
:root{--ink:#14191d;--soft:#4d5962;--line:#9aa5ad;--red:#b3261e}
*{box-sizing:border-box}
body{margin:0;font:10pt/1.36 Arial,"Liberation Sans",Helvetica,sans-serif;color:var(--ink);background:#fff;
-webkit-print-color-adjust:exact;print-color-adjust:exact}
h1,h2,h3,h4,p,ul,ol,figure{margin:0}
h1{font-size:20pt;line-height:1.1;letter-spacing:-.01em}
h2{font-size:14pt;margin:3.5mm 0 1mm}
.first h2{margin-top:2.6mm}
h3{font-size:10.5pt;margin:3.5mm 0 1mm;text-transform:none}
h4{font-size:9.5pt;margin:2.5mm 0 .5mm}
ul,ol{padding-left:4.5mm}
em{font-style:normal;color:var(--soft)}
small{font-size:8pt;color:var(--soft)}
a{color:inherit;text-decoration:none}
table{border-collapse:collapse;width:100%}
th,td{text-align:left;vertical-align:top;padding:1mm 1.5mm;border-bottom:.3mm solid var(--line);font-weight:400}
thead th{font-size:8pt;color:var(--soft);border-bottom-color:var(--ink)}
th small{display:block}
.cover{border-left:3mm solid var(--red);padding-left:4mm}
.cover .whose{font-size:13pt;font-weight:600}
.stamp,.hash{font-size:8pt;color:var(--soft)}
.steps{list-style:none;padding:0;display:grid;gap:.4mm;line-height:1.3}
.steps li{display:grid;grid-template-columns:5mm 14mm 1fr;align-items:baseline}
.steps li::before{content:"";width:3.4mm;height:3.4mm;border:.35mm solid var(--ink);align-self:start;margin-top:.5mm}
.minute{font-weight:700;color:var(--red)}
.phones,.sources,.index,.bodies{list-style:none;padding:0;columns:2;column-gap:7mm}
.phones li,.bodies li{display:grid;grid-template-columns:21mm 1fr;gap:1.5mm;break-inside:avoid;align-items:baseline;font-size:8.5pt;line-height:1.2;padding:.3mm 0}
.phones a,.bodies a{font-size:10.5pt;font-weight:700;white-space:nowrap}
.bodies li>span:only-child{grid-column:2}
.sources{columns:3;column-gap:5mm;font-size:7.2pt;line-height:1.25}
.sources li{break-inside:avoid}
.note{font-size:8pt;color:var(--soft);margin:2mm 0 0}
.first .note{margin-top:1mm}
.people{list-style:none;padding:0;display:grid;grid-template-columns:1fr 1fr;gap:1.2mm 7mm}
.people li{font-size:9pt;line-height:1.2;break-inside:avoid}
.line-to-write{display:block;height:6mm;border-bottom:.3mm solid var(--line)}
.index{counter-reset:chapter;font-size:11.5pt}
.index li{counter-increment:chapter;display:flex;gap:2mm;align-items:baseline;padding:1mm 0;break-inside:avoid}
.index li::before{content:counter(chapter);min-width:6mm;font-weight:700;text-align:right}
.severity{font-size:8pt;font-weight:700;border-radius:1mm;padding:.3mm 1.6mm;color:#fff;background:#5b6770;vertical-align:middle}
.S1{background:#b3261e}.S2{background:#b25a00}.S3{background:#6d6000}
.chapter>header{border-bottom:.6mm solid var(--ink);padding-bottom:1mm}
.chapter h2{font-size:18pt;margin:0}
.number{color:var(--soft);font-weight:400}
.two{display:grid;grid-template-columns:1fr 1fr;gap:0 7mm}
.two li,.line li,.replies li{margin:.4mm 0}
.must{list-style:"✓ "}.must-not{list-style:"✕ "}.must-not li::marker{color:var(--red);font-weight:700}
.fill td{border-left:.3mm solid var(--line);height:8.5mm}
.fill th[scope=row]{width:44%;font-weight:600;font-size:9.5pt;line-height:1.2}.fill th small{font-weight:400}.fill th b{color:var(--red)}
.fill thead th:nth-child(3){width:19%}.fill thead th:nth-child(4){width:9%}
.group th{font-size:8pt;font-weight:700;background:#eef1f3;border-bottom:0}
.statement{border:.4mm solid var(--ink);border-radius:1.5mm;padding:1.5mm 3mm 2mm;margin:1.5mm 0;break-inside:avoid}
.statement figcaption{font-size:8pt;color:var(--soft);font-weight:600}
.statement strong{color:var(--red)}
.statement p{font-size:11.5pt;line-height:2.25}
.statement p:not(:has(.gap)),.replies li:not(:has(.gap)){line-height:1.45}
.gap{display:inline-block;position:relative;height:1.25em;vertical-align:baseline;line-height:1;text-align:center;border-bottom:.4mm solid var(--ink);
width:max(calc(var(--signs)*2.1mm + 8mm),calc(var(--title)*1.1mm + 2mm));max-width:100%;margin:0 .6mm}
.gap>span{position:absolute;left:0;right:0;top:calc(100% + .6mm);font-size:6.5pt;line-height:1.1;color:var(--soft);white-space:nowrap;overflow:hidden;text-overflow:ellipsis}.gap b{color:var(--red)}
.signatures{break-inside:avoid;margin-top:2mm}.signatures th[scope=row]{width:46%}.signatures td{border-left:.3mm solid var(--line);height:8.5mm}
.replies .do{font-size:8.5pt;color:var(--soft)}
.replies ul,.line ul{list-style:none;padding:0}
.replies li{font-size:9.5pt;line-height:1.95;padding:.2mm 0 .6mm;border-bottom:.2mm dotted var(--line);break-inside:avoid}
.replies li>b,.line b{font-size:8pt;color:var(--soft);display:inline-block;min-width:8mm}
.replies .gap{width:max(calc(var(--signs)*.9mm + 7mm),calc(var(--title)*1.1mm + 2mm));max-width:max(62mm,calc(var(--title)*1.1mm + 2mm));height:1em}
.line{break-inside:avoid;border-left:1mm solid var(--red);padding-left:3mm;margin:1.5mm 0}
.log td{height:13.5mm;border-left:.3mm solid var(--line)}.log td:first-child{width:14mm;border-left:0}
h2,h3,h4{break-after:avoid}tr,li{break-inside:avoid}thead{display:table-header-group}p{orphans:3;widows:3}
@page{size:A4;margin:13mm 14mm 14mm;@top-left{content:--institution--}@bottom-left{content:--stamp--}@bottom-right{content:counter(page) " / " counter(pages)}}
@page{@top-left{font:7.5pt Arial,"Liberation Sans",sans-serif;color:#4d5962}@top-right{font:600 8.5pt Arial,"Liberation Sans",sans-serif}@bottom-left{font:7.5pt Arial,"Liberation Sans",sans-serif;color:#4d5962}@bottom-right{font:8.5pt Arial,"Liberation Sans",sans-serif}}
.contacts .sources{font-size:9pt;columns:2}
@media print{.page,.chapter{break-before:page}}
`;

const ON_SCREEN = `
@media screen{body{background:#e9edf0}main{max-width:210mm;margin:0 auto;padding:8mm 6mm}
section{background:#fff;padding:6mm;margin:0 0 4mm;border-radius:2mm}
.phones a,.bodies a,.index a{text-decoration:underline}}
@media screen and (max-width:40rem){body{font-size:16px}main{padding:0}section{padding:16px}small,.stamp,.sources,.phones li,.bodies li{font-size:14px}
.two{grid-template-columns:1fr}.phones,.sources,.index,.bodies{columns:1}.phones a,.bodies a{font-size:20px;padding:6px 0}.phones li,.bodies li{grid-template-columns:7.25rem 1fr}
.steps li{grid-template-columns:24px 64px 1fr}.gap,.replies .gap{width:auto;min-width:6rem}.gap>span{position:static;font-size:12px}
table{font-size:14px}.people{grid-template-columns:1fr}.people li{font-size:16px}.note{font-size:14px}}
`;
