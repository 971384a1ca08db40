/**
 * English texts. The master of the three: `Words` is its type, so a text missing in kk.ts or ru.ts does not compile.
 * `{name}` is filled in by `fill` (fill.ts); texts that need plurals are functions.
 */
export const en = {
  language: 'English',

  deadline: {},

  mailbox: {
    title: 'Demo mailbox',
    note: 'Every letter the program sends ends here. Nothing leaves this computer.',
    count: (letters: number) => (letters === 1 ? '1 letter' : `${letters} letters`),
    recipient: 'Recipient',
    text: 'Text',
    show: 'Show',
    showAll: 'Show all',
    from: 'From',
    to: 'To',
    deliveredTo: 'Delivered to',
    subject: 'Subject',
    received: 'Received',
    noSubject: '(no subject)',
    newer: 'Newer letters',
    older: 'Older letters',
    page: 'Page {page} of {pages}',
    pages: 'Pages',
    empty: 'No letters yet',
    emptyHint: 'A letter appears here as soon as the program sends one. Reload the page.',
    nothingFound: 'No letter matches this filter',
    back: 'All letters',
    views: 'Views of the letter',
    formatted: 'Letter',
    plain: 'Plain text',
    headers: 'Headers',
    download: 'Download (.eml)',
    frame: 'The letter as its reader sees it',
    attachments: 'Attachments',
    noPlain: 'This letter has no plain text.',
    notFound: 'There is no such page or letter.',
    language: 'Language',
  },
};

export type Words = typeof en;
