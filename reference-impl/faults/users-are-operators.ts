import type { Fault } from './fault.ts';

export default {
  sentence: "A user may do what an operator may: see everybody's sessions, change templates.",
  caughtBy: [
    "termination/only-the-owner-may-stop › another's session is answered as an unknown one",
    'termination/only-the-owner-may-stop › and stays as it was',
    'contract/users-keep-to-their-own › another user has not',
    'contract/users-keep-to-their-own › to another user it is an unknown one',
    'contract/users-keep-to-their-own › a session for somebody else is answered 403, and not made',
    'contract/a-user-stays-within-the-role › what is beyond the role is answered 403',
    'contract/a-user-stays-within-the-role › nothing is changed',
    'templates/operators-write-and-users-read › a user who writes is answered 403',
    'templates/operators-write-and-users-read › and nothing is written',
    "hibernation/only-the-owner-may-put-to-sleep › another's session cannot be hibernated: answered as an unknown one",
    "hibernation/only-the-owner-may-put-to-sleep › another's session cannot be woken: answered as an unknown one",
    'hibernation/only-the-owner-may-put-to-sleep › and stays as it was',
  ],
  api: (parts) => ({
    ...parts,
    async findUserById(sql, id) {
      const user = await parts.findUserById(sql, id);
      return user && { ...user, role: user.role === 'user' ? 'operator' : user.role };
    },
  }),
} satisfies Fault;
