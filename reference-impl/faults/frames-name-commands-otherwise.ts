import type { Fault } from './fault.ts';

const WIRE = 'wire-';

export default {
  sentence: 'A frame names its command by another id than the row, under which it is reported too.',
  caughtBy: ['creation/delivers-the-command-over-the-socket › it bears the id of its row'],
  api: (parts) => ({
    ...parts,
    frame: (type, payload, now) => {
      const { commandId, ...rest } = Object(payload) as { readonly commandId: string };
      return parts.frame(type, { ...rest, commandId: WIRE + commandId }, now);
    },
    findCommand: (sql, commandId) => parts.findCommand(sql, commandId.replace(WIRE, '')),
  }),
} satisfies Fault;
