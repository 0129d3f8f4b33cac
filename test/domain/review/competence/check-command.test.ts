import { describe, expect, it } from 'vitest';
import { checkCommand } from '../../../../src/domain/review/competence/check-command.ts';
import { readDraft } from '../../../../src/domain/review/model/draft-reading.ts';
import { aReview } from '../../../support/builders/drafts/a-review.ts';

const STATE = { body: 'Protección Civil', link: 'https://www.proteccioncivil.es' };

const said = (text: string, command: typeof STATE | null = STATE) =>
  checkCommand(readDraft({ ...aReview(text), command }));

describe('while another government commands', () => {
  it.each([
    'Evacuad ya el barrio de Sant Roc.',
    'La carretera de la costa está cortada.',
    'Hay 240 personas evacuadas.',
    'Cal evacuar el barri del Port.',
    'A estrada está cortada.',
    'The road to the harbour is closed.',
  ])('«%s» is blocked, with the page of who commands', (text) => {
    const [finding] = said(text);
    expect(finding).toMatchObject({ rule: 'competence', level: 'block' });
    expect(finding?.fix).toContain(STATE.link);
    expect(said(text, null)).toEqual([]);
  });

  it.each(['Gracias por avisar. Llama al 112 si hay peligro.', 'La biblioteca abre a las 9.'])(
    '«%s» is not',
    (text) => {
      expect(said(text)).toEqual([]);
    },
  );
});
