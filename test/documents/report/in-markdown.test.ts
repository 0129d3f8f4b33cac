import { expect, it } from 'vitest';
import { plainMarkdown, reportInMarkdown } from '../../../src/documents/report/in-markdown.ts';

it.each([
  ['4. ¿Dónde estamos?', '4\\. ¿Dónde estamos?'],
  ['10) Al final', '10\\) Al final'],
  ['112 llamadas', '112 llamadas'],
  ['- una', '\\- una'],
  ['# título', '\\# título'],
  ['a. 4. b', 'a. 4. b'],
])('%s begins no list and no heading, and has no sign more', (text, written) => {
  expect(plainMarkdown(text)).toBe(written);
});

it('keeps the spaces between the parts of a line', () => {
  const item = [{ text: 'A cargo de: ', strong: true as const }, 'Comunicación', ' (fin)'];
  const section = { title: 'Quién', blocks: [{ kind: 'list' as const, items: [item] }] };
  const document = { language: 'es' as const, title: 'Plan', lines: [], sections: [section], foot: [] };
  expect(reportInMarkdown(document)).toBe('# Plan\n\n## Quién\n\n- **A cargo de:** Comunicación (fin)\n');
});
