import { describe, expect, it } from 'vitest';
import { prefillFromMessage, prefillFromText } from '../../../src/slack/flag/flag-prefill.ts';

const POST = 'El río se sale por la calle Baja y no hay nadie de guardia';
const LINK = 'https://social.example/@vecina/41';
const HERE = 'https://town.slack.com/archives/C1/p1790000000000100';

const section = (text: string, more: object = {}) => ({ type: 'section', text: { type: 'mrkdwn', text }, ...more });
const rich = (...elements: object[]) => ({ type: 'rich_text', elements });
const run = (...elements: object[]) => ({ type: 'rich_text_section', elements });
const text = (words: string) => ({ type: 'text', text: words });
const byBot = (message: object) => prefillFromMessage({ bot_id: 'B1', ...message }, HERE);
const byPerson = (message: object) => prefillFromMessage({ user: 'U1', ...message }, HERE);

describe('a message that an app wrote with blocks', () => {
  it.each([
    ['a section', { text: 'Nueva mención de Riudalba', blocks: [section(`${POST}\n<${LINK}|Abrir>`)] }],
    [
      'no text beside it',
      { text: '', blocks: [section(POST), section('', { accessory: { type: 'button', url: LINK } })] },
    ],
    [
      'a heading and small print',
      {
        text: 'Mención',
        blocks: [
          { type: 'header', text: { type: 'plain_text', text: '🔔 Nueva mención' } },
          section(POST),
          { type: 'context', elements: [{ type: 'mrkdwn', text: `Mastodon · <${LINK}|ver>` }] },
          { type: 'actions', elements: [{ type: 'button', url: 'https://panel.example/9' }] },
        ],
      },
    ],
    ['a quotation', { blocks: [section(`*Nueva mención* en Mastodon\n&gt; ${POST}\n<${LINK}>`)] }],
    [
      'rich text',
      {
        blocks: [
          rich(
            run(text('Nueva mención: ')),
            { type: 'rich_text_quote', elements: [text(POST)] },
            run({ type: 'link', url: LINK }),
          ),
        ],
      },
    ],
    [
      'blocks in an attachment',
      { text: '', attachments: [{ fallback: '[no preview available]', blocks: [section(`${POST}\n<${LINK}>`)] }] },
    ],
  ])('brings the post and its link: %s', (_, message) => {
    expect(byBot(message)).toMatchObject({ text: POST, url: LINK });
  });

  it.each([
    ['[no preview available]'],
    ["This content can't be displayed."],
    ['This message contains interactive elements.'],
  ])('never takes a placeholder for words: %s', (fallback) => {
    expect(byBot({ text: fallback, attachments: [{ fallback, blocks: [] }] })).toMatchObject({ text: '', url: HERE });
  });

  it('says who wrote it, in its small print', () => {
    const blocks = [
      section(POST),
      { type: 'context', elements: [{ type: 'mrkdwn', text: 'De @vecina_eras@social.example, 9:12' }] },
    ];
    expect(byBot({ blocks }).author).toBe('@vecina_eras@social.example');
    const mail = [
      section(POST),
      { type: 'context', elements: [{ type: 'mrkdwn', text: 'Avisos: panel@riudalba.example' }] },
    ];
    expect(byBot({ blocks: mail }).author).toBe('');
  });

  it('prefers a link of a network to that of a tool, and both to one of Slack', () => {
    const blocks = [
      section(`${POST} <https://panel.example/9|panel> <${LINK}|post> <https://town.slack.com/archives/C9/p1|hilo>`),
    ];
    const prefill = prefillFromMessage({ bot_id: 'B1', blocks }, HERE, (link) => link.includes('social.example'));
    expect(prefill.url).toBe(LINK);
    expect(byBot({ blocks: [section(`${POST} <https://town.slack.com/archives/C9/p1|hilo>`)] }).url).toBe(HERE);
  });
});

describe('a message that a person wrote', () => {
  it('is read as it is seen, from its blocks', () => {
    const blocks = [
      rich(
        run(text('¡Agua en casa! '), { type: 'emoji', name: 'sob', unicode: '1f62d' }, text(' '), {
          type: 'link',
          url: LINK,
        }),
      ),
      rich({ type: 'rich_text_list', elements: [run(text('sin luz')), run(text('sin agua'))] }),
    ];
    expect(byPerson({ text: `¡Agua en casa! :sob: <${LINK}>`, blocks })).toMatchObject({
      text: '¡Agua en casa! 😭\nsin luz\nsin agua',
      url: LINK,
    });
  });

  it('has emoji in place of their names, and hours stay hours', () => {
    expect(byPerson({ text: ':rotating_light: ¡Agua! :sob::sob: :wave::skin-tone-3: a las 12:30:15' }).text).toBe(
      '🚨 ¡Agua! 😭😭 👋🏼 a las 12:30:15',
    );
    expect(prefillFromText(':rotating_light: ¡Agua en casa!').text).toBe('🚨 ¡Agua en casa!');
  });

  it.each([
    ['<@U0LUCIA> <!here> mirad esto', 'mirad esto'],
    ['escribid a <mailto:quejas@riudalba.example|quejas@riudalba.example>', 'escribid a quejas@riudalba.example'],
    ['llamad al <tel:+34600100200|600 100 200>', 'llamad al 600 100 200'],
    ['*Vergüenza*, _dice_ ~nadie~ `aquí`', 'Vergüenza, dice nadie aquí'],
    ['3*4*5 y calle_baja_norte siguen', '3*4*5 y calle_baja_norte siguen'],
    [
      '<!subteam^S1|@guardia> ojo en <#C1|obras> el <!date^1790000000^{date}|21 de septiembre>',
      'ojo en #obras el 21 de septiembre',
    ],
    ['5 &lt; 6 &amp; 7', '5 < 6 & 7'],
  ])('keeps no markup of Slack: %s', (written, expected) => {
    expect(byPerson({ text: written }).text).toBe(expected);
  });

  it('of a forwarded message is that message: neither the colleague nor her words are the citizen', () => {
    const forwarded = {
      is_share: true,
      is_msg_unfurl: true,
      author_name: 'Lucía Ferrer',
      author_id: 'U0LUCIA',
      from_url: 'https://town.slack.com/archives/C9/p1',
      fallback: '[November 28th, 2026 9:00 AM] lucia: …',
      text: POST,
      message_blocks: [{ message: { blocks: [rich(run(text(POST), text(' '), { type: 'link', url: LINK }))] } }],
    };
    const prefill = byPerson({ text: 'Mirad esto, por favor', attachments: [forwarded] });
    expect(prefill).toEqual({ text: POST, author: '@vecina@social.example', url: LINK, network: null });
  });

  it('with the preview of a post is that post, by its handle', () => {
    const preview = {
      from_url: LINK,
      author_name: 'Vecina de las Eras',
      author_subname: '@vecina_eras',
      service_name: 'Mastodon',
      text: POST,
    };
    expect(byPerson({ text: `Mirad esto <${LINK}>`, attachments: [preview] })).toEqual({
      text: POST,
      author: '@vecina_eras',
      url: LINK,
      network: 'Mastodon',
    });
  });

  it('with the preview of a page keeps what the person wrote', () => {
    const page = { from_url: 'https://diario.example/riada', title: 'La riada', text: 'Crónica del día' };
    const prefill = byPerson({ text: `${POST} <https://diario.example/riada>`, attachments: [page] });
    expect(prefill.text).toContain(POST);
    expect(prefill.url).toBe('https://diario.example/riada');
  });

  it('of a capture alone names the capture, and leads to it', () => {
    const files = [{ name: 'captura.png', permalink: 'https://town.slack.com/files/U1/F1/captura.png' }];
    expect(byPerson({ text: '', files })).toMatchObject({ text: '', url: HERE, files: ['captura.png'] });
    expect(prefillFromMessage({ text: '', files }, null).url).toBe('https://town.slack.com/files/U1/F1/captura.png');
    expect(byPerson({ text: POST, files }).files).toBeUndefined();
  });
});

it.each([
  null,
  7,
  {},
  { blocks: 'x', attachments: 3, files: [1] },
  { blocks: [null, { type: 'rich_text' }], attachments: [{}] },
])('brings nothing of a message of no known form, and breaks on none: %j', (given) => {
  expect(prefillFromMessage(given, HERE)).toMatchObject({ text: '', url: HERE });
});
