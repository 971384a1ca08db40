/** What can be done on each page. A key is the page's address in router.tsx, or its first part for all that stand below it. */
export const help = {
  pages: {
    '/': [
      'Your open tasks, the most urgent first; each stands in one section only.',
      '“Acknowledge” tells the office that you have taken the task on. A click on the text opens the task.',
      'Tasks without a day stand apart: they are never overdue.',
    ],
    '/board': [
      'A row is an instruction, a column is a body that carries it out, a cell is its task.',
      'Arrow keys move through the cells, Enter opens the task. A total leads to the list behind it.',
      'The filters stand in the address: send it to a colleague, or save it under “My views”.',
    ],
    '/review': [
      'Reports of execution and requests for more time that wait for the office, the longest waiting first.',
      'J and K walk through the queue, A accepts, R returns with a reason. Accepting can be undone at once.',
      'Whether a report was on time is decided by the day it was filed, not by the day you look at it.',
      'Where the register wants two persons, what one of them asked for waits here for another.',
    ],
    '/tasks': [
      'All tasks that you may see. Every filter narrows the list at once and stands in the address.',
      'The search finds words in any form, numbers and names of bodies.',
      '“My views” keeps the filters you need often.',
      'Tick several tasks to do one thing to all of them; the bar below says to how many it applies.',
    ],
    '/tasks/$id': [
      'The text of the instruction, the deadline and how it was computed, and everything that ever happened to the task.',
      'The buttons are what you may do now. Much can be undone from the message that follows; the rest is put right by another action, and all of it stays in the log.',
      'A report of execution needs text and a document, a link, a file or a figure. A draft stays on this machine until it is sent.',
      'More time is asked for here too; while the office decides, the deadline stands. Comments are read by both sides.',
      'A region may split its task to districts with earlier inner deadlines; the region still answers.',
    ],
    '/meetings': [
      'Each protocol with its instructions. Record a meeting, write its instructions, issue them.',
      'A draft binds nobody; an issued instruction is withdrawn, never erased.',
      'A point may also ask for interim information, have reminders of its own, and say what is counted.',
      'What was mistyped in the head of a protocol is corrected on its page; the log keeps what it was.',
    ],
    '/map': [
      'Regions within the borders of the chosen day, darker where more is off control or overdue.',
      'The table beside the map says the same in figures; a region leads to its tasks.',
    ],
    '/discipline': [
      'Of what fell due in the period: how much was closed, and how much in time. The denominator always stands beside.',
      'Under review, without a term and continuing are counted apart. A figure leads to its list.',
    ],
    '/search': [
      'Words in any form and in three languages; all of them must be there.',
      'Ctrl-K opens the search from any page. A draft is found by the office and readers alone.',
    ],
    '/changes': [
      'What others did to the tasks you see since you last marked the list as read.',
      'What you did yourself is not among it. The full story of a task stands on its page.',
    ],
    '/notices': [
      'What has happened to your tasks. Opening a notice marks it as read.',
      'The same comes by mail, gathered into one letter a day.',
    ],
    '/account': [
      'Language and appearance of this machine, one-time codes, sessions, letters and your calendar.',
      'Before a holiday name who acts for you: rights and letters go over for those days and return by themselves.',
      'End a session that you do not know, and choose another password.',
    ],
    '/delivery': [
      'Who was and who will be written to, and what became of each letter, with the reason.',
      'A letter can be sent once more by hand; it says that it is a repeat.',
    ],
    '/delivery/day': [
      'Choose a day from today on: every person who would get a letter then, with the reminders in it.',
      'It reckons with posts, deadlines and days off as they stand now. Looking sends nothing.',
    ],
    '/delivery/proofs': [
      'One row a day: what was planned, and what became of it. “Missing” must be nought.',
      'A row that needs a look is looked into under “Reminders”: find those of its day by their state.',
      'If yesterday’s row is not there, the worker may have stopped: tell the administrator.',
    ],
    '/delivery/mail': [
      '“Stop all mail” holds every letter until somebody lets it go again; what falls due meanwhile waits.',
      'An address that must never be written to is entered here with a reason; its reminders are cancelled with it.',
      'After a restore tell first which letters had left, from the mail server’s journal: then nobody gets one twice.',
    ],
    '/delivery/people/$id': [
      'Of what a person will be reminded, when, why and on which rung; days off and posts of each day are reckoned with.',
      'It is computed, not stored: a report, a new deadline or another holder of the post changes it at once.',
    ],
    '/delivery/channels': [
      'A channel posts every new notice to an address outside, beside the mail. Without an open channel nothing is posted.',
      'The secret is shown once, when the channel is opened. Lost? Close the channel and open a new one.',
    ],
    '/delivery/channels/$id': [
      'Each notice is posted until the other side takes it, at most 24 times; then it is given up, and stays in the mail and the list.',
      'Closing is for good; its log stays.',
    ],
    '/policies': [
      'When each class of instructions reminds whom: steps, days and rungs of the ladder.',
      'The preview shows what a change would mean. It holds from the next round of reminders on.',
    ],
    '/calendar': [
      'Days off and working weekends of each year; deadlines are computed by them.',
      'An entry moves no deadline by itself: the preview shows whose day would fall elsewhere.',
    ],
    '/people': [
      'People, their posts and bodies. Rights and reminders follow the post, not the person.',
      'Nothing is erased: a person is disabled, a post and a name end on a day.',
      'Who has lost the telephone with the one-time codes signs in again once you have taken the codes away, with a reason.',
    ],
    '/people/successions': [
      'When a body has ended, the office chooses it here and says which successor takes over which open task.',
      'A task goes over with its reports, figures and history. It can be taken back while the successors have filed nothing.',
    ],
    '/people/settings': [
      'Rules of the whole register: days off, notice for more time, how long a report may wait, a second person, the rhythm of interim information.',
      'The administrator changes them, everybody else reads them. Deadlines already on control keep the day they were given.',
    ],
    '/audit/chains': [
      '“Verify every chain” walks through all entries and names the first that is not as it was written.',
      'Paste heads that were kept outside: with them a cut end is found too.',
      'Copy the heads from time to time and keep them on paper or with another authority. They are also mailed daily.',
    ],
    '/audit': [
      'Everything that ever happened, who did it and why. Nobody can change or remove an entry.',
      '“Before and after” opens an entry; “Proof of the log” shows that none has been altered.',
    ],
  },
  states: {
    assigned: 'issued, nobody has taken note yet',
    acknowledged: 'the recipient has taken note',
    in_progress: 'the recipient is working on it',
    under_review: 'a report of execution waits for the office',
    returned: 'the office returned the report with a reason',
    executed: 'the office accepted the report',
    not_executed: 'closed by the office without execution',
    withdrawn: 'the office took the instruction back',
  },
  marks: {
    overdue: 'the deadline has passed by the working calendar, and no report waits',
    atRisk: 'somebody has flagged it, with a reason',
    days: 'Days are working days.',
  },
};

export type Help = typeof help;
