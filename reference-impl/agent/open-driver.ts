import type { Config, Environment, Platform } from './config.ts';
import type { Driver } from './driver.ts';
import type { Parts } from './parts.ts';
import { UnfitStart } from './unfit-start.ts';

type OpenDriver = (parts: Parts, config: Config, env: Environment) => Promise<Driver>;

/** Loaded only when it is the platform asked for. */
const DRIVERS: Readonly<Record<Platform, OpenDriver>> = {
  async kubernetes(parts, config, env) {
    const { findCredentials } = await import('./kubernetes/credentials.ts');
    const { createCluster } = await import('./kubernetes/cluster.ts');
    const { kubernetesDriver } = await import('./kubernetes/kubernetes-driver.ts');
    return kubernetesDriver(parts, config, createCluster(await findCredentials(env)));
  },
  docker: () => Promise.reject(new UnfitStart('PLATFORM is "docker", which this agent cannot drive yet.')),
};

/** @throws UnfitStart when the platform cannot be reached by what is configured */
export function openDriver(parts: Parts, config: Config, env: Environment): Promise<Driver> {
  return DRIVERS[config.platform](parts, config, env);
}
