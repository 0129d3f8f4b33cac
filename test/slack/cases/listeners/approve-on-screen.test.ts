import type { BlockAction } from '@slack/bolt';
import type { KnownBlock } from '@slack/types';
import { WebClient } from '@slack/web-api';
import { expect, it } from 'vitest';
import { currentDraft } from '../../../../src/domain/cases/model/case-status.ts';
import { erasePosts } from '../../../../src/domain/privacy/erase-personal-data.ts';
import { approveOnScreen } from '../../../../src/slack/cases/listeners/approve-on-screen.ts';
import { encodeReference, referenceTo } from '../../../../src/slack/cases/view/card-reference.ts';
import { button, sectionWith } from '../../../../src/slack/kit/blocks.ts';
import { APPROVE_RUNG, PROPOSE_RUNG } from '../../../../src/slack/kit/ids.ts';
import { ana, berta } from '../../../support/builders/a-case.ts';
import { aHandbook } from '../../../support/builders/a-handbook.ts';
import { aDesk } from '../../../support/builders/cases/a-desk.ts';
import { aDatabase } from '../../../support/drivers/a-database.ts';

/** Oscar presses the button of the ring; why he was refused, and what the ring says then. */
async function aRing() {
  const database = await aDatabase();
  const desk = await aDesk(null, aHandbook(), database);
  await desk.flag({ text: '¿A qué hora abre la oficina del padrón?' });
  const state = await desk.caseOf(1);
  const draft = currentDraft(state);
  const reference = referenceTo(state, { draftId: draft?.id ?? null, digest: draft?.digest ?? null });

  async function press(id: string) {
    const pressed = button('Abrir', id, encodeReference(reference));
    let left: KnownBlock[] = [sectionWith('Caso #1', pressed)];
    const client = new WebClient();
    client.chat.update = async (sent) => {
      left = (sent as { blocks: KnownBlock[] }).blocks;
      return { ok: true };
    };
    const body: BlockAction = JSON.parse(
      JSON.stringify({
        actions: [pressed],
        user: { id: 'UOSCAR', team_id: 'T1' },
        channel: { id: 'C1' },
        trigger_id: `${id}-${left.length}`,
        message: { ts: '1.1', text: 'Caso #1', blocks: left },
      }),
    );
    const deps = {
      cases: desk.deps,
      readers: { cases: database.cases.reader },
      team: {
        directory: {
          localeOf: async (_: string): Promise<string | null> => 'es',
          zoneOf: async (_: string): Promise<string | null> => null,
        },
      },
    } as Parameters<typeof approveOnScreen>[3];
    const why = await approveOnScreen(id, reference, { body, client }, deps).then(
      () => 'done',
      (error: Error) => error.message,
    );
    return { why, hasButton: JSON.stringify(left).includes(id), last: (await desk.record()).at(-1) };
  }
  return { desk, press, [Symbol.asyncDispose]: database.close };
}

it.each([
  ['another person may still read the text', false],
  ['it is approved', true],
] as const)(
  'a ring to propose what was proposed is refused in the record and loses its button, where %s',
  async (_, isApproved) => {
    await using ring = await aRing();
    await ring.desk.backs(ana, 1, 'propose');
    if (isApproved) await ring.desk.backs(berta, 1, 'approve');
    expect(await ring.press(PROPOSE_RUNG)).toEqual({
      why: 'refusal.already_proposed',
      hasButton: false,
      last: 'gesture.propose refusal.already_proposed',
    });
  },
);

it.each([
  [PROPOSE_RUNG, 'propose'],
  [APPROVE_RUNG, 'approve'],
])('the ring of an erased case says that it was erased, in the record too: %s', async (id, kind) => {
  await using ring = await aRing();
  const postIds = (await ring.desk.caseOf(1)).posts.map((one) => one.id);
  await erasePosts(ring.desk.deps, { caseId: 1, postIds, rule: 'request', actor: berta });
  expect(await ring.press(id)).toEqual({
    why: 'refusal.erased',
    hasButton: false,
    last: `gesture.${kind} refusal.erased`,
  });
});
