import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { COLUMNS, fitColumns, wrapText } from '../../../src/cli/help/fit-columns.ts';

describe('a text in a narrow terminal', () => {
  it('is broken between words, keeps all of them, and is no wider, but for a word that is', () => {
    const words = fc.array(fc.stringMatching(/^[a-zñ…]{1,100}$/u), { minLength: 1, maxLength: 60 });
    fc.assert(
      fc.property(words, fc.nat(20), (some, margin) => {
        const first = ' '.repeat(margin);
        const lines = wrapText(some.join(' '), { first }).split('\n');
        expect(lines.join(' ').trim().split(/ +/)).toEqual(some);
        expect(lines.filter((line) => line.length > COLUMNS && line.trim().includes(' '))).toEqual([]);
        expect(lines.every((line) => line.startsWith(first))).toBe(true);
      }),
    );
  });
});

it('lays a page out: paragraphs anew, options in their column, what belongs to one below it', () => {
  const page = `./portavoz triage [--dir D] [--own FILE] [--explain] < posts.ndjson > assessments.ndjson

Says of each post what it is, how urgent, and why.
One JSON object a line:
  in   {"id"?, "text"}
  out  {"id", "language", "class", "severity", "playbook", "topic", "needsReply", "action", "because"}
A line that is no post gives {"line", "error"}.
  --dir D     the handbook's folder
  --explain   tells the same in words too, on the error output, for those who look on, and
              goes on here
Exit code 1 when a line was no post.
`;
  expect(fitColumns(page)).toBe(`./portavoz triage [--dir D] [--own FILE] [--explain] < posts.ndjson >
    assessments.ndjson

Says of each post what it is, how urgent, and why. One JSON object a line:
  in   {"id"?, "text"}
  out  {"id", "language", "class", "severity", "playbook", "topic",
       "needsReply", "action", "because"}
A line that is no post gives {"line", "error"}.
  --dir D     the handbook's folder
  --explain   tells the same in words too, on the error output, for those who
              look on, and goes on here
Exit code 1 when a line was no post.
`);
});
