import { manifestFor } from '../world/manifest-for.ts';
import { sharedPlatformAgent } from '../world/agent-on-platform.ts';
import { defineLook } from '../world/look.ts';

/**
 * A resource that the API lists was read from the cluster by somebody: nothing else knows of it. One that does not
 * appear proves nothing, since the run may be over before the 60 s of the promise.
 */
export default defineLook<{ readonly name: string }>({
  promise: "A Template resource in an agent's namespace appears among the templates within 60 s.",
  profile: 'platform',
  world: 'shared',
  async plant(world) {
    const { cluster } = await sharedPlatformAgent(world);
    const name = world.unique('template');
    await cluster.create('Template', { ...manifestFor(name) });
    return { name };
  },
  async look({ api, eventually, patience }, { name }) {
    const read = async () => (await api.get(`/templates/${name}`)).status;
    const { held } = await eventually(read, (status) => status === 200, patience.truth);
    return held ? "a Template resource in its agent's namespace appeared among the templates" : null;
  },
});
