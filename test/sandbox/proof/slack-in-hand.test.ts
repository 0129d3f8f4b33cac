import { expect, it } from 'vitest';
import { actOf, buttonsOf, fieldsIn, linksIn, menuOf } from '../../../sandbox/proof/slack-in-hand.ts';
import type { Message } from '../../../sandbox/workspace/wire.ts';

const plain = (text: string) => ({ type: 'plain_text', text }) as const;

const MESSAGE: Message = {
  channel: 'C1',
  ts: '1.1',
  user: 'U1',
  text: 'a card',
  blocks: [
    { type: 'actions', elements: [{ type: 'button', action_id: 'case.claim', value: '1', text: plain('Claim') }] },
    {
      type: 'section',
      text: { type: 'mrkdwn', text: '<https://town.slack.com/archives/C1/p1764324000000100|open>' },
      accessory: {
        type: 'overflow',
        action_id: 'ledger.menu',
        options: [{ text: plain('Retract'), value: 'retract|7' }],
      },
    },
    {
      type: 'section',
      text: plain('a fact'),
      accessory: { type: 'button', action_id: 'ledger.verify', value: '7', text: plain('Verify') },
    },
  ],
};

it('finds the buttons, the menus and the links of a message', () => {
  expect(buttonsOf(MESSAGE)).toEqual([
    { actionId: 'case.claim', value: '1' },
    { actionId: 'ledger.verify', value: '7' },
  ]);
  expect(menuOf(MESSAGE)).toEqual([{ actionId: 'ledger.menu', value: 'retract|7' }]);
  expect([...buttonsOf(MESSAGE), ...menuOf(MESSAGE)].map(actOf)).toEqual(['case.claim', 'ledger.verify', 'retract']);
  expect(linksIn(MESSAGE)).toEqual([{ channel: 'C1', ts: '1764324000.000100' }]);
});

it('finds the fields of a form, and which are boxes to tick', () => {
  const boxes = { type: 'checkboxes', action_id: 'warnings.0', options: [{ text: plain('1'), value: 'w1' }] };
  const blocks = [
    { type: 'input', label: plain('Why'), element: { type: 'plain_text_input', action_id: 'note' } },
    { type: 'input', label: plain('Warnings'), element: boxes },
  ];
  expect(fieldsIn(blocks)).toEqual([
    { actionId: 'note', options: [], isTicked: false },
    { actionId: 'warnings.0', options: ['w1'], isTicked: true },
  ]);
});
