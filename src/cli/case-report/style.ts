import { html } from '../../documents/html.ts';

/** Legible on a screen and on paper. */
export const STYLE = html`<style>
body{margin:0;font:16px/1.55 Georgia,serif;color:#1b1f23;background:#fff}
main{max-width:54rem;margin:0 auto;padding:2rem 1.25rem}
h1{font-size:1.7rem;margin:0}h2{margin:2.2rem 0 .6rem;font-size:1.2rem;border-bottom:1px solid #ccd2d6}
h3{font-size:1rem;margin:1.2rem 0 .3rem}
table{border-collapse:collapse;width:100%;font:14px/1.45 system-ui,sans-serif}
th,td{text-align:left;vertical-align:top;padding:.35rem .5rem;border-bottom:1px solid #e3e7ea;overflow-wrap:break-word}
blockquote{margin:.4rem 0;padding:.6rem .9rem;border-left:3px solid #8a6a12;background:#f6f4ee;white-space:pre-wrap;overflow-wrap:anywhere}
del{color:#8f1d1d}ins{color:#135c37;font-weight:600;text-decoration:none}
th{white-space:nowrap}
code{font:12.5px/1.4 ui-monospace,monospace;overflow-wrap:anywhere}
dl{display:grid;grid-template-columns:max-content 1fr;gap:.3rem 1rem;margin:1rem 0;font:15px/1.45 system-ui,sans-serif}
dt{font-weight:600}dd{margin:0;white-space:pre-wrap;overflow-wrap:anywhere}
del{text-decoration:line-through}ins{border-bottom:1px solid}
@page{size:A4;margin:18mm 16mm}
@media print{body{font-size:11pt}main{max-width:none;padding:0}table{font-size:9pt}code{font-size:7.5pt}
blockquote{background:none;border-left-color:#555}h2,h3{break-after:avoid}tr,dl{break-inside:avoid}thead{display:table-header-group}
p,blockquote{orphans:3;widows:3}}
</style>`;
