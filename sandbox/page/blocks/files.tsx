import type { SharedFile } from '../../workspace/wire.ts';
import { useDesk } from '../desk/desk-context.ts';

/** Files that a message shares: pictures are shown, others can be saved. They come from the sandbox itself. */
export function Files({ files }: { files: readonly SharedFile[] }) {
  const { state, sentences } = useDesk();
  return files.map(({ id, name, title, alt, mimetype, isDeleted }) => {
    if (isDeleted === true) return <p key={id}>{sentences.fileDeleted}</p>;
    const address = `sandbox/files/${id}?as=${state.me.id}`;
    return (
      <figure key={id} className="file">
        <figcaption>{title}</figcaption>
        {mimetype.startsWith('image/') ? (
          <img src={address} alt={alt} />
        ) : (
          <a href={address} download={name}>
            {name}
          </a>
        )}
      </figure>
    );
  });
}
