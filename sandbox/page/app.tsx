import { Workspace } from './desk/workspace.tsx';
import { useWorkspace } from './hooks/use-workspace.ts';
import { pageLanguage } from './text/page-language.ts';
import { sentencesFor } from './text/sentences.ts';

export function App() {
  const { state, connection, switchPerson, retry } = useWorkspace();
  if (state !== null) return <Workspace state={state} connection={connection} onSwitchPerson={switchPerson} />;

  const sentences = sentencesFor(pageLanguage());
  return (
    <main className="opening">
      <p role="status">{connection === 'unreachable' ? sentences.unreachable : sentences.loading}</p>
      {connection === 'unreachable' ? (
        <button type="button" className="button" data-style="primary" onClick={retry}>
          {sentences.retry}
        </button>
      ) : null}
    </main>
  );
}
