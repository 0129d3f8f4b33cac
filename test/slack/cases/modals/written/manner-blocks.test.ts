import { describe, expect, it } from 'vitest';
import { plainTextOf } from '../../../../../sandbox/workspace/plain-text-of.ts';
import { styleOn } from '../../../../../src/domain/handbook/handbook.ts';
import { textsIn } from '../../../../../src/i18n/texts.ts';
import { editModal } from '../../../../../src/slack/cases/modals/edit-modal.ts';
import { mannerBlocks } from '../../../../../src/slack/cases/modals/written/manner-blocks.ts';
import { caseView } from '../../../../../src/slack/cases/view/view-case.ts';
import { aCase, aPost, digestOf, START } from '../../../../support/builders/a-case.ts';
import { aHandbook } from '../../../../support/builders/a-handbook.ts';
import { aPlace, aPlacedDraft, aStatement } from '../../../../support/builders/a-statement.ts';
import { withNetworksByHand } from '../../../../support/builders/handbook/with-networks-by-hand.ts';

const texts = textsIn('es');
const handbook = withNetworksByHand(['loudspeaker']);

/** The form in which a person writes, as they read it. */
function formOf(state: Parameters<typeof caseView>[0]): string {
  const view = caseView(state, handbook, START, texts, digestOf);
  return plainTextOf(editModal({ view, texts, metadata: '' }));
}

describe('the form of a text', () => {
  it('says who reads on its network, and how we speak there', () => {
    const said = formOf(aCase({ posts: [aPost({ network: 'facebook' })] }));
    expect(said).toContain('Facebook* · Para: Familias y barrios · Cercano.');
  });

  it('says it of each network of a statement, once', () => {
    const draft = aPlacedDraft([aPlace('x'), aPlace('mastodon'), aPlace('loudspeaker')]);
    const said = formOf(aStatement({ drafts: [draft] }));
    expect(said.match(/Para: /g)).toHaveLength(3);
    expect(said).toContain('Mastodon* · Para: Comunidad digital · Conversación.');
    expect(said).toContain('Sitio loudspeaker: los enlaces no funcionan');
  });

  it('has no line where the handbook says nothing of the network', () => {
    const [x] = aHandbook().institution.networks;
    if (x === undefined) throw new Error('no network');
    const { audience: _, ...silent } = x;
    expect(mannerBlocks([silent, null], { networkTone: () => '' }, texts)).toEqual([]);
    const networkTone = (id: string) => styleOn(handbook, id)?.tone ?? '';
    expect(mannerBlocks([silent, silent], { networkTone }, texts)).toHaveLength(1);
  });
});
