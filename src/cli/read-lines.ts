import type { Readable } from 'node:stream';
import { StringDecoder } from 'node:string_decoder';

/** A line without its end, counted from 1; `tooLong` ones come without their text. */
export type Line = { number: number; text: string; tooLong: boolean };

/**
 * Reads lines one by one, LF or CRLF, without a byte order mark. A line above `mostCharacters` is passed over as it comes, so that one
 * endless line cannot fill the memory.
 */
export async function* readLines(input: Readable, mostCharacters: number): AsyncGenerator<Line> {
  const decoder = new StringDecoder('utf8');
  let line: Line = { number: 1, text: '', tooLong: false };
  const grow = (text: string) => {
    line.tooLong ||= line.text.length + text.length > mostCharacters;
    line.text = line.tooLong ? '' : line.text + text;
  };
  for await (const chunk of input) {
    const parts = (typeof chunk === 'string' ? chunk : decoder.write(chunk)).split('\n');
    const last = parts.pop() ?? '';
    for (const part of parts) {
      grow(part);
      yield tidied(line);
      line = { number: line.number + 1, text: '', tooLong: false };
    }
    grow(last);
  }
  grow(decoder.end());
  if (line.text !== '' || line.tooLong) yield tidied(line);
}

function tidied({ number, text, tooLong }: Line): Line {
  const unmarked = number === 1 ? text.replace(/^\uFEFF/, '') : text;
  return { number, text: unmarked.replace(/\r$/, ''), tooLong };
}
