import type { Html } from '../html.ts';
import { styleSheet } from '../html.ts';

/** A4 and phone: a text stays on one page with its box and its lines. */
export function reviewStyle(): Html {
  return styleSheet(`${ON_PAPER}${ON_SCREEN}`);
}

const ON_PAPER = `
:root{--ink:#14191d;--soft:#4d5962;--line:#9aa5ad}
*{box-sizing:border-box}
body{margin:0;font:10.5pt/1.4 Arial,"Liberation Sans",Helvetica,sans-serif;color:var(--ink);background:#fff}
h1,h2,h3,p,ol,pre{margin:0}
h1{font-size:20pt;line-height:1.15}
h2{font-size:15pt;margin:0 0 3mm}
h3{font:700 9pt/1.3 "Liberation Mono",Consolas,monospace;overflow-wrap:anywhere}
ol{padding-left:6mm;margin-top:3mm}
ol li{margin:1mm 0}
.whose{font-size:13pt;font-weight:600;margin:1mm 0}
.stamp,.how{font-size:8.5pt;color:var(--soft)}
article{border-top:.6mm solid var(--ink);padding:3mm 0 4mm;break-inside:avoid}
.filling{margin-top:2mm}
.text{white-space:pre-line;overflow-wrap:anywhere}
.ticks{display:flex;flex-wrap:wrap;gap:2mm 8mm;margin-top:2.5mm}
input{width:4mm;height:4mm;margin:0 1mm 0 0;vertical-align:-.6mm}
.mended{height:15mm;border-bottom:.3mm solid var(--line);background:linear-gradient(var(--line),var(--line)) 0 8mm/100% .3mm no-repeat}
.mended span{font-size:8.5pt;color:var(--soft)}
table{border-collapse:collapse;width:100%;margin:3mm 0 6mm}
th,td{text-align:left;vertical-align:top;padding:2mm;border:.3mm solid var(--line);font-weight:400}
.signature th{width:34%;font-weight:600}.signature td{height:14mm}
pre{font:9pt/1.5 "Liberation Mono",Consolas,monospace;white-space:pre-wrap;margin-top:2mm;padding:3mm;border:.3mm solid var(--line)}
h2,h3{break-after:avoid}p{orphans:2;widows:2}
@page{size:A4;margin:14mm;@bottom-right{content:counter(page) " / " counter(pages);font:8.5pt Arial,"Liberation Sans",sans-serif}}
@media print{.page{break-before:page}}
`;

const ON_SCREEN = `
@media screen{body{background:#e9edf0}main{max-width:210mm;margin:0 auto;padding:8mm 6mm}
section{background:#fff;padding:6mm;margin:0 0 4mm;border-radius:2mm}}
@media screen and (max-width:40rem){body{font-size:16px}main{padding:0}section{padding:16px}.stamp,.how,.mended span,h3{font-size:14px}input{width:22px;height:22px}}
`;
