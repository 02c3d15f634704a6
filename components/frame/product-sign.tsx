export function ProductSign() {
  return (
    <svg viewBox="0 0 32 32" width={24} height={24} aria-hidden="true">
      <rect width="32" height="32" rx="7" className="fill-accent" />
      <path
        d="M7 22.5h4.5v-6H7zM13.75 22.5h4.5v-10h-4.5zM20.5 22.5H25v-14h-4.5z"
        className="fill-on-accent"
      />
    </svg>
  );
}
