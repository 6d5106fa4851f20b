/** A padlock, closed and full or open and faint. */
export const LockMark = ({ locked }: { locked: boolean }) => (
  <svg width="12" height="14" viewBox="0 0 12 14" aria-hidden="true">
    <path
      d={locked ? 'M3.5 6V4a2.5 2.5 0 0 1 5 0v2' : 'M3.5 6V4a2.5 2.5 0 0 1 4.8-1'}
      fill="none"
      stroke="currentColor"
      strokeWidth="1.3"
    />
    <rect
      x="1.65"
      y="6"
      width="8.7"
      height="6.6"
      rx="1"
      fill={locked ? 'currentColor' : 'none'}
      stroke="currentColor"
      strokeWidth="1.3"
    />
  </svg>
);
