import type { Fault } from './fault.ts';

export default {
  sentence: 'A text that the database cannot keep is an accident.',
  caughtBy: [
    'errors/bodies-that-strain-the-reader › strange texts are taken or refused, and never answered 5xx',
    'errors/refuses-unlawful-agent-ids › each other id, and an unknown platform, is answered 400',
  ],
  api: (parts) => ({
    ...parts,
    parseJson(text) {
      const value = parts.parseJson(text);
      return text.includes('\\u0000') ? { ['']: value } : value;
    },
    incoming(operation, { body, ...asked }) {
      const unkept = typeof body === 'object' && body !== null && '' in body;
      if (unkept) throw new Error('invalid byte sequence for encoding "UTF8": 0x00');
      return parts.incoming(operation, { ...asked, body });
    },
  }),
} satisfies Fault;
