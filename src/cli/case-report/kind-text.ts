import type { CaseCore } from '../../domain/cases/model/case-state.ts';
import type { HandbookNames } from '../../i18n/handbook-names.ts';
import type { Texts } from '../../i18n/texts.ts';

type Kind = Pick<CaseCore, 'class' | 'severity' | 'playbook'> & Partial<Pick<CaseCore, 'statement'>>;

/** Returns class, urgency and playbook in words; an id where the handbook has no title for it. */
export function kindText(
  { class: of, severity, playbook, statement = null }: Kind,
  names: HandbookNames,
  texts: Texts,
) {
  return [
    statement === null ? names.className(of) || of : texts.t(`statement.${statement}`),
    texts.t('reason.severity', { severity }),
    playbook === null ? '—' : names.playbookName(playbook) || playbook,
  ].join(' · ');
}
