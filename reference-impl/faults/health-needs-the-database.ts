import type { Fault } from './fault.ts';

export default {
  sentence: 'Without its database the API says that it is not healthy.',
  caughtBy: ['errors/fails-closed-while-its-database-is-gone › its health stays 200'],
  api: (parts) => {
    let lost = false;
    return {
      ...parts,
      onAccident: (error) => {
        lost = true;
        return parts.onAccident(error);
      },
      outgoing: (operation, answer) => {
        if (operation !== 'GET /health') lost = false;
        return operation === 'GET /health' && lost ? { ...answer, status: 503 } : answer;
      },
    };
  },
} satisfies Fault;
