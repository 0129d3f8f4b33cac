import type { FileInput } from '@slack/types';
import { useId, useState } from 'react';
import type { GivenFile } from '../../workspace/wire.ts';
import { MOST_FILE_BYTES } from '../../workspace/wire.ts';
import { useSurface } from '../blocks/surface-context.ts';
import { useDesk } from '../desk/desk-context.ts';
import { sendFile } from '../desk/workspace-client.ts';
import { actionIdOf } from '../state/collect-values.ts';
import { acceptOf, fileRefusal, mostFiles } from '../state/file-refusal.ts';
import { fileSize } from '../text/file-size.ts';
import type { PageLanguage } from '../text/page-language.ts';
import { LOCALES } from '../text/page-language.ts';
import type { FieldProps } from './field-props.ts';

/** Files that go up as soon as they are chosen, or dropped here, as in Slack: the form then carries their names alone. */
export function FileField({ element, blockId, ids }: FieldProps<FileInput>) {
  const { sentences } = useDesk();
  const { files, put, take, isSending, refused } = useFiles(element, blockId);
  const listId = useId();
  const isFull = files.length >= mostFiles(element);
  const describedBy = [ids.describedBy, files.length === 0 ? undefined : listId].filter((part) => part !== undefined);

  return (
    <div className="file-field">
      <div className="file-drop" aria-busy={isSending}>
        <input
          id={ids.fieldId}
          type="file"
          accept={acceptOf(element)}
          multiple={mostFiles(element) > 1}
          required={ids.isRequired}
          aria-label={ids.label}
          aria-describedby={describedBy.length === 0 ? undefined : describedBy.join(' ')}
          aria-invalid={ids.isInvalid || refused !== null}
          onChange={({ currentTarget }) => {
            const chosen = [...(currentTarget.files ?? [])];
            // The same file may be chosen again.
            currentTarget.value = '';
            void take(chosen);
          }}
        />
        <span className="button" aria-hidden="true">
          {isFull ? sentences.otherFile : sentences.chooseFile}
        </span>
        <span className="hint" aria-hidden="true">
          {isSending ? sentences.sendingFile : sentences.dropFile}
        </span>
      </div>
      {files.length === 0 ? null : (
        <ul id={listId} className="file-list">
          {files.map(({ id, name, size }) => (
            <li key={id}>
              <span aria-hidden="true">📎</span>
              <span className="file-name">{name}</span>
              <FileSize bytes={size} />
              <button
                type="button"
                className="quiet-button"
                aria-label={sentences.removeFile(name)}
                onClick={() => put(files.filter((one) => one.id !== id))}
              >
                <span aria-hidden="true">✕</span>
              </button>
            </li>
          ))}
        </ul>
      )}
      <p role="status" className={refused === null ? 'sr-only' : 'field-error'}>
        {refused ?? files.map(({ name }) => sentences.fileIsUp(name)).join(' ')}
      </p>
    </div>
  );
}

function FileSize({ bytes }: { bytes: number }) {
  const { language } = useDesk();
  return <span className="hint">{fileSize(bytes, language)}</span>;
}

/** Says that it is one of these. */
function eitherOf(endings: readonly string[], language: PageLanguage): string {
  const said = endings.map((ending) => ending.toUpperCase());
  return new Intl.ListFormat(LOCALES[language], { type: 'disjunction' }).format(said);
}

/** The files of a field, and the way in which a person gives them. */
function useFiles(element: FileInput, blockId: string) {
  const { state, sentences, language } = useDesk();
  const { values, change } = useSurface();
  const [isSending, setIsSending] = useState(false);
  const [refused, setRefused] = useState<string | null>(null);
  const actionId = actionIdOf(element);
  const value = values[blockId]?.[actionId];
  const files = value !== undefined && 'files' in value ? value.files : [];
  const put = (next: GivenFile[]) => change(blockId, actionId, { type: element.type, files: next });

  function whyNot(file: File): string | null {
    const refusal = fileRefusal(file, element);
    if (refusal === null) return null;
    if (refusal.kind === 'ending') return sentences.fileEnding(file.name, eitherOf(refusal.endings, language));
    return sentences.fileTooLarge(file.name, fileSize(file.size, language), fileSize(MOST_FILE_BYTES, language));
  }

  async function take(chosen: readonly File[]) {
    const most = mostFiles(element);
    const [why] = chosen.flatMap((file) => whyNot(file) ?? []);
    const room = most === 1 ? 1 : most - files.length;
    const sentence = why ?? (chosen.length > room ? sentences.tooManyFiles(most) : null);
    setRefused(sentence);
    if (sentence !== null || chosen.length === 0) return;
    setIsSending(true);
    const sent = await Promise.all(chosen.map((file) => sendFile(state.me.id, file))).catch(() => null);
    setIsSending(false);
    if (sent === null) setRefused(sentences.fileNotSent);
    else put(most === 1 ? sent : [...files, ...sent]);
  }

  return { files, put, take, isSending, refused };
}
