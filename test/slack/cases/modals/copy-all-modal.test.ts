import type { View } from '@slack/types';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { elementsOf } from '../../../../sandbox/workspace/gestures/view-values.ts';
import { isJson, textIn } from '../../../../sandbox/workspace/json.ts';
import { plainTextOf } from '../../../../sandbox/workspace/plain-text-of.ts';
import { BY_HAND } from '../../../../src/domain/cases/model/publication.ts';
import { textsIn } from '../../../../src/i18n/texts.ts';
import { ofOneForm } from '../../../../src/slack/cases/card/acts/of-one-form.ts';
import { copyAllModal } from '../../../../src/slack/cases/modals/copy-all-modal.ts';
import { caseView } from '../../../../src/slack/cases/view/view-case.ts';
import { digestOf, START } from '../../../support/builders/a-case.ts';
import { aHandbook } from '../../../support/builders/a-handbook.ts';
import { aPlace, aPlacedDraft, aStatement, outOn, seenBy } from '../../../support/builders/a-statement.ts';
import { aPortavoz } from '../../../support/drivers/a-portavoz.ts';
import { aTownInCrisis } from '../../../support/drivers/slack/a-town-in-crisis.ts';

const LAMP = 'La farola de la plaza Mayor lleva tres semanas fundida y nadie hace nada. Vaya vergüenza.';
const POST = 'https://x.com/vecina_eras/status/41';
const REPLY =
  'Hola. Sentimos lo de la farola & el banco de la plaza Mayor. Pasamos tu aviso a Alumbrado. Si quieres reclamar: https://riudalba.example';
const ON_X = 'https://x.com/AytoRiudalba/status/1860000000000000001';
const ON_MASTODON = 'https://social.riudalba.example/@ayuntamiento/113500000000000001';

function controlsOf(view: View | undefined) {
  const blocks: readonly object[] = view?.blocks ?? [];
  return blocks.filter(isJson).flatMap((block) => elementsOf(block));
}

/** Addresses behind the buttons of a form, by their ids. */
function addressesIn(view: View | undefined): Record<string, string> {
  return Object.fromEntries(
    controlsOf(view).flatMap((one) => ('url' in one ? [[textIn(one, 'action_id'), textIn(one, 'url')]] : [])),
  );
}

describe('what a person publishes by hand', () => {
  it('leads to the post, and to the network’s own window with exactly the text', async () => {
    await using bot = await aPortavoz({ holdMs: 0 });
    const { workspace } = bot;
    const writer = workspace.as('writer');
    await bot.flag('writer', { text: LAMP, url: POST });
    await bot.cardSays(1, 'Por atender');
    await bot.write('writer', 1, REPLY);
    await bot.cardSays(1, 'Pendiente de aprobación');
    await workspace.as('approver').click(bot.card(1), 'draft.approve');
    await bot.cardSays(1, 'Copia el texto');
    await bot.pick('writer', 1, 'publication.copy');
    await bot.form('writer');
    const addresses = addressesIn(writer.view()?.view);
    expect(addresses['publication.post']).toBe(POST);
    const compose = new URL(addresses['publication.compose'] ?? 'https://none.example');
    expect([compose.searchParams.get('text'), compose.searchParams.get('in_reply_to')]).toEqual([REPLY, '41']);
    expect((await writer.clickInView('publication.compose')).status).toBe(200);
  });

  it('on several networks is recorded in one form, whole or not at all', async () => {
    await using town = await aTownInCrisis();
    const writer = town.workspace.as('writer');
    const id = await town.states(['x', 'mastodon', 'bluesky']);
    await town.approve(id);
    await town.cardSays(id, 'Publicar en 3 redes');
    await town.pick('writer', id, 'publication.copy_all');
    await town.form('writer');
    const { publications, drafts } = await town.stateOf(id);
    const said = drafts
      .at(-1)
      ?.places.map(({ text }) => text)
      .sort();
    const windows = controlsOf(writer.view()?.view).flatMap((one) => ('url' in one ? [textIn(one, 'url')] : []));
    expect(windows.map((url) => new URL(url).searchParams.get('text')).sort()).toEqual(said);

    const idOf = (network: string) => publications.find((one) => one.network === network)?.id ?? '';
    const [onX, onMastodon] = [`proof.${idOf('x')}`, `proof.${idOf('mastodon')}`];
    const wrong = await writer.submit({ [onX]: ON_X, [onMastodon]: ON_X, exactly: ['yes'] });
    expect(Object.keys(wrong.errors ?? {})).toEqual([onMastodon]);
    expect((await town.stateOf(id)).publications.map(({ status }) => status)).not.toContain('published');

    // What is not on Bluesky yet is recorded later.
    await writer.submit({ [onX]: ON_X, [onMastodon]: ON_MASTODON, exactly: ['yes'] });
    await town.cardSays(id, ON_X, ON_MASTODON);
    const after = (await town.stateOf(id)).publications;
    expect(after.map(({ network, status, proof }) => [network, status, proof])).toEqual([
      ['x', 'published', ON_X],
      ['mastodon', 'published', ON_MASTODON],
      ['bluesky', 'publishing', null],
    ]);
  });

  it('says at its own network that a colleague recorded one meanwhile', async () => {
    await using town = await aTownInCrisis();
    const { workspace } = town;
    const id = await town.states(['x', 'mastodon']);
    await town.approve(id);
    await town.cardSays(id, 'Publicar en 2 redes');
    await town.pick('writer', id, 'publication.copy_all');
    expect(await town.form('writer')).not.toContain('tiene este texto abierto');
    await town.pick('lead', id, 'publication.copy_all');
    expect(await town.form('lead')).toMatch(
      new RegExp(`@${workspace.person('writer').id} tiene este texto abierto desde las \\d\\d:\\d\\d`),
    );
    const { publications } = await town.stateOf(id);
    const fieldOf = (network: string) => `proof.${publications.find((one) => one.network === network)?.id}`;
    const [onX, onMastodon] = [fieldOf('x'), fieldOf('mastodon')];
    await workspace.as('lead').submit({ [onMastodon]: ON_MASTODON, exactly: ['yes'] });
    await town.cardSays(id, ON_MASTODON);

    const refused = await workspace.as('writer').submit({ [onX]: ON_X, [onMastodon]: ON_MASTODON, exactly: ['yes'] });
    expect(Object.keys(refused.errors ?? {})).toEqual([onMastodon]);
    expect(refused.errors?.[onMastodon]).toContain('ya anotó que está publicada');
    await workspace.as('writer').submit({ [onX]: ON_X, [onMastodon]: '', exactly: ['yes'] });
    await town.cardSays(id, ON_X, ON_MASTODON);
    // Who recorded what is out has it open no more; nor has one who closes the form.
    const opened = async () =>
      (await town.database.cases.editings.others(id, 'nobody', '')).map(({ person }) => person);
    await workspace.waitFor(async () => (await opened()).length === 0, { what: 'that nobody has it open' });
  });

  it('says of a colleague who has another text of the case open nothing, and nothing once they closed theirs', async () => {
    await using town = await aTownInCrisis();
    const { workspace } = town;
    const id = await town.states(['x', 'mastodon']);
    await town.approve(id);
    await town.cardSays(id, 'Publicar en 2 redes');
    const { editings } = town.database.cases;
    const lead = workspace.person('lead').id;
    await editings.begin({ caseId: id, person: lead, at: new Date().toISOString(), form: 'edit' }, '');
    await editings.begin({ caseId: id, person: 'UOTHER', at: new Date().toISOString(), form: 'of-another' }, '');
    await town.pick('writer', id, 'publication.copy_all');
    expect(await town.form('writer')).not.toContain('tiene este texto abierto');
    await workspace.waitFor(async () => (await editings.others(id, 'nobody', '')).length === 3, { what: 'all three' });
    await workspace.as('writer').close();
    await workspace.waitFor(async () => (await editings.others(id, 'nobody', '')).length === 2, {
      what: 'who is left',
    });
  });
});

const texts = textsIn('es');

/** A text that a person publishes by hand now, after these openings; each corrects one that is out, where they do. */
function viewOf(openings: readonly (string | undefined)[], corrects: boolean) {
  const places = openings.map((opening, at) =>
    aPlace(at % 2 === 0 ? 'x' : 'mastodon', `${opening ?? ''}Ya hay agua.`, {
      target: `place-${at}`,
      corrects: corrects ? [`p-${at}`] : [],
      ...(opening === undefined ? {} : { opening }),
    }),
  );
  const draft = aPlacedDraft(places);
  const publications = places.map(({ target, network, corrects: ids }) => {
    const over = { id: `out-${target}`, target, corrects: ids, status: 'publishing', reason: BY_HAND } as const;
    return outOn(network, over, draft);
  });
  const state = aStatement({ drafts: [draft], signOffs: seenBy(draft), publications });
  return caseView(state, aHandbook(), START, texts, digestOf);
}

describe('the form for several networks', () => {
  it('takes no text that names its reader, which has a form of its own; one that corrects another says where it belongs', () => {
    expect(ofOneForm(viewOf([undefined, undefined], false))).toHaveLength(2);
    expect(ofOneForm(viewOf([undefined, undefined], true))).toHaveLength(2);
    expect(ofOneForm(viewOf(['@ana ', '@berta '], true))).toEqual([]);
    expect(ofOneForm(viewOf(['@ana ', '@berta '], false))).toEqual([]);
  });

  it('shows each place exactly the text that was approved for it', () => {
    const opening = fc.constantFrom(undefined, '@ana ', '@berta ', ' ', '@ana  ');
    fc.assert(
      fc.property(fc.array(opening, { minLength: 1, maxLength: 5 }), fc.boolean(), (openings, corrects) => {
        const view = viewOf(openings, corrects);
        const { blocks } = copyAllModal({ view, texts, metadata: '' }, view.destinations);
        const shown: string[] = [];
        let accounts: string[] = [];
        for (const block of blocks) {
          if (block.type === 'section') accounts.push(plainTextOf([block]).split('\n')[0] ?? '');
          if (block.type !== 'rich_text') continue;
          const text = plainTextOf([block]);
          shown.push(...accounts.map((account) => `${account}: ${text}`));
          accounts = [];
        }
        const approved = view.destinations.map(
          ({ name, network, destination }) => `*${name}* @${network?.handle}: ${destination.text}`,
        );
        expect(shown.sort()).toEqual(approved.sort());
      }),
    );
  });
});
