import type { Html } from '../html.ts';
import { html, pictureOf } from '../html.ts';
import { htmlPage } from '../html-page.ts';
import { htmlSection } from '../section.ts';
import type { Cell, ReportBlock, ReportDocument } from './report-document.ts';
import { reportStyle } from './report-style.ts';

/** One file with everything in it, for a screen, and for paper or PDF by the browser's own printing. */
export function reportInHtml({ language, title, lines, sections, foot, isOnePage = false }: ReportDocument): string {
  return htmlPage({
    language,
    title,
    pictures: true,
    head: [reportStyle(title, isOnePage)],
    body: [
      html`<header><h1>${title}</h1>${lines.map((line) => html`<p>${line}</p>`)}</header>`,
      ...sections.map((one) => htmlSection(one.title, one.blocks.map(blockOf))),
      html`<footer>${foot.map((line) => html`<p>${line}</p>`)}</footer>`,
    ],
  });
}

function blockOf(block: ReportBlock): Html {
  switch (block.kind) {
    case 'words':
      return html`<p>${block.text}</p>`;
    case 'list':
      return html`<ul>${block.items.map((item) => html`<li>${item.map(cellOf)}</li>`)}</ul>`;
    case 'table':
      return html`<table><thead><tr>${block.heads.map((head) => html`<th scope="col">${head}</th>`)}</tr></thead><tbody>${block.rows.map(
        (cells) => html`<tr>${cells.map((cell) => html`<td>${cellOf(cell)}</td>`)}</tr>`,
      )}</tbody></table>`;
    case 'figures':
      return html`<ul class="figures">${block.figures.map(
        ({ value, label }) => html`<li><b>${value}</b><span>${label}</span></li>`,
      )}</ul>`;
    case 'picture':
      return html`<figure>${pictureOf(block.picture)}</figure>`;
  }
}

function cellOf(cell: Cell): Html {
  if (typeof cell === 'string') return html`${cell}`;
  const { text, strong, to } = cell;
  const inner = strong === true ? html`<strong>${text}</strong>` : html`${text}`;
  return to === undefined || !to.startsWith('https://') ? inner : html`<a href="${to}">${inner}</a>`;
}
