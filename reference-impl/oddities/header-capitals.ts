import type { Oddity } from './oddity.ts';

export default {
  sentence: 'The content type is written in capitals.',
  api: (parts) => ({ ...parts, contentType: 'Application/JSON; Charset=UTF-8' }),
} satisfies Oddity;
