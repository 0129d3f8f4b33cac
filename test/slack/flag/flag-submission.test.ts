import { describe, expect, it } from 'vitest';
import { shippedHandbook } from '../../../sandbox/shipped-handbook.ts';
import { toldPostOf } from '../../../src/slack/flag/flag-submission.ts';
import { filledOf } from '../../../src/slack/kit/filled.ts';

const HANDBOOK = await shippedHandbook();
const POST = 'https://x.com/vecina_eras/status/41';
const OTHER = 'https://bsky.app/profile/ona.example/post/3lbq';
const PAPER = 'https://diario.example/@firma/portada';
const PERMALINK = 'https://town.slack.com/archives/C1/p1';

function told(words: string, url: string, author = '') {
  const kept = { channel: null, message: null, url, author, network: null };
  const filled = filledOf({ text: { text: { type: 'plain_text_input', value: words } } });
  return toldPostOf(filled, kept, HANDBOOK);
}

describe('the post of a colleague', () => {
  it.each([PAPER, OTHER])('keeps the known address, and a link among the words: %s', (link) => {
    const words = `Que lo lean aquí: ${link} y ya está`;
    const expected = { text: words, url: POST, network: 'x', author: '@vecina_eras' };
    expect(told(words, POST)).toMatchObject(expected);
    expect(told(words, POST, 'Vecina Eras')).toMatchObject({ ...expected, author: 'Vecina Eras' });
    expect(told(`${words} ${POST}`, POST)).toMatchObject(expected);
  });

  it.each(['', PERMALINK])('takes address and author from the words where none is known: “%s”', (known) => {
    const read = told(`Según ${PAPER} está rota ${OTHER}`, known, 'Andrés');
    expect(read).toMatchObject({ text: `Según ${PAPER} está rota`, url: OTHER, network: 'bluesky' });
    expect(read.author).toBe('@ona.example');
  });

  it('keeps the address of the message where the words have no link', () => {
    const read = told('Está rota', PERMALINK);
    expect(read).toMatchObject({ text: 'Está rota', url: PERMALINK, network: 'other', author: null });
  });
});
