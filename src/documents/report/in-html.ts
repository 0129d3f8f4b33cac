import type { Html } from '../html.ts';
import { html, pictureOf } from '../html.ts';
import { htmlPage } from '../html-page.ts';
import { htmlSection } from '../section.ts';
import type { Cell, ReportBlock, ReportDocument } from './report-document.ts';
import { reportStyle } from './report-style.ts';

/** One file with everything in it, for a screen, and for paper or PDF by the browser's own printing. */
export function reportInHtml(document: ReportDocument): string {
  const { language, title, lines, sections, foot, isOnePage = false, mark } = document;
  return htmlPage({
    language,
    title,
    pictures: true,
    head: [
      ...(mark === undefined ? [] : [html`<meta name="generator" content="${mark}">`]),
      reportStyle(title, isOnePage),
    ],
    body: [
      html`<header><h1>${title}</h1>${lines.map((line) => html`<p>${line}</p>`)}</header>`,
      ...sections.map((one) => htmlSection(one.title, one.blocks.map(blockOf))),
      html`<footer>${foot.map((line) => html`<p>${line}</p>`)}</footer>`,
    ],
  });
}

function blockOf(block: ReportBlock): Html {
  switch (block.kind) {
    case 'heading':
      return html`<h3>${block.text}</h3>`;
    case 'words':
      return block.language === undefined
        ? html`<p>${block.text}</p>`
        : html`<p lang="${block.language}">${block.text}</p>`;
    case 'list':
      return html`<ul>${block.items.map((item) => html`<li>${item.map(cellOf)}</li>`)}</ul>`;
    case 'table':
      return html`<table><thead><tr>${block.heads.map((head) => html`<th scope="col">${head}</th>`)}</tr></thead><tbody>${block.rows.map(
        (cells) =>
          html`<tr>${cells.map((cell, index) => tableCell(cell, index === 0 && block.namesRows === true))}</tr>`,
      )}</tbody></table>`;
    case 'figures':
      return html`<ul class="figures">${block.figures.map(
        ({ value, label }) => html`<li><b>${value}</b><span>${label}</span></li>`,
      )}</ul>`;
    case 'picture':
      return html`<figure>${pictureOf(block.picture)}</figure>`;
  }
}

function tableCell(cell: Cell, namesRow: boolean): Html {
  return namesRow ? html`<th scope="row">${cellOf(cell)}</th>` : html`<td>${cellOf(cell)}</td>`;
}

function cellOf(cell: Cell): Html {
  if (typeof cell === 'string') return html`${cell}`;
  const { text, strong, to, language } = cell;
  const words = language === undefined ? html`${text}` : html`<span lang="${language}">${text}</span>`;
  const inner = strong === true ? html`<strong>${words}</strong>` : words;
  return to === undefined || !to.startsWith('https://') ? inner : html`<a href="${to}">${inner}</a>`;
}
