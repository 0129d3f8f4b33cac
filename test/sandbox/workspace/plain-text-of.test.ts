import { describe, expect, it } from 'vitest';
import { plainTextOf } from '../../../sandbox/workspace/plain-text-of.ts';

const mrkdwn = (text: string) => [{ type: 'section', text: { type: 'mrkdwn', text } }];

describe('the text a person sees', () => {
  it.each([
    ['a &lt;b&gt; &amp; c', 'a <b> & c'],
    ['ver <https://a.example|la web>', 'ver la web'],
    ['<https://a.example>', 'https://a.example'],
    ['<@U1> en <#C1|general>', '@U1 en general'],
    ['<!channel> <!subteam^S1>', '@channel @S1'],
  ])('of %s', (text, seen) => {
    expect(plainTextOf(mrkdwn(text))).toBe(seen);
  });

  it('of rich text, inert as it is', () => {
    const leaves = [
      { type: 'text', text: '<!channel> & ' },
      { type: 'link', url: 'https://a.example' },
      { type: 'emoji', name: 'ocean' },
    ];
    const blocks = [{ type: 'rich_text', elements: [{ type: 'rich_text_quote', elements: leaves }] }];
    expect(plainTextOf(blocks)).toBe('<!channel> & https://a.example:ocean:');
  });

  it('of a whole view, top to bottom, with what already stands in its fields', () => {
    const view = {
      type: 'modal',
      title: { type: 'plain_text', text: 'Editar' },
      submit: { type: 'plain_text', text: 'Guardar' },
      private_metadata: 'oculto',
      blocks: [
        {
          type: 'input',
          label: { type: 'plain_text', text: 'Texto' },
          element: { type: 'plain_text_input', initial_value: 'Hola' },
          hint: { type: 'plain_text', text: 'Máximo 280' },
        },
        {
          type: 'actions',
          elements: [{ type: 'button', value: 'oculto', text: { type: 'plain_text', text: 'Otra' } }],
        },
      ],
    };
    expect(plainTextOf({ id: 'V1', hash: '1', view })).toBe(plainTextOf(view));
    expect(plainTextOf(view).split('\n')).toEqual(['Editar', 'Texto', 'Hola', 'Máximo 280', 'Otra', 'Guardar']);
  });

  it('of a message: its blocks when it has some, else its text', () => {
    expect(plainTextOf({ text: 'resumen', blocks: mrkdwn('la tarjeta') })).toBe('la tarjeta');
    expect(plainTextOf({ text: 'resumen' })).toBe('resumen');
  });
});
