import { expect, it } from 'vitest';
import { objectId } from '../../../../src/adapters/networks/facebook/object-id.ts';

it.each([
  ['https://www.facebook.com/Ayto/posts/500', '1000_500'],
  ['https://www.facebook.com/Ayto/posts/obras-en-la-plaza/500/?comment_id=77', '500_77'],
  ['https://m.facebook.com/story.php?story_fbid=500&id=1000&comment_id=77&reply_comment_id=78', '500_78'],
  ['https://www.facebook.com/1000_500', '1000_500'],
  ['https://www.facebook.com/Ayto/posts/pfbid0abc', null],
  ['https://www.facebook.com/Ayto/posts/500?comment_id=Y29tbWVudDo', null],
  ['https://facebook.com.example/Ayto/posts/500', null],
])('the address of a post: %s', (url, id) => expect(objectId(url, '1000')).toBe(id));
