import { homeLanguage } from '../../handbook/handbook.ts';
import type { Language } from '../../text/languages.ts';
import type { ActionContext } from '../decision/outcome.ts';
import type { CaseState, Draft } from '../model/case-state.ts';
import { currentDraft, currentPublications, hasLeftHold } from '../model/case-status.ts';
import type { Moderation, ModerationCategory, ModerationReason } from '../model/moderation/moderation.ts';
import { emptyVersion } from './empty-version.ts';
import { withName } from './named-reply.ts';

type Notice = {
  [Reason in ModerationReason]: string;
} & { because: { [Category in ModerationCategory]: string }; rule: string; appeal: string };

const SPANISH: Notice = {
  hidden: 'Hemos ocultado tu comentario',
  reported: 'Hemos denunciado tu comentario a esta red',
  because: {
    insult: 'insulta a personas',
    threat: 'amenaza a personas',
    hate: 'ataca a personas por lo que son',
    personal_data: 'muestra datos de otra persona',
  },
  rule: 'Nuestras normas:',
  appeal: 'Puedes criticarnos sin problema. Si crees que es un error, dínoslo y lo revisamos.',
};

const NOTICES: { readonly [One in Language]?: Notice } = {
  es: SPANISH,
  ca: {
    hidden: 'Hem amagat el teu comentari',
    reported: 'Hem denunciat el teu comentari a esta xarxa',
    because: {
      insult: 'insulta persones',
      threat: 'amenaça persones',
      hate: 'ataca persones pel que són',
      personal_data: 'mostra dades d’una altra persona',
    },
    rule: 'Les nostres normes:',
    appeal: 'Ens pots criticar sense problema. Si creus que és un error, digues-nos-ho i ho revisem.',
  },
  gl: {
    hidden: 'Ocultamos o teu comentario',
    reported: 'Denunciamos o teu comentario a esta rede',
    because: {
      insult: 'insulta persoas',
      threat: 'ameaza persoas',
      hate: 'ataca persoas polo que son',
      personal_data: 'mostra datos doutra persoa',
    },
    rule: 'As nosas normas:',
    appeal: 'Podes criticarnos sen problema. Se cres que é un erro, dínolo e revisámolo.',
  },
  eu: {
    hidden: 'Zure iruzkina ezkutatu dugu',
    reported: 'Zure iruzkina sare honi salatu diogu',
    because: {
      insult: 'pertsonak iraintzen ditu',
      threat: 'pertsonak mehatxatzen ditu',
      hate: 'pertsonak direnagatik erasotzen ditu',
      personal_data: 'beste pertsona baten datuak erakusten ditu',
    },
    rule: 'Gure arauak:',
    appeal: 'Kritika egin diezagukezu lasai. Akatsa dela uste baduzu, esan eta berrikusiko dugu.',
  },
  en: {
    hidden: 'We have hidden your comment',
    reported: 'We have reported your comment to this network',
    because: {
      insult: 'it insults people',
      threat: 'it threatens people',
      hate: 'it attacks people for who they are',
      personal_data: 'it shows somebody else’s data',
    },
    rule: 'Our rules:',
    appeal: 'You are free to criticise us. If you think this is a mistake, tell us and we will look again.',
  },
};

/** Makes the fixed text for the author of a comment: a version like any other, which people approve. */
export function hidingNotice(moderation: Moderation, state: CaseState, context: ActionContext): Draft {
  const citizens = state.core.assessment.language;
  const home = homeLanguage(context.handbook);
  const language = [citizens, home].find(hasNotice) ?? 'es';
  const { because, rule, appeal, ...done } = NOTICES[language] ?? SPANISH;
  const said = `${done[moderation.reason]}: ${because[moderation.category]}. ${rule} ${moderation.rule} ${appeal}`;
  return {
    ...emptyVersion(state, withName(said, state, context), context, [], null),
    variant: 'a',
    language,
    languageFellBack: citizens !== 'und' && citizens !== language,
    templateId: `hiding/${moderation.category}`,
    factIds: [],
    missingFacts: [],
  };
}

/** Returns true for the text that tells its author that a comment was hidden, also as people edited it. */
export function isHidingNotice({ templateId }: Pick<Draft, 'templateId'>): boolean {
  return templateId?.startsWith('hiding/') === true;
}

/** Returns the draft on the card, unless it tells of a decision to hide that is dropped now. */
export function draftWithoutNotice(state: CaseState): string | null {
  const draft = currentDraft(state);
  const isDropped = draft !== undefined && isHidingNotice(draft) && !hasLeftHold(currentPublications(state));
  return isDropped ? null : state.core.currentDraftId;
}

function hasNotice(language: CaseState['core']['assessment']['language']): language is Language {
  return language !== 'und' && NOTICES[language] !== undefined;
}
