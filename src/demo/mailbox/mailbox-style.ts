/** The mailbox's look: calm, readable, light and dark, narrow and wide. Text only; its hash stands in the page's policy. */
export const MAILBOX_STYLE = `
:root {
  color-scheme: light dark;
  --page: #f5f6f8; --sheet: #ffffff; --ink: #1c2430; --soft: #556070; --line: #d9dee5; --link: #0b5394; --mark: #e8f0f9;
}
@media (prefers-color-scheme: dark) {
  :root {
    --page: #14181e; --sheet: #1c222b; --ink: #e6e9ee; --soft: #a3adba; --line: #333c48; --link: #8fc1f5; --mark: #243447;
  }
}
* { box-sizing: border-box; }
body { margin: 0; background: var(--page); color: var(--ink); font: 16px/1.5 system-ui, 'Segoe UI', sans-serif; }
header, main { max-width: 70rem; margin: 0 auto; padding: 1rem; }
header { display: flex; flex-wrap: wrap; gap: 0 1.5rem; align-items: baseline; justify-content: space-between; padding-bottom: 0; }
header p { flex-basis: 100%; margin: 0; color: var(--soft); }
header nav { display: flex; gap: .25rem; }
h1 { margin: 0; font-size: 1.4rem; }
h1 a { color: inherit; text-decoration: none; }
h2 { margin: 0 0 .75rem; font-size: 1.2rem; overflow-wrap: anywhere; }
a { color: var(--link); }
a:focus-visible, button:focus-visible, input:focus-visible { outline: 3px solid var(--link); outline-offset: 2px; }
header nav a, .tabs a { padding: .3rem .6rem; border-radius: .4rem; text-decoration: none; }
header nav a[aria-current], .tabs a[aria-current] { background: var(--mark); color: var(--ink); font-weight: 600; }
.filter { display: flex; flex-wrap: wrap; gap: .75rem; align-items: end; margin-bottom: 1rem; }
.filter label { display: grid; flex: 1 1 12rem; color: var(--soft); font-size: .9rem; }
.filter output { margin-left: auto; color: var(--soft); }
input, button { font: inherit; padding: .4rem .7rem; border: 1px solid var(--line); border-radius: .4rem; background: var(--sheet); color: var(--ink); }
button { cursor: pointer; }
table { width: 100%; border-collapse: collapse; background: var(--sheet); border: 1px solid var(--line); }
th { color: var(--soft); font-size: .85rem; font-weight: 600; }
th, td { padding: .55rem .8rem; text-align: left; vertical-align: top; border-top: 1px solid var(--line); overflow-wrap: anywhere; }
tbody tr:hover { background: var(--mark); }
.time { white-space: nowrap; color: var(--soft); font-variant-numeric: tabular-nums; }
.empty { padding: 3rem 1rem; text-align: center; background: var(--sheet); border: 1px solid var(--line); color: var(--soft); }
.pager { display: flex; justify-content: space-between; gap: 1rem; margin-top: 1rem; }
article { background: var(--sheet); border: 1px solid var(--line); border-radius: .5rem; padding: 1.25rem; }
dl { display: grid; grid-template-columns: max-content 1fr; gap: .2rem 1rem; margin: 0 0 1rem; }
dt { color: var(--soft); grid-column: 1; }
dd { margin: 0; grid-column: 2; overflow-wrap: anywhere; }
.headers { font-size: .9rem; }
.tabs { display: flex; flex-wrap: wrap; gap: .25rem; margin-bottom: .75rem; border-bottom: 1px solid var(--line); padding-bottom: .5rem; }
pre { margin: 0; white-space: pre-wrap; overflow-wrap: anywhere; font: .95rem/1.5 ui-monospace, monospace; }
iframe { width: 100%; height: 70vh; border: 1px solid var(--line); border-radius: .4rem; background: #ffffff; color-scheme: light; }
@media (max-width: 40rem) {
  thead { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
  tr { display: block; padding: .6rem .8rem; border-top: 1px solid var(--line); }
  td { display: block; padding: 0; border: 0; }
  dl { display: block; }
  dd { margin-bottom: .4rem; }
}
`;
