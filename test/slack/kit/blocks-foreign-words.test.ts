import { expect, it } from 'vitest';
import { textsIn } from '../../../src/i18n/texts.ts';
import { escapeMrkdwn, headerBlock, option, smallPrint } from '../../../src/slack/kit/blocks.ts';
import { saySentence } from '../../../src/slack/kit/say-sentence.ts';
import { aHandbook } from '../../support/builders/a-handbook.ts';

const texts = textsIn('es');

it.for([
  ['Avisad a @here ya', 'Avisad a @\u200bhere ya'],
  ['Avisad a @channel y a @everyone', 'Avisad a @\u200bchannel y a @\u200beveryone'],
  ['Escribe a @heredia', 'Escribe a @heredia'],
  ['Visto :white_check_mark: y :+1:', 'Visto :\u200bwhite_check_mark: y :\u200b+1:'],
  ['A las 12:30, en https://riudalba.example/a:b', 'A las 12:30, en https://riudalba.example/a:b'],
  ['<!channel> & <@U1>', '&lt;!channel&gt; &amp; &lt;@U1&gt;'],
  ['\u202eetnerf', '\u2068\u202eetnerf\u2069'],
] as const)('%j calls nobody and draws nothing in our mrkdwn', ([text, inert]) => {
  expect(escapeMrkdwn(text)).toBe(inert);
});

it('a title shows what was typed: no emoji is made of it', () => {
  expect(headerBlock('Riada :smile:').text).toEqual({ type: 'plain_text', text: 'Riada :smile:', emoji: false });
  expect(option('Riada :smile:', 'x').text).toMatchObject({ emoji: false });
});

it('a name in small print does not turn round what stands beside it', () => {
  expect(smallPrint([{ plain: '\u202enico' }])).toMatchObject({ elements: [{ text: '\u2068\u202enico\u2069' }] });
});

it('words in a line of a thread are shown without their formatting', async () => {
  const sentence = { key: 'thread.told_by_voice', params: { name: '*jefe* de _guardia_, @vecina_enfadada y `x`' } };
  const said = saySentence(
    { ...sentence, key: 'thread.by', params: { who: 'U1', what: '*b* _c_ ~d~ `e` :skull: @here' } },
    'message',
    texts,
    aHandbook(),
  );
  expect(said).not.toMatch(/[*_~`]/);
  expect(said).toContain(':\u200bskull: @\u200bhere');
  const kept = saySentence(
    { key: 'thread.by', params: { who: 'U1', what: sentence.params.name } },
    'message',
    texts,
    aHandbook(),
  );
  expect(kept).toContain('@vecina_enfadada');
  expect(kept).not.toContain('*jefe*');
});
