import { listModels } from '../../adapters/openai/list-models.ts';
import type { Check, Finding } from '../finding.ts';
import { uncheckedFinding } from '../finding.ts';
import { handbookInForce } from '../parts.ts';
import { isSet } from '../read-settings.ts';

const TIMEOUT_MS = 8_000;

/** The language model: its server answers, and has it. */
export const model: Check = {
  id: 'model',
  title: { es: 'Modelo de lengua', en: 'Language model' },
  async run(parts) {
    const { config } = parts.settings;
    if (!['OPENAI_MODEL', 'OPENAI_API_KEY', 'OPENAI_BASE_URL'].every((name) => isSet(parts.settings, name)))
      return [
        uncheckedFinding(
          { es: 'No se ha probado.', en: 'It was not tried.' },
          { es: 'Sus ajustes (OPENAI_…) no están bien.', en: 'Its settings (OPENAI_…) are not right.' },
        ),
      ];
    const { writer } = config;
    if (writer === null)
      return [
        { level: 'green', what: { es: 'No hay: redactan las guías.', en: 'There is none: the playbooks draft.' } },
      ];
    const { host, hostname } = new URL(writer.baseUrl);
    const { fetch } = parts;
    const listed = await listModels({ baseUrl: writer.baseUrl, apiKey: config.secrets.openaiKey, fetch }, TIMEOUT_MS);
    const finding = modelFinding(listed, writer.model, host);
    const { handbook } = handbookInForce(await parts.handbook());
    const hosts = handbook?.institution.writer?.hosts ?? [];
    return handbook !== null && !hosts.includes(hostname) ? [finding, notListed(hostname)] : [finding];
  },
};

const WITHOUT = {
  es: 'Mientras tanto redactan solo las guías.',
  en: 'Until then the playbooks draft alone.',
};

function modelFinding(listed: Awaited<ReturnType<typeof listModels>>, name: string, host: string): Finding {
  switch (listed.is) {
    case 'listed':
      return listed.models.includes(name)
        ? { level: 'green', what: { es: `${name} está en ${host}.`, en: `${name} is on ${host}.` } }
        : {
            level: 'red',
            what: { es: `${host} no tiene el modelo ${name}.`, en: `${host} does not have the model ${name}.` },
            why: WITHOUT,
            todo: {
              es: `Pon en OPENAI_MODEL uno de los suyos (tiene ${listed.models.length}).`,
              en: `Set one of its ${listed.models.length} models in OPENAI_MODEL.`,
            },
          };
    case 'refused':
      return {
        level: 'red',
        what: {
          es: `${host} no acepta la clave (HTTP ${listed.status}).`,
          en: `${host} refuses the key (HTTP ${listed.status}).`,
        },
        why: WITHOUT,
        todo: { es: 'Copia otra vez la clave en OPENAI_API_KEY.', en: 'Copy the key into OPENAI_API_KEY again.' },
      };
    case 'unreachable':
      return {
        level: 'red',
        what: { es: `${host} no contesta (${listed.why}).`, en: `${host} does not answer (${listed.why}).` },
        why: WITHOUT,
        todo: {
          es: 'Mira la red, el proxy y OPENAI_BASE_URL.',
          en: 'Look at the network, the proxy and OPENAI_BASE_URL.',
        },
      };
    case 'unlisted':
      return {
        level: 'yellow',
        what: {
          es: `${host} contesta, y no dice qué modelos tiene (HTTP ${listed.status}).`,
          en: `${host} answers, and does not list its models (HTTP ${listed.status}).`,
        },
        why: { es: `No se sabe si tiene ${name}.`, en: `Nobody knows whether it has ${name}.` },
        todo: {
          es: 'Pide un borrador de prueba: ./portavoz draft --writer model.',
          en: 'Ask for a draft: ./portavoz draft --writer model.',
        },
      };
  }
}

function notListed(host: string): Finding {
  return {
    level: 'yellow',
    what: {
      es: `${host} no está en writer.hosts, de institution.yml.`,
      en: `${host} is not in writer.hosts of institution.yml.`,
    },
    why: {
      es: 'El bot no le manda nada: redactan solo las guías.',
      en: 'The bot sends it nothing: the playbooks draft alone.',
    },
    todo: {
      es: 'Añádelo, si tu delegado de protección de datos está de acuerdo.',
      en: 'Add it, if your data protection officer agrees.',
    },
  };
}
