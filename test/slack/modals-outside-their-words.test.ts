import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { SEVERITIES } from '../../src/domain/handbook/vocabulary.ts';
import { RefusedError } from '../../src/errors.ts';
import { SUBMISSION_ACTIONS } from '../../src/slack/cases/listeners/submission-actions.ts';
import { filledOf } from '../../src/slack/kit/filled.ts';
import { VIEWS } from '../../src/slack/kit/ids.ts';
import { aPortavoz, CASES } from '../support/drivers/a-portavoz.ts';
import { aCrisisRoom } from '../support/drivers/slack/a-crisis-room.ts';

const POST = 'La farola de la plaza Mayor lleva tres semanas fundida y nadie hace nada. Vaya vergüenza.';
const NOT_OFFERED = 'El formulario no ofrece esa opción. Ábrelo otra vez y elige una de la lista.';

/** Fields that take several values. */
const SEVERAL = ['tags', 'languages'];

type Bot = Awaited<ReturnType<typeof aPortavoz>>;

/** Sends the form in front of a person with a value that a choice does not offer, as a tampered client would. */
async function tampers({ workspace }: Bot, key: string, field: string, value: string) {
  const seesForm = () => workspace.as(key).view() !== null;
  await workspace.waitFor(seesForm, { what: `a form in front of ${key}` });
  const blocks = workspace.as(key).view()?.view.blocks ?? [];
  const input = blocks.find((block) => 'block_id' in block && block.block_id === field);
  if (input === undefined || !('element' in input) || !('options' in input.element)) throw new Error(`No ${field}`);
  const option = { text: { type: 'plain_text', text: value }, value };
  Object.assign(input.element, { options: [...(input.element.options ?? []), option] });
  return workspace.as(key).submit({ [field]: SEVERAL.includes(field) ? [value] : value });
}

describe('a form that was tampered with', () => {
  it('changes nothing of a case, and says so at the field; the case goes on', async () => {
    await using bot = await aPortavoz();
    const { workspace } = bot;
    await bot.flag('writer', { text: POST });
    await bot.cardSays(1, 'Por atender');
    const before = await bot.database.cases.reader.caseById(1);
    await bot.pick('writer', 1, 'case.correct');
    for (const [field, value] of Object.entries({ severity: 'S9', class: 'nonsense', tags: 'urgent' })) {
      expect((await tampers(bot, 'writer', field, value)).errors).toEqual({ [field]: NOT_OFFERED });
    }
    expect(await bot.database.cases.reader.caseById(1)).toEqual(before);
    await workspace.as('writer').submit({ severity: 'S3' });
    await bot.cardSays(1, 'S3');
    const corrected = await bot.database.cases.reader.caseById(1);

    await bot.pick('writer', 1, 'case.dismiss');
    expect((await tampers(bot, 'writer', 'reason', 'whatever')).errors).toEqual({ reason: NOT_OFFERED });
    expect(await bot.database.cases.reader.caseById(1)).toEqual(corrected);
  });

  it('starts no crisis, and changes nothing of one', async () => {
    await using room = await aCrisisRoom();
    const { workspace } = room;
    await workspace.as('writer').command(CASES, '/crisis', 'start flood');
    expect((await tampers(room, 'writer', 'level', 'S4')).errors).toEqual({ level: NOT_OFFERED });
    expect(await room.database.crises.reader.list()).toEqual([]);
    await workspace.as('writer').submit({ level: 'S1' });
    await room.boardSays('Nivel S1');
    const before = await room.state();
    await workspace.as('writer').click(room.board(), 'crisis.statement');
    for (const [field, value] of Object.entries({ statement: 'correction', languages: 'xx' })) {
      expect((await tampers(room, 'writer', field, value)).errors).toEqual({ [field]: NOT_OFFERED });
    }
    expect(await room.state()).toEqual(before);
  });
});

it('reads no severity but those there are', () => {
  const reference = { caseId: 1, randomId: null, draftId: null, digest: null, publicationId: null };
  fc.assert(
    fc.property(fc.oneof(fc.string(), fc.constantFrom(...SEVERITIES, 's1', 'S1 ', '__proto__')), (severity) => {
      const chosen = (value: string) => ({ a: { selected_option: { value } } });
      const filled = filledOf({ severity: chosen(severity), class: chosen('question'), playbook: chosen('none') });
      const read = () => SUBMISSION_ACTIONS[VIEWS.reclassify]?.(filled, reference);
      if (SEVERITIES.some((known) => known === severity)) expect(read()).toMatchObject({ severity });
      else expect(read).toThrow(RefusedError);
    }),
  );
});
