import { textAt } from '../doors/http/read.ts';
import { defineLook } from '../world/look.ts';

/**
 * An agent is connected to one process, a session asked for from the other: its command can only arrive if the two
 * work together.
 */
export default defineLook({
  promise: 'Several API processes on one database act as one: selection, limits, and commands to any agent.',
  profile: 'control-plane',
  controls: ['start-api'],
  world: { apis: 2 },
  async look({ apis, fleet, arrange, patience }) {
    const [asked, connected] = apis;
    if (!asked || !connected) throw new Error('There are no two processes.');
    const agent = await fleet.join({ manner: 'silent', wsUrl: connected.url.replace(/^http/, 'ws') });
    const wish = { user: (await arrange.user()).username, template: (await arrange.template()).name };
    const sessionId = textAt((await asked.door.post('/sessions', wish)).body, 'name');
    if (sessionId === undefined) return null;
    const { held } = await agent.awaitCommand({ action: 'start_session', sessionId }, patience.command);
    return held
      ? 'a session asked for from one of two API processes reached an agent connected to the other'
      : null;
  },
});
