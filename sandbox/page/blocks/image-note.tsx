import { useDesk } from '../desk/desk-context.ts';

/** Stands in for a picture: nothing is loaded from outside, so its words are shown. */
export function ImageNote({ altText, title }: { altText: string; title?: string | undefined }) {
  const { sentences } = useDesk();
  return (
    <figure className="block-image">
      {title === undefined ? null : <figcaption>{title}</figcaption>}
      <p>
        <span className="image-word">{sentences.image}</span> {altText}
      </p>
    </figure>
  );
}
