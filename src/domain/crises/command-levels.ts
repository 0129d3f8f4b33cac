import type { CommandLevel } from '../cases/model/crises/crisis.ts';
import { COMMAND_LEVELS } from '../cases/model/crises/crisis.ts';
import { foldText } from '../text/fold-text.ts';

/** Words for each government in Spanish, Catalan, Galician, Basque and English, folded. */
const WORDS: Readonly<Record<CommandLevel, readonly string[]>> = {
  municipal: [
    ...['municipal', 'local', 'ayuntamiento', 'municipio', 'alcaldia', 'ajuntament', 'municipi'],
    ...['concello', 'udala', 'udal', 'council', 'municipality'],
  ],
  regional: [
    ...['regional', 'region', 'autonomico', 'autonomica', 'autonomic', 'comunidad', 'comunitat', 'comunidade'],
    ...['generalitat', 'xunta', 'junta', 'autonomikoa', 'autonomia', 'eskualdekoa', 'jaurlaritza'],
  ],
  state: [
    ...['state', 'national', 'government', 'estatal', 'estado', 'nacional', 'gobierno'],
    ...['estat', 'govern', 'goberno', 'estatua', 'estatala', 'gobernua'],
  ],
};

/** Returns the government that these words name; null if they name none, or several. */
export function commandLevelIn(words: string): CommandLevel | null {
  const said = foldText(words, 'loose').text.split(/[^\p{L}]+/u);
  const named = COMMAND_LEVELS.filter((level) => WORDS[level].some((word) => said.includes(word)));
  return named.length === 1 ? (named[0] ?? null) : null;
}
