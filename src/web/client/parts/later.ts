/** What every page may need, but none at first; fetched when somebody first moves in it (shell.tsx), or when it is needed. */
export const loadMessages = () => import('./messages.js');
export const loadVerbDialog = () => import('./verb-dialog.js');
