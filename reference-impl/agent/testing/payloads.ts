export const MANIFEST = {
  apiVersion: 'stream.space/v1alpha1',
  kind: 'Template',
  metadata: { name: 'firefox' },
  spec: {
    displayName: 'Firefox',
    baseImage: 'localhost/firefox:1',
    env: [{ name: 'MODE', value: 'kiosk' }],
    ports: [{ name: 'vnc', containerPort: 5900 }],
    vnc: { enabled: true, port: 5900 },
  },
};

/** A `start_session` payload as the API writes it. */
export function startPayload(sessionId: string, other: object = {}): object {
  return {
    sessionId,
    user: 'ada',
    template: 'firefox',
    templateManifest: MANIFEST,
    namespace: 'elsewhere',
    memory: '1Gi',
    cpu: '500m',
    persistentHome: true,
    idleTimeout: null,
    maxSessionDuration: null,
    tags: [],
    ...other,
  };
}
