import { homeLanguage } from '../../handbook/handbook.ts';
import type { Language } from '../../text/languages.ts';
import type { ActionContext } from '../decision/outcome.ts';
import type { CaseState, Draft } from '../model/case-state.ts';
import { emptyVersion } from './empty-version.ts';
import { withName } from './named-reply.ts';

/** Replies to the person who told of a fault, once the works system has closed it. They promise nothing, and no date. */
const CLOSINGS: { readonly [One in Language]?: string } & { es: string } = {
  es: 'El servicio que lo lleva nos dice que ya ha atendido tu aviso. Si ves que sigue igual, dínoslo y lo volvemos a pasar. Gracias por avisar.',
  ca: 'El servei que se n’ocupa ens diu que ja ha atés el teu avís. Si veus que continua igual, digues-nos-ho i el tornem a passar. Gràcies per avisar.',
  gl: 'O servizo que o leva dinos que xa atendeu o teu aviso. Se ves que segue igual, dínolo e volvemos pasalo. Grazas por avisar.',
  eu: 'Ardura duen zerbitzuak dio zure abisua artatu duela. Berdin jarraitzen duela ikusten baduzu, esan eta berriro helaraziko dugu. Eskerrik asko abisatzeagatik.',
  en: 'The service in charge tells us that it has dealt with your report. If you see no change, tell us and we will pass it on again. Thank you for reporting it.',
};

/** Makes the fixed text that closes a report: a version like any other, which people read, edit and approve. */
export function closingReply(state: CaseState, context: ActionContext): Draft {
  const citizens = state.core.assessment.language;
  const home = homeLanguage(context.handbook);
  const language = [citizens, home].find(hasClosing) ?? 'es';
  return {
    ...emptyVersion(state, withName(CLOSINGS[language] ?? CLOSINGS.es, state, context), context, [], null),
    variant: 'a',
    language,
    languageFellBack: citizens !== 'und' && citizens !== language,
    templateId: 'closing/done',
    factIds: [],
    missingFacts: [],
  };
}

function hasClosing(language: CaseState['core']['assessment']['language']): language is Language {
  return language !== 'und' && CLOSINGS[language] !== undefined;
}
