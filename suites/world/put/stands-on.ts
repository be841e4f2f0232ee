/** The requirements on which the steps stand. */
export const STANDS_ON = {
  session: 'creation/answers-202-with-a-pending-session',
  running: 'creation/becomes-running-when-the-agent-reports-it',
  user: 'contract/post-users-answer',
  quota: 'contract/put-user-quota-answer',
  template: 'contract/post-templates-answer',
  login: 'contract/post-auth-login-answer',
  rows: 'migrations/has-the-columns-that-suites-use',
} as const;
