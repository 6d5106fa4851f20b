/** Three stops on one line: the sign of the product. */
export function Logo({ size = 22 }: { size?: number }) {
  return (
    <svg width={size} height={size} viewBox="0 0 22 22" fill="none" aria-hidden="true">
      <path
        d="M4.2 18h4.3c2.3 0 2.6-1.7 2.6-3.4V7.4C11.1 5.7 11.4 4 13.7 4h4.1"
        stroke="var(--accent)"
        strokeWidth="1.9"
      />
      <circle cx="4" cy="18" r="2.3" fill="var(--bg)" stroke="var(--accent)" strokeWidth="1.9" />
      <circle cx="11.1" cy="11" r="2.3" fill="var(--bg)" stroke="var(--accent)" strokeWidth="1.9" />
      <circle cx="18" cy="4" r="3" fill="var(--accent)" />
    </svg>
  );
}
