export const session = {
  promise: 'The company’s goal, carried through to everyone.',
  stops: {
    goal: { title: 'The company’s goal', text: 'One network to follow, top down and bottom up.' },
    rule: {
      title: 'The rule that shares it',
      text: 'Who carries how much, and why: every factor says where it came from.',
    },
    records: {
      title: 'The CRM’s records',
      text: 'Contracts, deals and visits become progress by themselves.',
    },
    me: {
      title: 'My number',
      text: 'Whether I am on pace, which deal makes it up, and whom it serves.',
    },
  },
  name: 'Account',
  password: 'Password',
  signIn: 'Sign in',
  signingIn: 'Signing in…',
  signOut: 'Sign out',
  role: {
    executive: 'Executive',
    planner: 'Sales operations',
    unit_head: 'Head of unit',
    member: 'Sales',
    finance: 'Finance',
    admin: 'Administrator',
  },
  demo: {
    title: 'Demo accounts',
    note: 'one click to enter',
    badge: 'Demo',
    switch: 'See it as',
  },
  changePassword: {
    title: 'Change password',
    old: 'Current password',
    new: 'New password',
    again: 'New password again',
    differ: 'The two new passwords differ. Type them again.',
    save: 'Save new password',
    done: 'Password changed',
  },
} as const;
