import type { Html } from '../html.ts';
import { styleSheet } from '../html.ts';

/**
 * Returns the style for A4 and screen; the browser writes the title and the number of the page into the margins.
 * @param isOnePage set closely, in letters that are still read at arm's length
 */
export function reportStyle(title: string, isOnePage: boolean): Html {
  return styleSheet(isOnePage ? `${CSS}${CLOSE}` : CSS, { title });
}

/** Rules that set the same closely, nothing of it smaller than the text of a report. */
const CLOSE = `
body{line-height:1.26}
main{padding:8mm 6mm}
header{padding-left:4mm;margin-bottom:2mm}header p{display:inline}header p+p::before{content:" · "}
h1{font-size:16pt;margin-bottom:.6mm}
h2{font-size:11.5pt;margin:3mm 0 .7mm;padding-bottom:.3mm}
ul{padding-left:4.5mm}li{margin:.2mm 0;break-inside:avoid}
section:last-of-type ul{columns:2;column-gap:7mm}
footer{margin-top:3mm;padding-top:1mm;font-size:10.5pt}
@media print{main{padding:0}}
@page{margin:10mm 12mm 12mm}
`;

const CSS = `
:root{--ink:#14191d;--soft:#4d5962;--line:#c3cbd1;--mark:#0f6e84}
*{box-sizing:border-box}
body{margin:0;font:10.5pt/1.42 Arial,"Liberation Sans",Helvetica,sans-serif;color:var(--ink);background:#fff;
-webkit-print-color-adjust:exact;print-color-adjust:exact}
main{max-width:190mm;margin:0 auto;padding:10mm 6mm}
h1,h2,p,ul,figure{margin:0}
header{border-left:3mm solid var(--mark);padding-left:5mm;margin-bottom:6mm}
h1{font-size:21pt;line-height:1.15;letter-spacing:-.01em;margin-bottom:1.5mm}
header p{color:var(--soft)}header p+p{margin-top:.5mm}
h2{font-size:14pt;margin:8mm 0 2mm;padding-bottom:1mm;border-bottom:.4mm solid var(--ink);break-after:avoid}
h3{font-size:11pt;margin:4mm 0 1mm;break-after:avoid}
p+p,p+ul,p+table,table+p,figure+table,figure+p,ul+p,ul+table,table+table{margin-top:3mm}
ul{padding-left:5mm}
li{margin:.6mm 0;white-space:pre-line}
a{color:var(--mark);overflow-wrap:anywhere}
table{border-collapse:collapse;width:100%;font-size:9.5pt}
th,td{text-align:left;vertical-align:top;padding:1.1mm 2mm 1.1mm 0;border-bottom:.25mm solid var(--line)}
td{overflow-wrap:anywhere;min-width:19mm}
tbody th{font-weight:600;min-width:27mm;overflow-wrap:break-word}
thead th{font-size:8.5pt;color:var(--soft);font-weight:600;border-bottom-color:var(--ink)}
td:first-child{white-space:nowrap;min-width:0}
tr{break-inside:avoid}thead{display:table-header-group}
.figures{list-style:none;padding:0;display:grid;grid-template-columns:repeat(4,1fr);gap:2.5mm}
.figures li{border:.3mm solid var(--line);border-radius:1.5mm;padding:2mm 3mm;margin:0;break-inside:avoid}
.figures b{display:block;font-size:18pt;line-height:1.1;font-variant-numeric:tabular-nums}
.figures span{font-size:8.5pt;color:var(--soft)}
figure{display:inline-block;width:49%;margin:3mm 1% 0 0;vertical-align:top;break-inside:avoid}
img{display:block;width:100%;border:.25mm solid var(--line);border-radius:1.5mm}
footer{margin-top:9mm;padding-top:2mm;border-top:.25mm solid var(--line);font-size:8.5pt;color:var(--soft)}
@media (max-width:600px){.figures{grid-template-columns:repeat(2,1fr)}td:first-child{white-space:normal}figure{width:100%}}
@media print{main{max-width:none;padding:0}}
@page{size:A4;margin:14mm 13mm 15mm;@bottom-left{content:--title--;font:8pt Arial,sans-serif;color:#4d5962}
@bottom-right{content:counter(page) " / " counter(pages);font:8pt Arial,sans-serif;color:#4d5962}}
`;
