import { describe, expect, it } from 'vitest';
import { blockKitProblems } from '../../../sandbox/workspace/limits/block-kit-limits.ts';
import { plainTextOf } from '../../../sandbox/workspace/plain-text-of.ts';
import { FIELDS_NEEDING_SECOND_APPROVAL } from '../../../src/domain/handbook/differences/fields-needing-second-approval.ts';
import type { HandbookChange } from '../../../src/domain/handbook/differences/handbook-difference.ts';
import type { FileComparison } from '../../../src/domain/handbook-changes/compare-files.ts';
import { textsIn } from '../../../src/i18n/texts.ts';
import { proposalMessage } from '../../../src/slack/playbooks/handbook-messages.ts';
import { reloadMessage } from '../../../src/slack/playbooks/reload-message.ts';
import { ana } from '../../support/builders/a-case.ts';
import { aHandbook } from '../../support/builders/a-handbook.ts';

const texts = textsIn('es');
const [FROM, TO] = ['a'.repeat(64), 'b'.repeat(64)];
const proposal = {
  id: 'p1',
  hash: TO,
  basedOn: FROM,
  proposedBy: ana,
  proposedAt: '2026-11-24T10:00:00.000Z',
  reason: null,
  origin: 'files',
  status: 'waiting',
} as const;

/** Text that has broken other messages. */
const UGLY = '<!channel> <http://evil.example|112> *a* _b_ `c` \u202Eabc\u200B 👩‍👩‍👧‍👦\n\n'.repeat(200);

function aChange(over: Partial<HandbookChange> = {}): HandbookChange {
  return {
    file: 'institution.yml',
    field: ['contact', 'phone'],
    before: '010',
    after: '012',
    guarded: 'phones',
    ...over,
  };
}

function messagesFor(changes: HandbookChange[]) {
  const look: FileComparison = { kind: 'changed', inForce: FROM, hash: TO, changes, files: [], waiting: proposal };
  return [reloadMessage(look, ana, texts), proposalMessage(proposal, changes, aHandbook(), texts)];
}

describe('a difference fits into a message', () => {
  it.for([
    ['with nothing in it', []],
    ['of one change', [aChange()]],
    ['with empty values', [aChange({ before: '', after: ' ' }), aChange({ field: [], before: null })]],
    [
      'of thousands of changes everywhere, long and ugly',
      [...FIELDS_NEEDING_SECOND_APPROVAL, null].flatMap((guarded) =>
        Array.from({ length: 1_000 }, (_, index) =>
          aChange({
            guarded,
            file: `crises/${UGLY}.md`,
            field: [UGLY, String(index)],
            before: UGLY,
            after: `${UGLY}${index}`,
          }),
        ),
      ),
    ],
  ] as const)('%s', ([, changes]) => {
    for (const { blocks = [] } of messagesFor([...changes])) {
      expect(blockKitProblems(blocks)).toEqual([]);
      expect(JSON.stringify(blocks).length).toBeLessThan(40_000);
    }
  });

  it('and says how much it does not show; no guarded place hides behind another', () => {
    const changes = [
      ...Array.from({ length: 500 }, (_, index) => aChange({ guarded: 'hosts', field: ['hosts', String(index)] })),
      aChange(),
    ];
    for (const message of messagesFor(changes)) {
      const said = plainTextOf({ blocks: message.blocks ?? [] });
      expect(said).toContain('y 480 cambios más que no caben aquí');
      expect(said).toContain('institution.yml › contact › phone: 010 → 012');
    }
  });

  it('and shows what the files say as plain text, which mentions nobody', () => {
    const [message] = messagesFor([aChange({ after: '<!channel> <@U123>' })]);
    const mrkdwn = JSON.stringify(message?.blocks?.filter(({ type }) => type !== 'rich_text'));
    expect(mrkdwn).not.toContain('<!channel>');
    expect(JSON.stringify(message?.blocks)).toContain('{"type":"text","text":"<!channel> <@U123>"}');
  });
});
