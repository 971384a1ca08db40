// Made from the OpenAPI document of the running API by `npm run api-types`; a test compares the two.

export interface paths {
    "/healthz": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Liveness: the process answers */
        get: operations["healthLive"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/readyz": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Readiness: PostgreSQL answers, with the schema expected; and how far the workers have come */
        get: operations["healthReady"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/metrics": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** For Prometheus (`Authorization: Bearer` with METRICS_TOKEN) */
        get: operations["healthMetrics"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/about": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Which program, and which day it is for it */
        get: operations["healthAbout"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/audit": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The log of what happened, the latest first */
        get: operations["auditListEntries"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/audit/actions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Everything that the log can tell of, in words: the values of `action` */
        get: operations["auditActions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/audit/heads": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The last entry of every chain, to be kept outside the house */
        get: operations["auditHeads"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/audit/verify": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Has anybody touched the log? Every chain, entry by entry */
        get: operations["auditVerify"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/bodies": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Regions and central bodies of a day, under their names of that day */
        get: operations["bodiesList"];
        put?: never;
        /** Record a body */
        post: operations["bodyEditsRecord"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/bodies/{code}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A body with every name it has had, who it was made of and who came after it */
        get: operations["bodyEditsHistory"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /** Change kind, time zone or contact */
        patch: operations["bodyEditsChange"];
        trace?: never;
    };
    "/api/v1/bodies/{code}/names": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** A new name from a day on */
        post: operations["bodyEditsRename"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/bodies/{code}/close": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Say on which day it ends, or put that day right */
        post: operations["bodyEditsClose"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/bodies/{code}/predecessors": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Record of whom it is a successor; no task moves by it */
        post: operations["bodyEditsAddPredecessor"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/calendar": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Days off and working weekends of a year */
        get: operations["calendarYear"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/calendar/days/{day}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Enter a day off or a working weekend; no deadline moves by it */
        put: operations["calendarEditsSetDay"];
        post?: never;
        /** Remove the entry of a day; no deadline moves by it */
        delete: operations["calendarEditsRemoveDay"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/calendar/preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Whose deadlines would fall on another day? Changes nothing */
        post: operations["calendarEditsPreviewCalendar"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/settings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The rules that the register goes by */
        get: operations["settingsGet"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /** Change settings of the register */
        patch: operations["settingsChange"];
        trace?: never;
    };
    "/api/v1/sessions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** My sessions and tokens: where, since when, last used */
        get: operations["authList"];
        put?: never;
        /** Sign in (browser): sets the cookie */
        post: operations["authSignIn"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/sessions/current": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Sign out: the session ends at once */
        delete: operations["authSignOut"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/sessions/others": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** End all my sessions and tokens but this one */
        delete: operations["authEndOthers"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/sessions/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** End one of my sessions or tokens */
        delete: operations["authEnd"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/tokens": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Sign in (program): a bearer token for 90 days */
        post: operations["authCreateToken"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who I am: roles, organizations, language */
        get: operations["authMe"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/second-factor": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Whether my sign-in asks for a code */
        get: operations["secondFactorState"];
        put?: never;
        /** Begin: a secret for the authenticator app, shown once */
        post: operations["secondFactorEnrol"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/second-factor/confirm": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** A first code: from now on sign-in asks for one. Gives the recovery codes, once */
        post: operations["secondFactorConfirm"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/second-factor/remove": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Sign-in asks for no code any more */
        post: operations["secondFactorRemove"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/people": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** People, by name */
        get: operations["administrationListPeople"];
        put?: never;
        /** Invite a person: gives a one-time link, shown once */
        post: operations["administrationInvite"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/people/{id}/password-link": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** A new one-time link to choose a password; earlier ones end */
        post: operations["administrationRemakeLink"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/people/{id}/disable": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Disable: every session of the person ends at once */
        post: operations["administrationDisable"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/people/{id}/enable": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Let the person sign in again */
        post: operations["administrationEnable"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/passwords": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Choose a password, by a one-time link */
        post: operations["administrationChoosePassword"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/posts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Posts of a body and who holds them */
        get: operations["administrationListPosts"];
        put?: never;
        /** Create a post of a body */
        post: operations["administrationCreatePost"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/holdings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Give a post to a person, or to a substitute for some days */
        post: operations["administrationAssignPost"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/holdings/{id}/end": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Say on which day a holding ends */
        post: operations["administrationEndHolding"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/substitutions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who acts for me and for whom I act; everybody’s for an administrator */
        get: operations["substitutionsList"];
        put?: never;
        /** Name who acts and is written to while I am away, or, as an administrator, while another is */
        post: operations["substitutionsName"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/substitutions/{id}/end": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Back early: rights and letters return at once */
        post: operations["substitutionsEnd"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/notifications": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** My in-app notices, newest first */
        get: operations["notificationsList"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/notifications/read": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Note that I have opened all my notices */
        post: operations["notificationsReadAll"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/notifications/{id}/read": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Note that I have opened a notice; only the first time counts */
        post: operations["notificationsRead"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/passwords/forgotten": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Ask for a one-time link by mail; the answer is the same whether there is such an account or not */
        post: operations["passwordLettersForgotten"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/people/{id}/password-letter": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Mail the person a one-time link, at most once a day; earlier links end as the letter leaves */
        post: operations["passwordLettersSend"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/bounces": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Letters that came back, newest first */
        get: operations["bouncesList"];
        put?: never;
        /** Hand in a message that came back (mail servers; `Authorization: Bearer` with BOUNCE_TOKEN) */
        post: operations["bouncesTake"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/letter-choices": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Which letters I may do without, and do */
        get: operations["choicesList"];
        put?: never;
        /** Switch letters of a kind off or on */
        post: operations["choicesChoose"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/letters/unsubscribe/{sealed}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The page behind the link of a letter; it changes nothing */
        get: operations["choicesPage"];
        put?: never;
        /** Switch off the letters that may be, without signing in */
        post: operations["choicesUnsubscribe"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/channels": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Channels to which notices are posted */
        get: operations["channelsList"];
        put?: never;
        /** Open a channel; its secret is shown once */
        post: operations["channelsOpen"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/channels/{id}/close": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Close a channel */
        post: operations["channelsClose"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/channels/{id}/deliveries": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What was posted, newest first */
        get: operations["channelsDeliveries"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/mail": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Whether mail leaves, and who is never written to */
        get: operations["mailOperationView"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/mail/stops": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Stop all mail, with a reason; what is due waits */
        post: operations["mailOperationStop"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/mail/resumptions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Let mail go again, with a reason; after a restore once it was told what had left */
        post: operations["mailOperationResume"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/mail/quiet-addresses": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Never write to an address, with a reason */
        post: operations["mailOperationAddQuiet"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/mail/quiet-addresses/removals": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Write to an address again, with a reason */
        post: operations["mailOperationRemoveQuiet"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/people/{id}/second-factor/reset": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Take a lost second factor from a person, with a reason; a letter tells them */
        post: operations["factorResetsReset"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/tasks/{id}/files": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Upload one file (up to 25 MiB), to be named as evidence in a report within 24 hours */
        post: operations["filesUpload"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/files/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The content of a file */
        get: operations["filesDownload"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/meetings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Meetings, the latest first */
        get: operations["meetingsList"];
        put?: never;
        /** Record a meeting */
        post: operations["meetingsRecord"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/meetings/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A meeting */
        get: operations["meetingsGet"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /** Correct a meeting */
        patch: operations["meetingsEdit"];
        trace?: never;
    };
    "/api/v1/meetings/{id}/instructions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The instructions of a meeting, in the order of its protocol */
        get: operations["instructionsList"];
        put?: never;
        /** Draft an instruction: nothing is on control before it is issued */
        post: operations["instructionsDraft"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/instructions/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** An instruction */
        get: operations["instructionsGet"];
        put?: never;
        post?: never;
        /** Throw a draft away */
        delete: operations["instructionsDiscard"];
        options?: never;
        head?: never;
        /** Edit a draft */
        patch: operations["instructionsEdit"];
        trace?: never;
    };
    "/api/v1/interpretations/deadline": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Read the words of a deadline; nothing is stored */
        post: operations["interpretationsDeadline"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/interpretations/recipients": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Read the words that name recipients; nothing is stored */
        post: operations["interpretationsRecipients"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/instructions/{id}/issue": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Put on control: one task a recipient */
        post: operations["tasksIssue"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/tasks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Tasks: filter, sort, search, page */
        get: operations["tasksList"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/tasks/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A task */
        get: operations["tasksGet"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/tasks/{id}/slots": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Its periods and interim days, each with its report and punctuality */
        get: operations["tasksSlots"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/tasks/{id}/history": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Every event of a task, oldest first */
        get: operations["tasksHistory"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/tasks/{id}/acknowledge": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** The recipient has taken note and will do it */
        post: operations["tasksAcknowledge"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/tasks/{id}/reopen": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Put on control again, with a reason */
        post: operations["tasksReopen"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/tasks/{id}/deadlines": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Every deadline the task ever had: who, why, by which document */
        get: operations["taskChangesDeadlines"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/tasks/{id}/deadline": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Move the deadline, earlier or later, with a reason */
        post: operations["taskChangesMoveDeadline"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/tasks/{id}/scope": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Change what this recipient has to do, with a reason: the office, or the region of a part */
        post: operations["taskChangesSetScope"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/tasks/{id}/risk": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Flag as at risk, or clear the flag, with a reason */
        post: operations["taskChangesFlagRisk"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/tasks/{id}/awaited-day": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Give the day that the deadline waits for: of the event, of publication, of the other document */
        post: operations["termsGiveDay"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/instructions/{id}/awaited-day": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** The same for every open task of the instruction that waits */
        post: operations["termsGiveDayToAll"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/tasks/{id}/proposed-term": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Where no term was given: one month from issue, as it would come out */
        get: operations["termsProposal"];
        put?: never;
        /** Take the term proposed */
        post: operations["termsTake"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/instructions/{id}/proposed-term": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The same for the instruction: how many of its tasks would get it */
        get: operations["termsProposalForAll"];
        put?: never;
        /** Take the term proposed, for every open task of the instruction without one */
        post: operations["termsTakeForAll"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/tasks/{id}/co-executors": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Of a lead: the tasks of its co-executors, and how many are ready */
        get: operations["sharingHelpers"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/tasks/{id}/lead": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Make this co-executor the lead; the former lead helps */
        post: operations["sharingChangeLead"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/tasks/{id}/reassign": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Hand the task to another body, with a reason: wrongly addressed, or the function has moved */
        post: operations["sharingReassign"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/tasks/{id}/inner-deadline": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Set the inner deadline of a co-executor (the lead, the office) or of a part (its region) */
        post: operations["sharingSetInnerDeadline"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/tasks/{id}/ready": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** A co-executor tells its lead that its contribution is ready, or is not */
        post: operations["sharingMarkReady"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/tasks/{id}/delegations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The parts that a region has split its task into, and how many are ready */
        get: operations["sharingParts"];
        put?: never;
        /** Split the task to districts: each part is a task of its own, under the region */
        post: operations["sharingDelegate"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/successions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Which tasks successors inherited */
        get: operations["successionList"];
        put?: never;
        /** Pass open tasks on to successors: all that are named, or none */
        post: operations["successionPassOn"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/successions/preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Open tasks of a body, who could inherit them, who would answer and who is told. Changes nothing */
        get: operations["successionPreview"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/successions/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A succession */
        get: operations["successionGet"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/successions/{id}/undo": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Back to the predecessor, as long as the successors have filed nothing */
        post: operations["successionUndo"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/tasks/{id}/comments": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What a recipient and those above it said about a task, the struck among it, oldest first */
        get: operations["commentsListComments"];
        put?: never;
        /** Say something to the other side, or edit what one has said: the old words are struck and kept */
        post: operations["commentsWriteComment"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/tasks/{id}/notes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The office’s inner notes on a task, oldest first; they never leave the office */
        get: operations["commentsListNotes"];
        put?: never;
        /** Write an inner note, or edit one’s own */
        post: operations["commentsWriteNote"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/instructions/{id}/indicators": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What is counted under an instruction */
        get: operations["indicatorsList"];
        put?: never;
        /** Define an indicator: reports count it as done of total */
        post: operations["indicatorsDefine"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/instructions/{id}/indicators/{code}/progress": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The latest figures of all recipients, and their sum */
        get: operations["indicatorsProgress"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/tasks/{id}/delegations/figures": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What the parts have counted, summed up beside the task’s own figure */
        get: operations["indicatorsProposals"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/tasks/{id}/indicators": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What a task has counted, with its history */
        get: operations["indicatorsOfTask"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/tasks/{id}/reports": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The reports of a task, in the order of filing */
        get: operations["reportsList"];
        put?: never;
        /** File a report: `final: true` puts the task under review */
        post: operations["reportsFile"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/reports/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A report */
        get: operations["reportsGet"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/reports/{id}/accept": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Accept the report of execution: the task is off control */
        post: operations["reportsAccept"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/reports/{id}/return": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Return the report of execution with a reason */
        post: operations["reportsSendBack"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/reports/{id}/reconsider": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Take a decision back that was made by mistake: the report waits again, as it was filed */
        post: operations["reportsReconsider"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/reports/{id}/recall": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Take back the waiting report of execution */
        post: operations["reportsRecall"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/tasks/{id}/withdraw": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Take off control without execution, with a reason */
        post: operations["reportsWithdraw"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/tasks/{id}/close": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Take off control as not executed, with a code and a reason */
        post: operations["reportsClose"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/extensions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Requests for more time, the longest waiting first */
        get: operations["extensionsList"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/tasks/{id}/extensions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The requests of a task, in the order they were asked */
        get: operations["extensionsListOfTask"];
        put?: never;
        /** Ask for more time: late requests are taken and marked */
        post: operations["extensionsAsk"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/extensions/{id}/withdraw": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Take back one’s own waiting request */
        post: operations["extensionsWithdraw"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/extensions/{id}/grant": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Grant the day proposed, or another */
        post: operations["extensionsGrant"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/extensions/{id}/refuse": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Refuse, with a reason */
        post: operations["extensionsRefuse"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/approvals": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What waits for a second person of the office, the longest waiting first */
        get: operations["approvalsList"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/approvals/{id}/approve": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** As the second person of the office: do what the first one asked for */
        post: operations["approvalsApprove"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/approvals/{id}/decline": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Decline what waits for a second person, with a reason */
        post: operations["approvalsDecline"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/search": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Tasks, instructions, meetings and bodies by words in any form, the best and newest first */
        get: operations["searchFind"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/tasks/bulk": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** One verb on up to 200 tasks, with one reason: all or nothing, or each by itself */
        post: operations["bulkAct"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me/filters": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** My saved filters of the list of tasks, in my order */
        get: operations["deskListFilters"];
        put?: never;
        /** Save a filter: up to 50, each under a name of its own */
        post: operations["deskSaveFilter"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me/filters/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Remove a filter */
        delete: operations["deskRemoveFilter"];
        options?: never;
        head?: never;
        /** Rename a filter, change it, move it, make it the one to begin with */
        patch: operations["deskChangeFilter"];
        trace?: never;
    };
    "/api/v1/me/changes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What others did to my tasks since I last said what I had seen, the latest first */
        get: operations["deskListChanges"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me/changes/seen": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** I have read the changes until this moment */
        post: operations["deskNoteSeen"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/deliveries": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What became of every reminder, by task, person, state and day, with the reason */
        get: operations["deliveriesList"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/people/{id}/reminders": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Of what a person will be reminded, when and why */
        get: operations["deliveriesOfPerson"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/reminder-forecast": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Dry run of a day: what would be sent, to whom */
        get: operations["deliveriesOfDay"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/letters": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The outbox: what waits, what failed and why */
        get: operations["deliveriesLetters"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/letters/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A letter as it was sent, with every attempt and what the relay said */
        get: operations["deliveriesLetter"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/letters/{id}/resend": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Send a letter once more by hand, with a reason; it says so where a copy may have arrived */
        post: operations["deliveriesResend"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/mail/reconciliations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** After a restore: what had left by the relay’s journal is not sent again */
        post: operations["deliveriesReconcile"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/delivery-proofs": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The daily proof that nothing planned was forgotten, the latest first */
        get: operations["deliveriesProven"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/instructions/{id}/preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What issuing a draft would bring: its tasks and their first reminders */
        get: operations["issuePreviewOfDraft"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/reminder-policies": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Classes of instructions, and when each reminds whom */
        get: operations["policiesList"];
        put?: never;
        /** Add a class of instructions with its policy */
        post: operations["policiesAdd"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/reminder-policies/{class}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The policy of a class */
        get: operations["policiesGet"];
        /** Change when a class reminds whom; a new version, from the next sweep on */
        put: operations["policiesChange"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/reminder-policies/{class}/history": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Every version of a policy */
        get: operations["policiesHistory"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/reminder-policies/{class}/preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** What a change would mean for open tasks; nothing is saved */
        post: operations["policiesPreview"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/reminder-sending": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** When letters leave, and how far an outage is caught up */
        get: operations["policiesSending"];
        /** Change when letters leave */
        put: operations["policiesChangeSending"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/tasks/{id}/reminders": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who will be and who was written to about a task */
        get: operations["remindersOfTask"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/dashboard/matrix": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The board: instructions × bodies, with totals */
        get: operations["dashboardMatrix"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/dashboard/rates": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Execution discipline: shares with their denominators, and the list behind each figure */
        get: operations["dashboardRates"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/dashboard/summary": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The desk after sign-in: how much of each, and the first of them */
        get: operations["dashboardSummary"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/dashboard/map": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The regions of a day: state vector and indicator of each */
        get: operations["dashboardMap"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/dashboard/map/indicators": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The indicators that the map can show */
        get: operations["dashboardIndicators"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/dashboard/borders": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Borders of the regions (TopoJSON); ids are codes of bodies */
        get: operations["dashboardBorders"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/events": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Server-sent events: `ready`, `change` (this type), `resync` (read all again) */
        get: operations["liveEvents"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/calendar-feed": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Whether I have a calendar feed */
        get: operations["calendarFeedView"];
        put?: never;
        /** Make my calendar feed, or a new address for it */
        post: operations["calendarFeedMake"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/calendar-feed/revoke": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** End my calendar feed */
        post: operations["calendarFeedRevoke"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/calendar/{token}.ics": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** My open deadlines for calendar programs (RFC 5545) */
        get: operations["calendarFeedRead"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        HealthView: {
            /** @enum {string} */
            status: "ok";
        };
        WorkerProgressView: {
            /**
             * Format: date-time
             * @description When a worker last looked what is due; null: none ever did
             */
            lastSweepAt: string | null;
            /** @description How late the letter is that waits longest; 0: none is */
            oldestOverdueSeconds: number;
            /** @description No worker has looked for longer than PROGRESS_LIMIT, or mail that is not stopped waits for longer */
            late: boolean;
        };
        ReadyView: {
            /** @enum {string} */
            status: "ok";
            progress: components["schemas"]["WorkerProgressView"];
        };
        AboutView: {
            name: string;
            version: string;
            /** @description true: demo data, and the clock may be shifted */
            demo: boolean;
            /** @description By the clock that decides what is due */
            now: string;
            /**
             * Format: date
             * @description The day it is in the register’s zone
             */
            today: string;
            timeZone: string;
        };
        EntryView: {
            id: string;
            /** Format: date-time */
            at: string;
            action: string;
            text: string;
            by: string;
            /** @description In what role */
            role: string;
            /**
             * Format: uuid
             * @description Null: the system itself
             */
            personId: string | null;
            objectType: string;
            /** Format: uuid */
            objectId: string | null;
            /** Format: uuid */
            taskId: string | null;
            /** @description Code of the body */
            body: string | null;
            /** @description What it was; null for something new */
            before: {
                [key: string]: unknown;
            } | null;
            /** @description What it became */
            after: {
                [key: string]: unknown;
            } | null;
            reason: string | null;
            /** @description The request that did it */
            requestId: string | null;
            /** @description A body’s code, or office; null: not sealed yet */
            chain: string | null;
            /** @description Its place in the chain */
            seq: number | null;
            hash: string | null;
        };
        AuditPage: {
            items: components["schemas"]["EntryView"][];
            total: number;
            page: number;
            size: number;
        };
        ActionView: {
            action: string;
            /** @description What it is called in the log */
            text: string;
        };
        ActionsView: {
            /** @description By their text */
            items: components["schemas"]["ActionView"][];
        };
        HeadView: {
            chain: string;
            seq: number;
            hash: string;
            /**
             * Format: date-time
             * @description Of the last entry
             */
            at: string | null;
        };
        HeadsView: {
            items: components["schemas"]["HeadView"][];
            /** @description The heads in one line, to be kept elsewhere */
            anchor: string;
            /** Format: date-time */
            takenAt: string;
        };
        ChainView: {
            chain: string;
            ok: boolean;
            /** @description Entries that are proved */
            entries: number;
            /** @description The first place that is broken */
            brokenAt: number | null;
            /** @enum {string|null} */
            fault: "edited" | "missing" | "out_of_place" | "tail_cut" | "head_changed" | "rewritten" | null;
            /** @description The fault in words */
            text: string | null;
        };
        VerifyView: {
            /** @description Every chain is whole and every entry sealed */
            ok: boolean;
            entries: number;
            /** @description Entries in no chain: `migrate` seals those of earlier builds */
            unsealed: number;
            /** @description Compared with heads that were kept elsewhere */
            anchored: boolean;
            chains: components["schemas"]["ChainView"][];
        };
        BodyView: {
            code: string;
            /** @enum {string} */
            kind: "region" | "city" | "central" | "organization" | "group" | "district" | "unit";
            name: string;
            abbreviation: string | null;
            timeZone: string;
            /** Format: date */
            validFrom: string | null;
            /** Format: date */
            validTo: string | null;
            /** @description Of a district: its region */
            parent: string | null;
            /** @description Codes of the bodies it was made of */
            predecessors: string[];
        };
        BodiesPage: {
            items: components["schemas"]["BodyView"][];
            total: number;
            page: number;
            size: number;
        };
        BodyNamesRequest: {
            kk: string;
            ru: string;
            en: string;
            /** @description Abbreviation */
            abbreviationKk?: string;
            /** @description Abbreviation */
            abbreviationRu?: string;
            /** @description Abbreviation */
            abbreviationEn?: string;
        };
        BodyRequest: {
            /** @description Of a region: ISO 3166-2; never changes */
            code: string;
            /** @enum {string} */
            kind: "region" | "city" | "central" | "organization" | "group";
            /** @description Its first name */
            name: components["schemas"]["BodyNamesRequest"];
            /** @description IANA name */
            timeZone: string;
            /**
             * Format: date
             * @description Its first day; absent: since ever
             */
            validFrom?: string;
            contactEmail?: string;
            contactPhone?: string;
        };
        BodyNameView: {
            kk: string;
            ru: string;
            en: string;
            abbreviationKk: string | null;
            abbreviationRu: string | null;
            abbreviationEn: string | null;
            /**
             * Format: date
             * @description Null: since ever
             */
            from: string | null;
            /**
             * Format: date
             * @description Null: until further notice
             */
            to: string | null;
        };
        SuccessionDayView: {
            code: string;
            /** Format: date */
            onDay: string;
        };
        BodyHistoryView: {
            code: string;
            version: number;
            kind: string;
            timeZone: string;
            /**
             * Format: date
             * @description Null: since ever
             */
            validFrom: string | null;
            /**
             * Format: date
             * @description Null: until further notice
             */
            validTo: string | null;
            contactEmail: string | null;
            contactPhone: string | null;
            /** @description What its dates rest on */
            note: string | null;
            /** @description The earliest first */
            names: components["schemas"]["BodyNameView"][];
            predecessors: components["schemas"]["SuccessionDayView"][];
            successors: components["schemas"]["SuccessionDayView"][];
        };
        BodyChanges: {
            /** @enum {string} */
            kind?: "region" | "city" | "central" | "organization" | "group";
            /** @description IANA name */
            timeZone?: string;
            /** @description null: none */
            contactEmail?: string | null;
            /** @description null: none */
            contactPhone?: string | null;
        };
        RenameRequest: {
            kk: string;
            ru: string;
            en: string;
            /** @description Abbreviation */
            abbreviationKk?: string;
            /** @description Abbreviation */
            abbreviationRu?: string;
            /** @description Abbreviation */
            abbreviationEn?: string;
            /**
             * Format: date
             * @description The first day of the new name
             */
            from: string;
        };
        CloseBodyRequest: {
            /**
             * Format: date
             * @description The last day on which it exists
             */
            lastDay: string;
        };
        PredecessorRequest: {
            /** @description Code */
            predecessor: string;
            /**
             * Format: date
             * @description From this day on
             */
            onDay: string;
        };
        CalendarDayView: {
            /** Format: date */
            day: string;
            /**
             * @description A day off, or a working Saturday or Sunday
             * @enum {string}
             */
            kind: "off" | "working";
            /** @description In the reader’s language */
            name: string;
            nameKk: string;
            nameRu: string;
            nameEn: string;
        };
        CalendarView: {
            year: number;
            /** @description false: nobody has entered this year; only weekends are known */
            known: boolean;
            days: components["schemas"]["CalendarDayView"][];
        };
        CalendarDayRequest: {
            /**
             * @description A day off, or a working Saturday or Sunday
             * @enum {string}
             */
            kind: "off" | "working";
            nameKk: string;
            nameRu: string;
            nameEn: string;
        };
        CalendarChangeRequest: {
            /** Format: date */
            day: string;
            /**
             * @description Null: the entry is removed
             * @enum {string|null}
             */
            kind: "off" | "working" | null;
        };
        PreviewRequest: {
            changes: components["schemas"]["CalendarChangeRequest"][];
        };
        MoveView: {
            /** Format: uuid */
            taskId: string;
            /** @description Code of the body */
            body: string;
            /** @description Number of the instruction */
            number: string;
            /** Format: date */
            lastDay: string;
            /**
             * Format: date
             * @description As it is, and stays
             */
            effectiveDay: string;
            /**
             * Format: date
             * @description As it would be if the deadline were given anew
             */
            would: string;
        };
        PreviewView: {
            total: number;
            moves: components["schemas"]["MoveView"][];
        };
        SettingsView: {
            /** @description Of all of them together; 0: nothing was ever set */
            version: number;
            /**
             * @description What a last day on a day off turns into, of what is drafted from now on (rule 8)
             * @enum {string}
             */
            nonWorkingDay: "preceding" | "following" | "as_written";
            /** @description Working days before the effective day until which an extension is asked for in time (rule 9) */
            extensionNoticeDays: number;
            /** @description Working days after which a waiting report is shown to the office as waiting too long (rule 4) */
            reviewDays: number;
            /** @description Moving and cancelling after the day has passed need a second person of the office */
            twoPersonApproval: boolean;
            /**
             * @description How often a task without a last day reports: weekly, monthly or quarterly (rule 7)
             * @enum {string}
             */
            interimRhythm: "FREQ=WEEKLY" | "FREQ=MONTHLY" | "FREQ=MONTHLY;INTERVAL=3";
            /** @description Whoever holds one of these roles does nothing before they have set up one-time codes */
            secondFactorRoles: ("office" | "recipient" | "reader" | "administrator")[];
        };
        SettingsChanges: {
            /**
             * @description What a last day on a day off turns into, of what is drafted from now on (rule 8)
             * @enum {string}
             */
            nonWorkingDay?: "preceding" | "following" | "as_written";
            /** @description Working days before the effective day until which an extension is asked for in time (rule 9) */
            extensionNoticeDays?: number;
            /** @description Working days after which a waiting report is shown to the office as waiting too long (rule 4) */
            reviewDays?: number;
            /** @description Moving and cancelling after the day has passed need a second person of the office */
            twoPersonApproval?: boolean;
            /**
             * @description How often a task without a last day reports: weekly, monthly or quarterly (rule 7)
             * @enum {string}
             */
            interimRhythm?: "FREQ=WEEKLY" | "FREQ=MONTHLY" | "FREQ=MONTHLY;INTERVAL=3";
            /** @description Whoever holds one of these roles does nothing before they have set up one-time codes */
            secondFactorRoles?: ("office" | "recipient" | "reader" | "administrator")[];
        };
        SignInRequest: {
            email: string;
            password: string;
            /** @description One-time code or recovery code, when a second factor is on */
            code?: string;
        };
        OrganizationView: {
            code: string;
            name: string;
        };
        MeView: {
            /** Format: uuid */
            id: string;
            name: string;
            email: string;
            /** @description By the posts held today */
            roles: ("office" | "recipient" | "reader" | "administrator")[];
            /** @enum {string} */
            language: "kk" | "ru" | "en";
            organizations: components["schemas"]["OrganizationView"][];
        };
        SessionView: {
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            kind: "browser" | "program";
            /** @description Of a program’s token: what it is for */
            name: string | null;
            /** @description Network address at sign-in */
            address: string | null;
            /** @description What the browser called itself */
            agent: string | null;
            /** Format: date-time */
            createdAt: string;
            /**
             * Format: date-time
             * @description To the minute
             */
            lastUsedAt: string;
            /** Format: date-time */
            expiresAt: string;
            /** @description The one that asks */
            current: boolean;
        };
        SessionsView: {
            items: components["schemas"]["SessionView"][];
        };
        TokenRequest: {
            email: string;
            password: string;
            /** @description One-time code or recovery code, when a second factor is on */
            code?: string;
            /** @description What the token is for, shown in the list of sessions */
            name: string;
        };
        TokenView: {
            /** @description Shown once; send it as `Authorization: Bearer …` */
            token: string;
            expiresAt: string;
        };
        SecondFactorView: {
            /** @description Sign-in asks for a code */
            on: boolean;
            recoveryCodesLeft: number;
        };
        OwnPasswordRequest: {
            /** @description One’s own */
            password: string;
        };
        EnrolmentView: {
            /** @description Shown once; for typing it into the app */
            secret: string;
            uri: string;
            /** @description The uri as a picture (SVG) */
            qr: string;
        };
        CodeRequest: {
            /** @description Of the authenticator app */
            code: string;
        };
        RecoveryCodesView: {
            /** @description Shown once; each signs in once */
            recoveryCodes: string[];
        };
        HeldPostView: {
            /** @description Code of the body */
            body: string;
            /** @enum {string} */
            role: "office" | "recipient" | "reader" | "administrator";
            /** @enum {string} */
            rung: "responsible" | "deputy_akim" | "akim" | "office" | "deputy_pm" | "none";
        };
        PersonView: {
            /** Format: uuid */
            id: string;
            version: number;
            name: string;
            email: string;
            /** @enum {string} */
            language: "kk" | "ru" | "en";
            /** @description May not sign in */
            disabled: boolean;
            /** @description Has chosen a password */
            hasPassword: boolean;
            /** @description Held today */
            posts: components["schemas"]["HeldPostView"][];
        };
        PeoplePage: {
            items: components["schemas"]["PersonView"][];
            total: number;
            page: number;
            size: number;
        };
        InvitationRequest: {
            email: string;
            name: string;
            /** @enum {string} */
            language: "kk" | "ru" | "en";
        };
        LinkView: {
            /** @description Of the person */
            version: number;
            person: components["schemas"]["PersonView"];
            /** @description Shown once: hand it to the person yourself. It lets them choose their password */
            link: string;
            /**
             * Format: date-time
             * @description The link ends then, or at its first use
             */
            expiresAt: string;
        };
        PasswordRequest: {
            /** @description The end of the one-time link, after # */
            token: string;
            /** @description Any signs; length is what counts */
            password: string;
        };
        HoldingView: {
            /** Format: uuid */
            id: string;
            version: number;
            /** Format: uuid */
            personId: string;
            person: string;
            /** @enum {string} */
            kind: "holder" | "substitute";
            /**
             * Format: date
             * @description Null: since ever
             */
            from: string | null;
            /**
             * Format: date
             * @description Null: until further notice
             */
            to: string | null;
        };
        PostView: {
            /** Format: uuid */
            id: string;
            /** @description Code of the body */
            body: string;
            /** @enum {string} */
            role: "office" | "recipient" | "reader" | "administrator";
            /**
             * @description Its place on the ladder of reminders
             * @enum {string}
             */
            rung: "responsible" | "deputy_akim" | "akim" | "office" | "deputy_pm" | "none";
            title: string;
            holdings: components["schemas"]["HoldingView"][];
        };
        PostsView: {
            items: components["schemas"]["PostView"][];
        };
        PostRequest: {
            /** @description Code of the body */
            body: string;
            /** @enum {string} */
            role: "office" | "recipient" | "reader" | "administrator";
            /** @enum {string} */
            rung: "responsible" | "deputy_akim" | "akim" | "office" | "deputy_pm" | "none";
            titleKk: string;
            titleRu: string;
            titleEn: string;
        };
        HoldingRequest: {
            /** Format: uuid */
            postId: string;
            /** Format: uuid */
            personId: string;
            /**
             * @description A substitute acts and is written to between the two days
             * @enum {string}
             */
            kind: "holder" | "substitute";
            /**
             * Format: date
             * @description First day; needed for a substitute
             */
            from?: string;
            /**
             * Format: date
             * @description Last day; needed for a substitute
             */
            to?: string;
        };
        EndRequest: {
            /**
             * Format: date
             * @description The last day on which it is held
             */
            lastDay: string;
        };
        SubstitutionView: {
            /** Format: uuid */
            id: string;
            version: number;
            /** Format: uuid */
            personId: string;
            person: string;
            /** Format: uuid */
            substituteId: string;
            substitute: string;
            /** Format: date */
            from: string;
            /** Format: date */
            to: string;
            /** @description Today, and not ended early */
            active: boolean;
            /**
             * Format: date-time
             * @description Ended early
             */
            endedAt: string | null;
        };
        SubstitutionsPage: {
            items: components["schemas"]["SubstitutionView"][];
            total: number;
            page: number;
            size: number;
        };
        SubstitutionRequest: {
            /**
             * Format: uuid
             * @description Who is away; oneself unless an administrator says another
             */
            personId?: string;
            /** @description Who acts: a colleague; an administrator may name anybody */
            substituteEmail: string;
            /**
             * Format: date
             * @description First day away; not in the past
             */
            from: string;
            /**
             * Format: date
             * @description Last day away
             */
            to: string;
        };
        NoticeView: {
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            kind: "assigned" | "acknowledged" | "progress_reported" | "report_filed" | "report_recalled" | "report_accepted" | "report_returned" | "withdrawn" | "reopened" | "closed_with_lead" | "not_executed" | "deadline_moved" | "scope_changed" | "risk_flagged" | "risk_cleared" | "extension_requested" | "extension_withdrawn" | "extension_granted" | "extension_refused" | "approval_asked" | "contribution_ready" | "contribution_unready" | "lead_changed" | "commented" | "letter_dead" | "delivery_proven" | "delivery_incomplete" | "letter_bounced" | "inherited" | "handed_over" | "passed_on" | "slot_accepted" | "report_reconsidered" | "deadline_set" | "sweep_late" | "proof_missing" | "mail_held" | "letter_soft_bounced" | "letters_late" | "letter_refused";
            /** Format: uuid */
            taskId: string | null;
            /** @description In the language of this request */
            text: string;
            /** Format: date-time */
            createdAt: string;
            /**
             * Format: date-time
             * @description When it was first opened
             */
            openedAt: string | null;
        };
        NoticesPage: {
            items: components["schemas"]["NoticeView"][];
            total: number;
            page: number;
            size: number;
            /** @description Not opened yet, on all pages */
            unread: number;
        };
        ReadAllView: {
            /** @description How many were opened by this */
            read: number;
        };
        ForgottenRequest: {
            email: string;
        };
        LetterAskedView: {
            /** @description Of the person */
            version: number;
        };
        BounceView: {
            /** Format: uuid */
            id: string;
            /** Format: uuid */
            letterId: string;
            /** Format: uuid */
            personId: string;
            name: string;
            address: string;
            /** @description Whether it is still the person’s address: then letters to it do not arrive */
            inUse: boolean;
            /**
             * @description hard: never will arrive · soft: did not arrive this time · delayed: still tried
             * @enum {string}
             */
            kind: "hard" | "soft" | "delayed";
            /** @description RFC 3463 */
            status: string;
            /** @description In the mail server’s words */
            diagnostic: string;
            /** Format: date-time */
            receivedAt: string;
            /** @description The tasks that the letter spoke of */
            taskIds: string[];
        };
        BouncesPage: {
            items: components["schemas"]["BounceView"][];
            total: number;
            page: number;
            size: number;
        };
        TakenView: {
            /**
             * @description noted: new · known: said before · ignored: no report, or of no letter of ours
             * @enum {string}
             */
            taken: "noted" | "known" | "ignored";
        };
        LetterChoice: {
            /**
             * @description review: reports that wait for the office
             * @enum {string}
             */
            section: "review";
            /** @description Whether letters about it are sent; notices in the system always are */
            wanted: boolean;
        };
        LetterChoicesView: {
            /** @description Every kind that may be switched off; reminders of deadlines may not */
            items: components["schemas"]["LetterChoice"][];
        };
        ChannelView: {
            /** Format: uuid */
            id: string;
            name: string;
            url: string;
            /** Format: date-time */
            openedAt: string;
            /** Format: date-time */
            closedAt: string | null;
            version: number;
        };
        ChannelsView: {
            items: components["schemas"]["ChannelView"][];
        };
        ChannelRequest: {
            name: string;
            /** @description https, and among the targets that the operator allows */
            url: string;
        };
        OpenedChannelView: {
            /** Format: uuid */
            id: string;
            name: string;
            url: string;
            /** Format: date-time */
            openedAt: string;
            /** Format: date-time */
            closedAt: string | null;
            version: number;
            /** @description Shown once. Tracker-Signature is `v1=` and the HMAC-SHA256 of `<Tracker-Timestamp>.<body>` with it */
            secret: string;
        };
        ChannelDeliveryView: {
            /** Format: uuid */
            noticeId: string;
            /** @enum {string} */
            kind: "assigned" | "acknowledged" | "progress_reported" | "report_filed" | "report_recalled" | "report_accepted" | "report_returned" | "withdrawn" | "reopened" | "closed_with_lead" | "not_executed" | "deadline_moved" | "scope_changed" | "risk_flagged" | "risk_cleared" | "extension_requested" | "extension_withdrawn" | "extension_granted" | "extension_refused" | "approval_asked" | "contribution_ready" | "contribution_unready" | "lead_changed" | "commented" | "letter_dead" | "delivery_proven" | "delivery_incomplete" | "letter_bounced" | "inherited" | "handed_over" | "passed_on" | "slot_accepted" | "report_reconsidered" | "deadline_set" | "sweep_late" | "proof_missing" | "mail_held" | "letter_soft_bounced" | "letters_late" | "letter_refused";
            /** @description As it was posted, in the language of who reads it here */
            title: string;
            /** @enum {string} */
            state: "pending" | "sent" | "dead";
            attempts: number;
            /** @description Of the last answer */
            status: number | null;
            outcome: string | null;
            /** Format: date-time */
            sentAt: string | null;
        };
        ChannelDeliveriesPage: {
            items: components["schemas"]["ChannelDeliveryView"][];
            total: number;
            page: number;
            size: number;
        };
        StopView: {
            /** @enum {string} */
            kind: "pause" | "restore";
            reason: string;
            startedBy: string | null;
            /** Format: date-time */
            startedAt: string;
            endedBy: string | null;
            /** Format: date-time */
            endedAt: string | null;
            endReason: string | null;
            /**
             * Format: date-time
             * @description Of a restore: when it was told what had left meanwhile
             */
            reconciledAt: string | null;
        };
        QuietAddressView: {
            email: string;
            reason: string;
            addedBy: string | null;
            /** Format: date-time */
            addedAt: string;
        };
        MailView: {
            /** @description Does mail leave at all? */
            leaves: boolean;
            /** @description The latest first; those that run have no end */
            stops: components["schemas"]["StopView"][];
            /** @description Never written to */
            quiet: components["schemas"]["QuietAddressView"][];
        };
        StopRequest: {
            /**
             * @description pause: nothing leaves; restore: the database was restored, and what had left must be told first
             * @enum {string}
             */
            kind: "pause" | "restore";
            reason: string;
        };
        ResumptionRequest: {
            /**
             * @description pause: nothing leaves; restore: the database was restored, and what had left must be told first
             * @enum {string}
             */
            kind: "pause" | "restore";
            reason: string;
            /** @description Of a restore: nothing had left after the copy was made, so there is no journal to enter */
            nothingHadLeft?: boolean;
        };
        QuietAddressRequest: {
            email: string;
            reason: string;
        };
        FactorResetRequest: {
            reason: string;
        };
        FactorResetView: {
            /** @description Of the person */
            version: number;
        };
        FileView: {
            /**
             * Format: uuid
             * @description For evidence of the kind `file`
             */
            id: string;
            /** Format: uuid */
            taskId: string;
            name: string;
            /** @description By the content, whatever was said */
            type: string;
            /** @description Bytes */
            size: number;
            sha256: string;
            /**
             * @description Quarantined: the virus scanner has not judged it yet; it cannot be read
             * @enum {string}
             */
            scan: "unscanned" | "clean" | "quarantined" | "infected";
        };
        MeetingView: {
            /** Format: uuid */
            id: string;
            version: number;
            protocolNumber: string;
            title: string;
            /** @enum {string} */
            kind: "conference_call" | "meeting" | "government_session" | "trip" | "resolution";
            /** Format: date */
            heldOn: string;
            chair: string;
            /** @description Only for the office (rule 18); else null */
            note: string | null;
            /** @description Instructions that the reader may see */
            instructions: number;
        };
        MeetingsPage: {
            items: components["schemas"]["MeetingView"][];
            total: number;
            page: number;
            size: number;
        };
        MeetingRequest: {
            protocolNumber: string;
            title: string;
            /** @enum {string} */
            kind: "conference_call" | "meeting" | "government_session" | "trip" | "resolution";
            /** Format: date */
            heldOn: string;
            chair: string;
            /** @description Inner note; it never leaves the office */
            note?: string | null;
        };
        MeetingChanges: {
            protocolNumber?: string;
            title?: string;
            /** @enum {string} */
            kind?: "conference_call" | "meeting" | "government_session" | "trip" | "resolution";
            /** Format: date */
            heldOn?: string;
            chair?: string;
            note?: string | null;
        };
        DoubtView: {
            code: string;
            message: string;
        };
        OffsetRequest: {
            /** @description Negative: before the event */
            length: number;
            /** @enum {string} */
            unit: "day" | "working_day" | "week" | "month" | "year";
        };
        DeadlineRequest: {
            /** @description The words as they stand in the protocol */
            written?: string | null;
            /** @enum {string} */
            kind: "date" | "month" | "quarter" | "half_year" | "year" | "school_year" | "range" | "dates" | "recurring" | "period" | "reference" | "event" | "continuing" | "on_demand" | "none";
            /**
             * @description “before” excludes the day or period named, “by” includes it. Needed for `date`; else inclusive
             * @enum {string}
             */
            boundary?: "inclusive" | "exclusive";
            /**
             * Format: date
             * @description date
             */
            namedDay?: string;
            /** @description month, quarter, half_year, year; school_year: the year in which it begins */
            year?: number;
            /** @description month */
            month?: number;
            /** @description quarter */
            quarter?: number;
            /** @description half_year */
            half?: number;
            /**
             * Format: date
             * @description range: its first day
             */
            fromDay?: string;
            /**
             * Format: date
             * @description range: its last day
             */
            toDay?: string;
            /** @description dates: the days, earliest first; each has a report of its own */
            days?: string[];
            /** @description recurring: an RRULE of RFC 5545 with FREQ (DAILY to YEARLY), INTERVAL, COUNT, UNTIL, BYDAY, BYMONTHDAY, BYMONTH, BYSETPOS. A number that a month lacks is its last day */
            rule?: string;
            /**
             * Format: date
             * @description recurring: not before this day; else after the day of issue
             */
            startsOn?: string;
            /** @description period, counted from the day of issue or publication */
            length?: number;
            /**
             * @description period
             * @enum {string}
             */
            unit?: "day" | "working_day" | "week" | "month" | "year";
            /**
             * @description period: counted from; else issue
             * @enum {string}
             */
            since?: "issue" | "publication";
            /**
             * Format: date
             * @description period since publication: its day, once known
             */
            publicationDay?: string | null;
            /** @description reference: which document sets the day */
            document?: string;
            /**
             * Format: date
             * @description reference: the day it sets, once known
             */
            documentDay?: string | null;
            /** @description event: what must happen */
            event?: string;
            /**
             * Format: date
             * @description event: its day, once known
             */
            eventDay?: string | null;
            /** @description event: so long after it */
            offset?: components["schemas"]["OffsetRequest"];
            /**
             * @description If the last day is a day off; else the setting of the register
             * @enum {string}
             */
            nonWorkingDay?: "preceding" | "following" | "as_written";
        };
        OccurrenceView: {
            label: string;
            /** Format: date */
            lastDay: string;
            /** Format: date */
            effectiveDay: string;
        };
        ReadDeadlineView: {
            written: string | null;
            kind: string;
            /** @enum {string|null} */
            boundary: "inclusive" | "exclusive" | null;
            /** Format: date */
            namedDay: string | null;
            /**
             * Format: date
             * @description The boundary applied
             */
            lastDay: string | null;
            /**
             * Format: date
             * @description Then the working calendar
             */
            effectiveDay: string | null;
            explanation: string;
            /** @description Still to be given: signing_day, event_day, publication_day, other_document */
            needs: string[];
            doubts: components["schemas"]["DoubtView"][];
            /** @description What it was read from, as it may be sent again */
            terms: components["schemas"]["DeadlineRequest"];
            /** @description dates, recurring: the next days, from today on */
            occurrences: components["schemas"]["OccurrenceView"][];
        };
        InterimView: {
            days: string[] | null;
            rule: string | null;
            /** Format: date */
            startsOn: string | null;
            /** @description The next days, from today on */
            occurrences: components["schemas"]["OccurrenceView"][];
        };
        RecipientView: {
            code: string;
            name: string;
            /** @enum {string} */
            role: "lead" | "co_executor";
        };
        RelativeView: {
            /** Format: uuid */
            id: string;
            number: string;
            text: string;
            protocolNumber: string;
            /** Format: uuid */
            meetingId: string;
            /** Format: date */
            issuedOn: string | null;
        };
        DraftWarningView: {
            /** @enum {string} */
            code: "likely_duplicate" | "short_deadline" | "no_completion_form";
            message: string;
            /**
             * Format: uuid
             * @description Of a likely duplicate: the other instruction
             */
            instructionId: string | null;
        };
        InstructionView: {
            /** Format: uuid */
            id: string;
            version: number;
            /** Format: uuid */
            meetingId: string;
            number: string;
            text: string;
            completionForm: string | null;
            /** @description Its policy of reminders */
            class: string;
            /** @enum {string} */
            state: "draft" | "issued";
            /** Format: date */
            issuedOn: string | null;
            deadline: components["schemas"]["ReadDeadlineView"];
            /** @description When interim information is wanted besides */
            interim: components["schemas"]["InterimView"] | null;
            /** @description For a recipient: itself alone */
            recipients: components["schemas"]["RecipientView"][];
            /** @description Does the reader see all recipients? */
            complete: boolean;
            /** @description The earlier one that it follows */
            predecessor: components["schemas"]["RelativeView"] | null;
            /** @description Later ones that follow it */
            successors: components["schemas"]["RelativeView"][];
            /** @description Of a draft: what to look at before issuing; no refusals */
            warnings: components["schemas"]["DraftWarningView"][];
        };
        InstructionsPage: {
            items: components["schemas"]["InstructionView"][];
            total: number;
            page: number;
            size: number;
        };
        InterimRequest: {
            /** @description The days, earliest first */
            days?: string[];
            /** @description An RRULE, as in a deadline */
            rule?: string;
            /**
             * Format: date
             * @description With a rule: not before this day; else after the day of issue
             */
            startsOn?: string;
        };
        RecipientRequest: {
            /** @description Code of the body: KZ-61, MIA */
            code: string;
            /**
             * @description Without any mark: akims named together answer each for itself; else the first named leads
             * @enum {string}
             */
            role?: "lead" | "co_executor";
        };
        InstructionRequest: {
            number: string;
            text: string;
            /** @description What proves it: act, contract, letter, photo, figure */
            completionForm?: string | null;
            /**
             * Format: uuid
             * @description An issued instruction that this one follows
             */
            predecessorId?: string | null;
            /** @description Its policy of reminders; see /api/v1/reminder-policies */
            class?: string;
            deadline: components["schemas"]["DeadlineRequest"];
            /** @description When interim information is wanted */
            interim?: components["schemas"]["InterimRequest"] | null;
            recipients?: components["schemas"]["RecipientRequest"][];
        };
        InstructionChanges: {
            number?: string;
            text?: string;
            completionForm?: string | null;
            /** Format: uuid */
            predecessorId?: string | null;
            class?: string;
            deadline?: components["schemas"]["DeadlineRequest"];
            interim?: components["schemas"]["InterimRequest"] | null;
            recipients?: components["schemas"]["RecipientRequest"][];
        };
        DeadlinePhrase: {
            /** @description The words as they stand in the protocol, in Kazakh, Russian or English */
            phrase: string;
            /**
             * Format: date
             * @description From which a period is counted and a missing year told
             */
            issuedOn?: string | null;
            /**
             * @description Of the explanation; else the reader’s own
             * @enum {string}
             */
            language?: "kk" | "ru" | "en";
        };
        DeadlineReadingView: {
            /** @enum {string} */
            kind: "date" | "month" | "quarter" | "half_year" | "year" | "school_year" | "range" | "dates" | "recurring" | "period" | "reference" | "event" | "continuing" | "on_demand" | "none" | "unclear";
            /** @enum {string|null} */
            boundary: "inclusive" | "exclusive" | null;
            /** Format: date */
            namedDay: string | null;
            /**
             * Format: date
             * @description The boundary applied
             */
            lastDay: string | null;
            /**
             * Format: date
             * @description Then the working calendar
             */
            effectiveDay: string | null;
            /** @description recurring: an RRULE of RFC 5545 */
            rule: string | null;
            /** @description dates, recurring: the first days */
            occurrences: components["schemas"]["OccurrenceView"][];
            /** @description Still to be given: year, signing_day, publication_day, event_day, period, other_document */
            needs: string[];
            /** @description What is still to be given, as a question to the author */
            question: string | null;
            doubts: components["schemas"]["DoubtView"][];
            /**
             * @description high: read as it stands; medium: something was assumed; low: ask the author
             * @enum {string}
             */
            confidence: "high" | "medium" | "low";
            explanation: string | null;
            /** @description As an instruction takes it; null: something is missing */
            deadline: components["schemas"]["DeadlineRequest"] | null;
        };
        RecipientsPhrase: {
            /** @description The words as they stand in the protocol */
            phrase: string;
            /**
             * Format: date
             * @description Bodies are those that existed on this day
             */
            issuedOn: string;
            /**
             * @description Of the doubts; else the reader’s own
             * @enum {string}
             */
            language?: "kk" | "ru" | "en";
        };
        ReadRecipientView: {
            code: string;
            name: string;
            /** @enum {string} */
            role: "lead" | "co_executor";
        };
        RecipientsReadingView: {
            recipients: components["schemas"]["ReadRecipientView"][];
            /** @description What names no body of the register, as written */
            unresolved: string[];
            doubts: components["schemas"]["DoubtView"][];
            /** @enum {string} */
            confidence: "high" | "medium" | "low";
        };
        IssueRequest: {
            /**
             * Format: date
             * @description Default: today. Not before the meeting, not in the future
             */
            issuedOn?: string;
        };
        TaskInstructionView: {
            /** Format: uuid */
            id: string;
            number: string;
            text: string;
            completionForm: string | null;
            /** Format: uuid */
            meetingId: string;
            /** Format: date */
            issuedOn: string;
        };
        TaskOrganizationView: {
            code: string;
            name: string;
        };
        DeadlineView: {
            written: string | null;
            kind: string;
            /** @enum {string|null} */
            boundary: "inclusive" | "exclusive" | null;
            /** Format: date */
            namedDay: string | null;
            /**
             * Format: date
             * @description The boundary applied
             */
            lastDay: string | null;
            /**
             * Format: date
             * @description Then the working calendar
             */
            effectiveDay: string | null;
            explanation: string;
        };
        PartOfView: {
            /** Format: uuid */
            taskId: string;
            organization: components["schemas"]["TaskOrganizationView"];
        };
        TallyView: {
            numerator: number;
            denominator: number;
        };
        TaskView: {
            /** Format: uuid */
            id: string;
            version: number;
            instruction: components["schemas"]["TaskInstructionView"];
            organization: components["schemas"]["TaskOrganizationView"];
            /** @description Of an inherited task: the body it was issued to */
            issuedTo: string | null;
            /** @enum {string} */
            role: "lead" | "co_executor";
            /** @enum {string} */
            state: "assigned" | "acknowledged" | "in_progress" | "under_review" | "returned" | "executed" | "not_executed" | "withdrawn";
            /** @description Computed from the calendar, never stored */
            overdue: boolean;
            atRisk: boolean;
            atRiskReason: string | null;
            /** @description What of the text this recipient has to do, where the office changed it */
            scopeNote: string | null;
            /** @description The current one */
            deadline: components["schemas"]["DeadlineView"];
            /**
             * @description Which day the office has still to give: POST /tasks/:id/awaited-day
             * @enum {string|null}
             */
            awaits: "event_day" | "publication_day" | "other_document" | null;
            /**
             * Format: date
             * @description Never changes; of a task with several periods, that of the one which is due first
             */
            originalEffectiveDay: string | null;
            /** @description How often the deadline was moved; of single periods see its slots */
            deadlineMoves: number;
            /** @description Working days left; negative: late. Null when closed or without a day */
            workingDaysLeft: number | null;
            /** @description Working days that the report has waited for the office; null unless under review */
            waitingWorkingDays: number | null;
            /**
             * @description Who has it now; null when off control
             * @enum {string|null}
             */
            heldBy: "recipient" | "office" | null;
            /**
             * @description What one person of the office asked for and a second one must approve
             * @enum {string|null}
             */
            waitingForApproval: "move_deadline" | "grant_extension" | "withdraw" | "close_unexecuted" | "reopen" | "reconsider" | "reconsider_slot" | null;
            /**
             * Format: uuid
             * @description For /approvals/:id/approve and /decline
             */
            approvalId: string | null;
            /** @description Periods and interim days past without a report */
            missedSlots: number;
            /** @description Periods whose report waits for the office */
            waitingSlots: number;
            /** @description In the recipient’s hands, and nothing heard for a month */
            stale: boolean;
            /** @description Last report or acknowledgement */
            lastHeardAt: string | null;
            acknowledgedAt: string | null;
            /**
             * Format: date
             * @description The day that decides on time or late (rule 4)
             */
            filedOn: string | null;
            /** Format: date */
            closedOn: string | null;
            /** @enum {string|null} */
            punctuality: "on_time" | "late" | null;
            /**
             * @description By the original deadline
             * @enum {string|null}
             */
            originalPunctuality: "on_time" | "late" | null;
            /**
             * @description Why it was closed as not executed
             * @enum {string|null}
             */
            notExecutedCode: "money" | "capacity" | "disagreement" | "contractor" | "force_majeure" | "scope_changed" | null;
            /** @description Put on control again because of this instruction; null to whoever may not see that one */
            reopenedFor: components["schemas"]["RelativeView"] | null;
            /** @description Of a district’s part: the task of its region, which answers for it (rule 11) */
            partOf: components["schemas"]["PartOfView"] | null;
            /** @description Its parts: accepted by the region, of all that it gave */
            parts: components["schemas"]["TallyView"];
            /**
             * Format: date
             * @description Of a co-executor: since when its contribution is ready
             */
            readyOn: string | null;
            /** @description What the contribution is */
            readyNote: string | null;
            /** @description What the reader may do to it now */
            verbs: string[];
            createdAt: string;
            changedAt: string;
        };
        TasksPage: {
            items: components["schemas"]["TaskView"][];
            total: number;
            page: number;
            size: number;
        };
        SlotMoveView: {
            /** @description 1 is the original */
            revision: number;
            /**
             * Format: date
             * @description What it replaced
             */
            previousEffectiveDay: string;
            /** Format: date */
            lastDay: string;
            /** Format: date */
            effectiveDay: string;
            reason: string;
            document: string | null;
            decidedBy: string | null;
            decidedAt: string;
        };
        SlotView: {
            /**
             * Format: uuid
             * @description Its name where its deadline is extended or moved
             */
            id: string;
            /**
             * Format: date
             * @description The last day as it was issued: the slot’s name in a report
             */
            day: string;
            label: string;
            /** @enum {string} */
            kind: "execution" | "interim";
            /**
             * Format: date
             * @description Its last day now
             */
            lastDay: string;
            /**
             * Format: date
             * @description Then the working calendar
             */
            effectiveDay: string;
            /**
             * Format: date
             * @description Never changes
             */
            originalEffectiveDay: string;
            /**
             * Format: date
             * @description Nobody is reminded before
             */
            opensOn: string;
            /**
             * @description missed: past its day without a report, computed
             * @enum {string}
             */
            state: "open" | "missed" | "under_review" | "returned" | "accepted" | "filed";
            /** @description The state in words */
            stateText: string;
            /** Format: date */
            filedOn: string | null;
            /**
             * @description Frozen at filing (rule 4)
             * @enum {string|null}
             */
            punctuality: "on_time" | "late" | null;
            /**
             * @description By its original deadline
             * @enum {string|null}
             */
            originalPunctuality: "on_time" | "late" | null;
            /**
             * Format: uuid
             * @description The latest report filed for it
             */
            reportId: string | null;
            /** @description Does a request for more time wait? */
            extensionPending: boolean;
            /** @description How its deadline was moved, in that order */
            moves: components["schemas"]["SlotMoveView"][];
        };
        SlotsView: {
            items: components["schemas"]["SlotView"][];
        };
        HistoryEventView: {
            at: string;
            action: string;
            text: string;
            by: string;
            reason: string | null;
            /** @description By which document */
            document: string | null;
        };
        HistoryView: {
            items: components["schemas"]["HistoryEventView"][];
        };
        ReopenRequest: {
            /** @description Stands in the log for ever */
            reason: string;
            /**
             * Format: uuid
             * @description The instruction that changed the standard, where it was one (rule 17)
             */
            instructionId?: string;
        };
        DeadlineRevisionView: {
            /** @description 1 is the original */
            revision: number;
            deadline: components["schemas"]["DeadlineView"];
            /**
             * Format: date
             * @description What it replaced
             */
            previousEffectiveDay: string | null;
            reason: string | null;
            document: string | null;
            decidedBy: string | null;
            decidedAt: string;
        };
        DeadlinesView: {
            items: components["schemas"]["DeadlineRevisionView"][];
        };
        MoveDeadlineRequest: {
            /** @description As in an instruction; a period counts from the day of issue */
            deadline: components["schemas"]["DeadlineRequest"];
            /**
             * Format: uuid
             * @description Of a task with several days: move this period alone, to a single day (kind `date`)
             */
            slot?: string;
            /** @description Stands in the log for ever */
            reason: string;
            /** @description By which document */
            document?: string;
        };
        ScopeRequest: {
            /** @description What this recipient still has to do */
            text: string;
            /** @description Stands in the log for ever */
            reason: string;
            /** @description By which document */
            document?: string;
        };
        RiskRequest: {
            /** @description true: flagged; false: cleared */
            atRisk: boolean;
            /** @description Why; stands in the log for ever */
            reason: string;
        };
        AwaitedDayRequest: {
            /**
             * Format: date
             * @description Of the event, of publication, or that the other document sets
             */
            day: string;
            /** @description By which document it is known */
            document?: string;
            reason?: string;
        };
        ChangedTask: {
            /** Format: uuid */
            id: string;
            /** @description Code of the body */
            organization: string;
            /** Format: date */
            effectiveDay: string | null;
        };
        ChangedTasksView: {
            /** @description The version of the instruction */
            version: number;
            /** @description In the order of the bodies’ codes */
            items: components["schemas"]["ChangedTask"][];
        };
        ProposalView: {
            /** @description One month from issue */
            deadline: components["schemas"]["DeadlineView"];
            /** @description The day has passed: it cannot be taken any more */
            passed: boolean;
            /** @description Open tasks without a term, which would get it */
            tasks: number;
        };
        DependentView: {
            /** Format: uuid */
            taskId: string;
            version: number;
            organization: components["schemas"]["TaskOrganizationView"];
            /** @enum {string} */
            state: "assigned" | "acknowledged" | "in_progress" | "under_review" | "returned" | "executed" | "not_executed" | "withdrawn";
            /**
             * Format: date
             * @description The inner deadline
             */
            effectiveDay: string | null;
            overdue: boolean;
            /** @description A contribution called ready, a part accepted by its region */
            ready: boolean;
            /** @description What its own people say of it, or what it covers */
            note: string | null;
            /** Format: date */
            filedOn: string | null;
            /** Format: date */
            closedOn: string | null;
        };
        DependentsView: {
            items: components["schemas"]["DependentView"][];
            /** @description Ready, of all that were not taken back */
            ready: components["schemas"]["TallyView"];
        };
        ReasonRequest: {
            /** @description Stands in the log for ever */
            reason: string;
        };
        ReassignRequest: {
            /** @description Code of the body that has the task from now on */
            to: string;
            /** @description Stands in the log for ever */
            reason: string;
            /** @description By which document */
            document?: string;
        };
        InnerDeadlineRequest: {
            /**
             * Format: date
             * @description Not later than the deadline it stands under; a day off counts as usual
             */
            day: string;
            /** @description Stands in the log for ever */
            reason: string;
        };
        ReadyRequest: {
            /** @description true: ready; false: not ready after all */
            ready: boolean;
            /** @description What the contribution is, or why it is not */
            note: string;
        };
        PartRequest: {
            /** @description A district that exists already */
            code?: string;
            /** @description Or the name of one, as the region writes it; unknown names become new districts */
            name?: string;
            /** @description With a name: who is written to there */
            email?: string;
            /**
             * Format: date
             * @description Not later than the deadline of the whole
             */
            day: string;
            /** @description What of the task the district has to do */
            note?: string;
        };
        DelegationRequest: {
            parts: components["schemas"]["PartRequest"][];
        };
        DelegationView: {
            items: components["schemas"]["DependentView"][];
            /** @description Ready, of all that were not taken back */
            ready: components["schemas"]["TallyView"];
            /** @description Of the whole task */
            version: number;
        };
        PassedOnView: {
            /** Format: uuid */
            taskId: string;
            /** @description Number of the instruction */
            number: string;
            /** @description Code of the body that inherited it */
            successor: string;
        };
        SuccessionView: {
            /** Format: uuid */
            id: string;
            version: number;
            /** @description Code */
            predecessor: string;
            reason: string;
            document: string | null;
            doneBy: string;
            /** Format: date-time */
            doneAt: string;
            /** @description Taken back */
            undone: boolean;
            undoneBy: string | null;
            /** Format: date-time */
            undoneAt: string | null;
            undoReason: string | null;
            moves: components["schemas"]["PassedOnView"][];
        };
        SuccessionsPage: {
            items: components["schemas"]["SuccessionView"][];
            total: number;
            page: number;
            size: number;
        };
        HolderView: {
            person: string;
            /** @description Its place on the ladder of reminders */
            rung: string;
        };
        SuccessorView: {
            code: string;
            name: string;
            /**
             * Format: date
             * @description Successor from this day on
             */
            onDay: string;
            /** @description Who will answer and is told; nobody: fill a post first */
            answers: components["schemas"]["HolderView"][];
        };
        InheritableTaskView: {
            /** Format: uuid */
            taskId: string;
            version: number;
            /** @description Number of the instruction */
            number: string;
            text: string;
            /** @enum {string} */
            role: "lead" | "co_executor";
            /** @enum {string} */
            state: "assigned" | "acknowledged" | "in_progress" | "under_review" | "returned" | "executed" | "not_executed" | "withdrawn";
            /** Format: date */
            effectiveDay: string | null;
            /** @description Successors that cannot have it: they have a task of the instruction already */
            notTo: string[];
        };
        SuccessionPreviewView: {
            predecessor: components["schemas"]["TaskOrganizationView"];
            /** @description Who is told that the tasks pass on */
            told: components["schemas"]["HolderView"][];
            successors: components["schemas"]["SuccessorView"][];
            total: number;
            /** @description Open tasks, by number */
            tasks: components["schemas"]["InheritableTaskView"][];
        };
        PassOnRequest: {
            /**
             * Format: uuid
             * @description An open task of the predecessor
             */
            taskId: string;
            /** @description Its version as it was read */
            version: number;
            /** @description Code of the body that inherits it */
            successor: string;
        };
        SuccessionRequest: {
            /** @description Code of the body whose tasks pass on */
            predecessor: string;
            /** @description All of them pass on, or none */
            moves: components["schemas"]["PassOnRequest"][];
            /** @description Stands in the log for ever */
            reason: string;
            /** @description By which document */
            document?: string;
        };
        CommentView: {
            /** Format: uuid */
            id: string;
            /** Format: uuid */
            taskId: string;
            /** @description First, second … of this task */
            ordinal: number;
            text: string;
            author: string;
            /** Format: date-time */
            writtenAt: string;
            /**
             * Format: uuid
             * @description What it strikes
             */
            replaces: string | null;
            /**
             * Format: uuid
             * @description What strikes it; null: it stands
             */
            struckBy: string | null;
            /** @description May the reader edit it? */
            editable: boolean;
            /**
             * @description Above: of a part, the region that gave it (rule 11)
             * @enum {string}
             */
            side: "office" | "recipient" | "above";
        };
        CommentsView: {
            items: components["schemas"]["CommentView"][];
        };
        RemarkRequest: {
            /** @description Stands for ever; an edit strikes it and keeps it */
            text: string;
            /**
             * Format: uuid
             * @description An own remark on the same task that this one strikes: its edit
             */
            replaces?: string;
        };
        NoteView: {
            /** Format: uuid */
            id: string;
            /** Format: uuid */
            taskId: string;
            /** @description First, second … of this task */
            ordinal: number;
            text: string;
            author: string;
            /** Format: date-time */
            writtenAt: string;
            /**
             * Format: uuid
             * @description What it strikes
             */
            replaces: string | null;
            /**
             * Format: uuid
             * @description What strikes it; null: it stands
             */
            struckBy: string | null;
            /** @description May the reader edit it? */
            editable: boolean;
        };
        NotesView: {
            items: components["schemas"]["NoteView"][];
        };
        NamesRequest: {
            kk: string;
            ru: string;
            en: string;
        };
        BaselineView: {
            value: number;
            /** @description Also of the recipients’ baselines */
            unit: string;
            /** @description Who said it, and where */
            source: string;
            /**
             * Format: date
             * @description As of
             */
            day: string;
        };
        IndicatorRecipientRequest: {
            code: string;
            baseline?: number | null;
            target?: number | null;
        };
        IndicatorView: {
            /** Format: uuid */
            id: string;
            code: string;
            name: components["schemas"]["NamesRequest"];
            unit: string;
            baseline: components["schemas"]["BaselineView"] | null;
            target: number | null;
            /** @description Those that the reader may see */
            recipients: components["schemas"]["IndicatorRecipientRequest"][];
        };
        IndicatorsView: {
            items: components["schemas"]["IndicatorView"][];
        };
        BaselineRequest: {
            value: number;
            /** @description Where it was not said in the indicator’s own unit */
            unit?: string;
            /** @description Who said it, and where */
            source: string;
            /**
             * Format: date
             * @description As of
             */
            day: string;
        };
        IndicatorRequest: {
            /** @description Small Latin letters, digits and hyphens */
            code: string;
            name: components["schemas"]["NamesRequest"];
            unit: string;
            /** @description What was there at the beginning */
            baseline?: components["schemas"]["BaselineRequest"];
            target?: number;
            /** @description Where a recipient’s differ */
            recipients?: components["schemas"]["IndicatorRecipientRequest"][];
        };
        ShareView: {
            numerator: number;
            denominator: number;
        };
        WarningView: {
            /** @enum {string} */
            code: "done_exceeds_total" | "done_fell" | "done_jumped" | "total_changed";
            message: string;
        };
        CountView: {
            numerator: number;
            denominator: number;
            /** Format: date */
            asOf: string;
            /** Format: date-time */
            reportedAt: string;
            /**
             * Format: uuid
             * @description The report that gave it
             */
            reportId: string;
            /**
             * @description Of that report; what was returned or set aside does not count
             * @enum {string|null}
             */
            decision: "accepted" | "returned" | "set_aside" | null;
            warnings: components["schemas"]["WarningView"][];
        };
        RecipientProgressView: {
            code: string;
            name: string;
            /** Format: uuid */
            taskId: string;
            /** @enum {string} */
            state: "assigned" | "acknowledged" | "in_progress" | "under_review" | "returned" | "executed" | "not_executed" | "withdrawn";
            /** @description The latest that counts; null: nothing reported yet */
            latest: components["schemas"]["CountView"] | null;
            baseline: number | null;
            target: number | null;
        };
        ProgressView: {
            indicator: components["schemas"]["IndicatorView"];
            /** @description The sum of the latest figures of the recipients below */
            total: components["schemas"]["ShareView"];
            /** @description Recipients that have reported, of all below */
            reported: components["schemas"]["ShareView"];
            recipients: components["schemas"]["RecipientProgressView"][];
        };
        RollUpView: {
            indicator: components["schemas"]["IndicatorView"];
            /** @description The task’s own latest figure */
            own: components["schemas"]["CountView"] | null;
            /** @description The sum of the parts; null: none has counted yet */
            proposed: components["schemas"]["ShareView"] | null;
            /** @description Parts that have counted, of all */
            reported: components["schemas"]["ShareView"];
        };
        RollUpsView: {
            items: components["schemas"]["RollUpView"][];
        };
        TaskIndicatorView: {
            indicator: components["schemas"]["IndicatorView"];
            /** @description By the day they are as of, the latest last */
            history: components["schemas"]["CountView"][];
        };
        TaskIndicatorsView: {
            items: components["schemas"]["TaskIndicatorView"][];
            total: number;
        };
        FigureView: {
            indicator: string;
            /** @description An indicator of the instruction */
            code: string | null;
            done: number;
            total: number;
            /** Format: date */
            asOf: string;
            /** @description What is unlikely about it; it was taken all the same */
            warnings: components["schemas"]["WarningView"][];
        };
        EvidenceView: {
            /** @enum {string} */
            kind: "document" | "link" | "file";
            title: string;
            number: string | null;
            /** Format: date */
            date: string | null;
            url: string | null;
            /** @description file: at /api/v1/files/:id */
            file: components["schemas"]["FileView"] | null;
        };
        ReportView: {
            /** Format: uuid */
            id: string;
            /** Format: uuid */
            taskId: string;
            /** @description The version of its task: send it in If-Match */
            version: number;
            /** @description First, second … report of this task */
            ordinal: number;
            final: boolean;
            /**
             * Format: date
             * @description The last day of the period it is for
             */
            slot: string | null;
            text: string;
            figures: components["schemas"]["FigureView"][];
            evidence: components["schemas"]["EvidenceView"][];
            filedAt: string;
            /**
             * Format: date
             * @description The recipient’s own day
             */
            filedOn: string;
            filedBy: string;
            /**
             * @description Null: interim, or waiting for the office
             * @enum {string|null}
             */
            decision: "accepted" | "returned" | "set_aside" | null;
            decisionReason: string | null;
            decidedAt: string | null;
            decidedBy: string | null;
            /** @description Set aside when its task went off control: taken back, it waits again */
            setAsideByClosing: boolean;
        };
        ReportsView: {
            items: components["schemas"]["ReportView"][];
        };
        FigureRequest: {
            /** @description What is counted; may be left out beside a code */
            indicator?: string;
            /** @description An indicator of the instruction */
            code?: string;
            done: number;
            /** @description The denominator; greater than zero */
            total: number;
            /**
             * Format: date
             * @description As of this day; not in the future
             */
            asOf: string;
        };
        EvidenceRequest: {
            /** @enum {string} */
            kind: "document" | "link" | "file";
            /** @description May be left out for a file */
            title?: string;
            /** @description document: its number */
            number?: string;
            /**
             * Format: date
             * @description document: its date
             */
            date?: string;
            /** @description link: https://… */
            url?: string;
            /**
             * Format: uuid
             * @description file: its id, as the upload gave it
             */
            fileId?: string;
        };
        ReportRequest: {
            text: string;
            /** @description true: the report of execution, which puts the task under review; false: interim information */
            final: boolean;
            /**
             * Format: date
             * @description The last day of the period (or the interim day) it is for; else the earliest open one. See /tasks/:id/slots
             */
            slot?: string;
            figures?: components["schemas"]["FigureRequest"][];
            evidence?: components["schemas"]["EvidenceRequest"][];
        };
        CloseRequest: {
            /**
             * @description Why it will not be executed
             * @enum {string}
             */
            reasonCode: "money" | "capacity" | "disagreement" | "contractor" | "force_majeure" | "scope_changed";
            /** @description Stands in the log for ever */
            reason: string;
        };
        SlotNameView: {
            /** Format: uuid */
            id: string;
            /**
             * Format: date
             * @description The last day as it was issued
             */
            day: string;
            label: string;
        };
        ExtensionView: {
            /** Format: uuid */
            id: string;
            /** Format: uuid */
            taskId: string;
            /** @description The version of its task: send it in If-Match */
            version: number;
            /** @description First, second … request of this task */
            ordinal: number;
            /** @description Number of the instruction */
            number: string;
            text: string;
            organization: components["schemas"]["TaskOrganizationView"];
            /** @description Of a task with several days: the period that it is for */
            slot: components["schemas"]["SlotNameView"] | null;
            /**
             * @description `lapsed`: its task, or its period, was over first
             * @enum {string}
             */
            state: "pending" | "granted" | "refused" | "withdrawn" | "lapsed";
            /** Format: date */
            proposedDay: string;
            reason: string;
            /** @description Asked later than the register wants */
            late: boolean;
            /**
             * Format: date
             * @description The effective day when it was asked
             */
            effectiveDayThen: string;
            /**
             * Format: date
             * @description The effective day now, of the task or of its period
             */
            effectiveDayNow: string | null;
            askedBy: string;
            /**
             * Format: date
             * @description The recipient’s own day
             */
            askedOn: string;
            askedAt: string;
            decidedBy: string | null;
            decidedAt: string | null;
            decisionReason: string | null;
            document: string | null;
            /**
             * Format: date
             * @description The last day granted
             */
            grantedDay: string | null;
            /** @description The revision of the deadline, of the task or its period, that it became */
            deadlineRevision: number | null;
        };
        ExtensionsPage: {
            items: components["schemas"]["ExtensionView"][];
            total: number;
            page: number;
            size: number;
        };
        ExtensionsView: {
            items: components["schemas"]["ExtensionView"][];
        };
        ExtensionRequestRequest: {
            /**
             * Format: date
             * @description The last day asked for: after the current effective day
             */
            proposedDay: string;
            reason: string;
            /**
             * Format: uuid
             * @description Of a task with several days: for which of its slots
             */
            slot?: string;
        };
        GrantRequest: {
            /**
             * Format: date
             * @description Another last day than the one proposed
             */
            lastDay?: string;
            /** @description Else the request’s own reason */
            reason?: string;
            /** @description By which document */
            document?: string;
        };
        ApprovalView: {
            /** Format: uuid */
            id: string;
            /** Format: uuid */
            taskId: string;
            /** @description The version of its task: send it in If-Match */
            version: number;
            /** @description Number of the instruction */
            number: string;
            text: string;
            organization: components["schemas"]["TaskOrganizationView"];
            /**
             * @description What the first person wants to do
             * @enum {string}
             */
            verb: "move_deadline" | "grant_extension" | "withdraw" | "close_unexecuted" | "reopen" | "reconsider" | "reconsider_slot";
            /**
             * @description `lapsed`: the task went off control, or back on it, by another way
             * @enum {string}
             */
            state: "pending" | "approved" | "declined" | "lapsed";
            reason: string | null;
            /**
             * Format: date
             * @description The effective day now, of the task or of the period
             */
            effectiveDay: string | null;
            /**
             * Format: date
             * @description Of one period alone: the last day it was issued with
             */
            slot: string | null;
            /**
             * Format: date
             * @description The day that it would be moved to, where one is named
             */
            newDay: string | null;
            /** @description The new deadline in the words of the request */
            newWritten: string | null;
            /**
             * @description Why it would be closed as not executed
             * @enum {string|null}
             */
            notExecutedCode: "money" | "capacity" | "disagreement" | "contractor" | "force_majeure" | "scope_changed" | null;
            askedBy: string;
            /** Format: date-time */
            askedAt: string;
            /** @description False: the reader asked for it, and somebody else must approve */
            mayApprove: boolean;
            decidedBy: string | null;
            /** Format: date-time */
            decidedAt: string | null;
            decisionReason: string | null;
        };
        ApprovalsPage: {
            items: components["schemas"]["ApprovalView"][];
            total: number;
            page: number;
            size: number;
        };
        PieceView: {
            text: string;
            /** @description Found by the search; text is text, never HTML */
            hit: boolean;
        };
        TaskHitView: {
            /** Format: uuid */
            id: string;
            /** @description Number of the instruction */
            number: string;
            organization: components["schemas"]["TaskOrganizationView"];
            /** @enum {string} */
            state: "assigned" | "acknowledged" | "in_progress" | "under_review" | "returned" | "executed" | "not_executed" | "withdrawn";
            /**
             * @description Where its best hit stands; notes for the office alone
             * @enum {string}
             */
            foundIn: "instruction" | "report" | "comment" | "note";
            /**
             * Format: uuid
             * @description Of that instruction, report, comment or note
             */
            sourceId: string;
            /**
             * Format: date-time
             * @description When that was written
             */
            at: string;
            snippet: components["schemas"]["PieceView"][];
        };
        TaskHits: {
            items: components["schemas"]["TaskHitView"][];
            total: number;
        };
        InstructionHitView: {
            /** Format: uuid */
            id: string;
            /** Format: uuid */
            meetingId: string;
            number: string;
            /** Format: date */
            issuedOn: string | null;
            snippet: components["schemas"]["PieceView"][];
        };
        InstructionHits: {
            items: components["schemas"]["InstructionHitView"][];
            total: number;
        };
        MeetingHitView: {
            /** Format: uuid */
            id: string;
            protocolNumber: string;
            /** Format: date */
            heldOn: string;
            snippet: components["schemas"]["PieceView"][];
        };
        MeetingHits: {
            items: components["schemas"]["MeetingHitView"][];
            total: number;
        };
        BodyHitView: {
            code: string;
            /** @description The name that is most like the words, former names among them */
            name: string;
        };
        BodyHits: {
            items: components["schemas"]["BodyHitView"][];
            total: number;
        };
        SearchView: {
            /** @description Null: another group was asked for */
            tasks: components["schemas"]["TaskHits"] | null;
            instructions: components["schemas"]["InstructionHits"] | null;
            meetings: components["schemas"]["MeetingHits"] | null;
            bodies: components["schemas"]["BodyHits"] | null;
            /** @description Of every group */
            page: number;
            /** @description Of every group */
            size: number;
        };
        BulkItemRequest: {
            /** Format: uuid */
            id: string;
            /** @description The version of the task as it was read */
            version: number;
            /**
             * Format: uuid
             * @description extend: of a task with several days, the one slot to be moved
             */
            slot?: string;
        };
        BulkRequest: {
            /**
             * @description `extend` moves the deadline, earlier or later; `reassign`: the body named in `to` has the tasks from now on; without it, whose task is named leads
             * @enum {string}
             */
            verb: "acknowledge" | "accept" | "return" | "extend" | "withdraw" | "reassign";
            items: components["schemas"]["BulkItemRequest"][];
            /** @description return, extend, withdraw, reassign: one for all */
            reason?: string;
            /** @description extend: as in an instruction */
            deadline?: components["schemas"]["DeadlineRequest"];
            /** @description extend, reassign to a body: by which document */
            document?: string;
            /** @description reassign: code of the body that has them from now on */
            to?: string;
            /** @description true: one refusal refuses all. Else each by itself */
            allOrNothing?: boolean;
        };
        BulkItemView: {
            /** Format: uuid */
            id: string;
            /**
             * @description `waiting`: a second person of the office must approve
             * @enum {string}
             */
            outcome: "done" | "waiting" | "refused";
            /** @description The version now; null when refused */
            version: number | null;
            /** @description Why it was refused */
            code: string | null;
            /** @description The same in words */
            message: string | null;
        };
        BulkView: {
            /** @enum {string} */
            verb: "acknowledge" | "accept" | "return" | "extend" | "withdraw" | "reassign";
            done: number;
            waiting: number;
            refused: number;
            /** @description In the order they were named */
            items: components["schemas"]["BulkItemView"][];
        };
        FilterView: {
            /** Format: uuid */
            id: string;
            version: number;
            name: string;
            query: string;
            position: number;
            isDefault: boolean;
        };
        FiltersView: {
            items: components["schemas"]["FilterView"][];
        };
        FilterRequest: {
            name: string;
            /** @description What stands behind the question mark of GET /api/v1/tasks; the page is not kept */
            query: string;
            /** @description The list to begin with; of all filters one */
            isDefault?: boolean;
        };
        FilterChanges: {
            name?: string;
            query?: string;
            isDefault?: boolean;
            /** @description Its place among the filters, from 1 */
            position?: number;
        };
        ChangeView: {
            /** @description Of the log */
            id: string;
            /** Format: date-time */
            at: string;
            action: string;
            text: string;
            by: string;
            /** Format: uuid */
            taskId: string;
            /** @description Number of the instruction */
            number: string;
            organization: components["schemas"]["TaskOrganizationView"];
        };
        ChangesView: {
            /**
             * Format: date-time
             * @description Since when; a week back for whoever has never said what they saw
             */
            since: string;
            /**
             * Format: date-time
             * @description Until when nothing can still be added: send it to /me/changes/seen once read
             */
            until: string;
            /** @description The latest first; one’s own doings not among them */
            items: components["schemas"]["ChangeView"][];
            total: number;
            page: number;
            size: number;
        };
        SeenRequest: {
            /** @description The `until` of the changes that were read */
            until: string;
        };
        SeenView: {
            /** Format: date-time */
            since: string;
        };
        DeliveryView: {
            /** Format: uuid */
            taskId: string;
            number: string;
            body: string;
            step: string;
            why: string;
            /** Format: date */
            on: string;
            /** Format: uuid */
            personId: string;
            person: string;
            /** @enum {string|null} */
            rung: "responsible" | "deputy_akim" | "akim" | "office" | "deputy_pm" | null;
            /** @enum {string} */
            state: "planned" | "deferred" | "sent" | "unknown" | "dead" | "bounced" | "superseded" | "cancelled";
            /** @description Why it was not sent, or not yet */
            reason: string | null;
            /** Format: date-time */
            sentAt: string | null;
        };
        DeliveriesPage: {
            items: components["schemas"]["DeliveryView"][];
            total: number;
            page: number;
            size: number;
        };
        ForecastLineView: {
            /** Format: date */
            on: string;
            step: string;
            why: string;
            /** @enum {string} */
            rung: "responsible" | "deputy_akim" | "akim" | "office" | "deputy_pm";
            /** Format: uuid */
            taskId: string;
            number: string;
            text: string;
            body: string;
        };
        PersonForecastView: {
            name: string;
            /** Format: date */
            from: string;
            /** Format: date */
            to: string;
            total: number;
            /** @description The first of them, by day */
            planned: components["schemas"]["ForecastLineView"][];
        };
        DryRunPersonView: {
            /** Format: uuid */
            personId: string;
            name: string;
            /** @description Tasks that the letter would speak of */
            tasks: number;
            /** @description The first of them */
            lines: components["schemas"]["ForecastLineView"][];
        };
        DryRunView: {
            /** Format: date */
            on: string;
            /** @description Letters: one a person */
            letters: number;
            reminders: number;
            persons: components["schemas"]["DryRunPersonView"][];
        };
        LetterView: {
            /** Format: uuid */
            id: string;
            /** @description For If-Match */
            version: number;
            person: string;
            email: string;
            /** Format: date */
            day: string;
            /** @enum {string} */
            state: "pending" | "sending" | "sent" | "cancelled" | "unknown" | "dead";
            outcome: string | null;
            attempts: number;
            /** Format: date-time */
            nextAttemptAt: string | null;
            /** Format: date-time */
            sentAt: string | null;
            subject: string | null;
            resendReason: string | null;
        };
        LettersPage: {
            items: components["schemas"]["LetterView"][];
            total: number;
            page: number;
            size: number;
        };
        AttemptView: {
            /** Format: date-time */
            startedAt: string;
            /**
             * Format: date-time
             * @description Null: under way
             */
            endedAt: string | null;
            outcome: string | null;
            smtpCode: number | null;
            /** @description What the relay said */
            response: string | null;
        };
        OpenLetterView: {
            /** Format: uuid */
            id: string;
            /** @description For If-Match */
            version: number;
            person: string;
            email: string;
            /** Format: date */
            day: string;
            /** @enum {string} */
            state: "pending" | "sending" | "sent" | "cancelled" | "unknown" | "dead";
            outcome: string | null;
            attempts: number;
            /** Format: date-time */
            nextAttemptAt: string | null;
            /** Format: date-time */
            sentAt: string | null;
            subject: string | null;
            resendReason: string | null;
            /** @description As it was sent last; null: never written */
            text: string | null;
            /** @description The earliest first */
            tries: components["schemas"]["AttemptView"][];
        };
        ResendRequest: {
            reason: string;
        };
        ReconciliationRequest: {
            /**
             * Format: date
             * @description From the day of the backup on
             */
            from: string;
            /** Format: date */
            to: string;
            /** @description Message-IDs that the relay’s journal has */
            messageIds: string[];
            reason: string;
        };
        ReconciliationView: {
            letters: number;
            reminders: number;
        };
        ProofView: {
            /** Format: date */
            day: string;
            /** @description The sum of all figures but `missing` */
            planned: number;
            sent: number;
            cancelled: number;
            /** @description A later step took its place */
            superseded: number;
            unknown: number;
            dead: number;
            /** @description Not sent yet when the proof was made */
            waiting: number;
            /** @description Steps that the plan has and the ledger has not */
            missing: number;
            /** @description Nothing is missing and nothing waits */
            complete: boolean;
            /** Format: date-time */
            producedAt: string;
        };
        ProofsView: {
            /** @description A proof that ought to be there is not: look at the worker */
            overdue: boolean;
            items: components["schemas"]["ProofView"][];
        };
        AddresseeView: {
            name: string;
            /**
             * @description On which rung of the ladder they are reached
             * @enum {string|null}
             */
            rung: "responsible" | "deputy_akim" | "akim" | "office" | "deputy_pm" | null;
        };
        FirstReminderView: {
            /** Format: date */
            on: string;
            why: string;
            /** @description By the posts as they are known today */
            to: components["schemas"]["AddresseeView"][];
        };
        FutureTaskView: {
            code: string;
            name: string;
            /** @enum {string} */
            role: "lead" | "co_executor";
            /** @description The first of them */
            reminders: components["schemas"]["FirstReminderView"][];
        };
        IssuePreviewView: {
            /** Format: date */
            issuedOn: string;
            /** @description Counted from that day */
            deadline: components["schemas"]["DeadlineView"];
            /** @description One a recipient */
            tasks: components["schemas"]["FutureTaskView"][];
        };
        StepFields: {
            days: number;
            /**
             * @description Everybody from the ladder’s lowest rung up to this one
             * @enum {string}
             */
            upTo: "responsible" | "deputy_akim" | "akim" | "office" | "deputy_pm";
        };
        BeforeFields: {
            /** @enum {string} */
            unit: "calendar_days" | "working_days";
            /** @description The farthest first; 0 is the day itself */
            steps: components["schemas"]["StepFields"][];
        };
        AfterFields: {
            /** @description Working days after */
            days: number;
            /**
             * @description Everybody from the ladder’s lowest rung up to this one
             * @enum {string}
             */
            upTo: "responsible" | "deputy_akim" | "akim" | "office" | "deputy_pm";
        };
        RepeatFields: {
            every: number;
            /** @enum {string} */
            unit: "calendar_days" | "working_days";
            /**
             * @description Whom the first repetition reaches
             * @enum {string}
             */
            upTo: "responsible" | "deputy_akim" | "akim" | "office" | "deputy_pm";
            /**
             * @description Whom all further ones reach
             * @enum {string}
             */
            thenUpTo: "responsible" | "deputy_akim" | "akim" | "office" | "deputy_pm";
            /** @description null: as long as the task is open */
            atMost: number | null;
        };
        DeadlineLadderFields: {
            before: components["schemas"]["BeforeFields"];
            /** @description The nearest first */
            after: components["schemas"]["AfterFields"][];
            /** @description From the last step after the day on */
            repeat: components["schemas"]["RepeatFields"] | null;
        };
        ReviewLadderFields: {
            /** @description Counted from the day of filing; office or deputy_pm */
            after: components["schemas"]["AfterFields"][];
            repeat: components["schemas"]["RepeatFields"] | null;
        };
        NoTermFields: {
            /** @description Or the working day that follows */
            dayOfMonth: number;
            /**
             * @description Everybody from the ladder’s lowest rung up to this one
             * @enum {string}
             */
            upTo: "responsible" | "deputy_akim" | "akim" | "office" | "deputy_pm";
        };
        PolicyView: {
            /** @description Counted from the effective day */
            deadline: components["schemas"]["DeadlineLadderFields"];
            /** @description Reports that wait for the office */
            review: components["schemas"]["ReviewLadderFields"];
            /** @description Tasks without a term report monthly; null: they do not */
            noTerm: components["schemas"]["NoTermFields"] | null;
            version: number;
            reason: string | null;
            /** @description null: as delivered */
            changedBy: string | null;
            /** Format: date-time */
            changedAt: string;
            class: string;
            name: string;
            /** @description Instructions of this class on control */
            instructions: number;
        };
        PoliciesView: {
            items: components["schemas"]["PolicyView"][];
        };
        ClassRequest: {
            /** @description Counted from the effective day */
            deadline: components["schemas"]["DeadlineLadderFields"];
            /** @description Reports that wait for the office */
            review: components["schemas"]["ReviewLadderFields"];
            /** @description Tasks without a term report monthly; null: they do not */
            noTerm: components["schemas"]["NoTermFields"] | null;
            reason: string;
            /** @description Small Latin letters, digits and hyphens */
            code: string;
            nameKk: string;
            nameRu: string;
            nameEn: string;
        };
        PolicyRequest: {
            /** @description Counted from the effective day */
            deadline: components["schemas"]["DeadlineLadderFields"];
            /** @description Reports that wait for the office */
            review: components["schemas"]["ReviewLadderFields"];
            /** @description Tasks without a term report monthly; null: they do not */
            noTerm: components["schemas"]["NoTermFields"] | null;
            reason: string;
        };
        PolicyVersionView: {
            /** @description Counted from the effective day */
            deadline: components["schemas"]["DeadlineLadderFields"];
            /** @description Reports that wait for the office */
            review: components["schemas"]["ReviewLadderFields"];
            /** @description Tasks without a term report monthly; null: they do not */
            noTerm: components["schemas"]["NoTermFields"] | null;
            version: number;
            reason: string | null;
            /** @description null: as delivered */
            changedBy: string | null;
            /** Format: date-time */
            changedAt: string;
        };
        PolicyHistoryView: {
            /** @description The latest first */
            items: components["schemas"]["PolicyVersionView"][];
        };
        RulesRequest: {
            /** @description Counted from the effective day */
            deadline: components["schemas"]["DeadlineLadderFields"];
            /** @description Reports that wait for the office */
            review: components["schemas"]["ReviewLadderFields"];
            /** @description Tasks without a term report monthly; null: they do not */
            noTerm: components["schemas"]["NoTermFields"] | null;
        };
        StepChangeView: {
            step: string;
            why: string;
            /** Format: date */
            on: string;
            /**
             * @description Everybody from the ladder’s lowest rung up to this one
             * @enum {string}
             */
            upTo: "responsible" | "deputy_akim" | "akim" | "office" | "deputy_pm";
        };
        ChangedTaskView: {
            /** Format: uuid */
            taskId: string;
            number: string;
            text: string;
            body: string;
            /** Format: date */
            effectiveDay: string;
            /** @description Steps that would come in */
            added: components["schemas"]["StepChangeView"][];
            removed: components["schemas"]["StepChangeView"][];
            /** @description Steps that would reach other rungs, as they would */
            otherReach: components["schemas"]["StepChangeView"][];
        };
        PolicyPreviewView: {
            /** Format: date */
            from: string;
            /** Format: date */
            to: string;
            /** @description Open tasks with a term of this class */
            openTasks: number;
            changedTasks: number;
            /** @description Steps of tasks that would come in */
            added: number;
            removed: number;
            otherReach: number;
            /** @description The first of them */
            tasks: components["schemas"]["ChangedTaskView"][];
        };
        SendingView: {
            /** @description Local time of the recipient, from which letters leave */
            windowFrom: string;
            /** @description Until then */
            windowTo: string;
            /** @description Working days: a missed step older than this is not sent any more */
            lookBack: number;
            version: number;
            reason: string | null;
            changedBy: string | null;
            /** Format: date-time */
            changedAt: string;
        };
        SendingRequest: {
            /** @description Local time of the recipient, from which letters leave */
            windowFrom: string;
            /** @description Until then */
            windowTo: string;
            /** @description Working days: a missed step older than this is not sent any more */
            lookBack: number;
            reason: string;
        };
        PlannedReminderView: {
            /** @description d30 … d0: days before; late1, late1+1w …: after; review1#1 …: of a report */
            step: string;
            /** @description The step in the reader’s language */
            why: string;
            /** Format: date */
            on: string;
            /** @description By the posts as they are known today */
            to: components["schemas"]["AddresseeView"][];
        };
        SentReminderView: {
            /** @description d30 … d0: days before; late1, late1+1w …: after; review1#1 …: of a report */
            step: string;
            /** @description The step in the reader’s language */
            why: string;
            /** Format: date */
            on: string;
            /** @description By the posts as they are known today */
            to: components["schemas"]["AddresseeView"][];
            /** Format: date-time */
            sentAt: string | null;
            /**
             * @description coalesced: a later one took its place; unknown: the relay did not say; bounced: it came back
             * @enum {string}
             */
            outcome: "queued" | "sent" | "cancelled" | "coalesced" | "unknown" | "dead" | "bounced";
            /** @description Why it was not sent, or what the mail servers said */
            reason: string | null;
        };
        TaskRemindersView: {
            planned: components["schemas"]["PlannedReminderView"][];
            sent: components["schemas"]["SentReminderView"][];
        };
        StateCountsView: {
            assigned: number;
            acknowledged: number;
            in_progress: number;
            under_review: number;
            returned: number;
            executed: number;
            not_executed: number;
            withdrawn: number;
        };
        StateVectorView: {
            /** @description As long as GET /tasks with the same filter */
            total: number;
            states: components["schemas"]["StateCountsView"];
            overdue: number;
            /** @description Flagged by a person */
            atRisk: number;
            /** @description Under review for more working days than the register allows */
            reviewOver: number;
        };
        ColumnView: {
            code: string;
            /** @description On the latest day of issue among its tasks */
            name: string;
            /** @description Over all pages */
            totals: components["schemas"]["StateVectorView"];
        };
        BoardIndicatorView: {
            code: string;
            name: string;
            unit: string;
        };
        RowInstructionView: {
            /** Format: uuid */
            id: string;
            number: string;
            /** @description Its first 300 characters */
            text: string;
            /** Format: uuid */
            meetingId: string;
            protocolNumber: string;
            /** Format: date */
            heldOn: string;
            /** Format: date */
            issuedOn: string;
            /**
             * Format: date
             * @description As issued; a recipient’s own stands in its cell
             */
            effectiveDay: string | null;
            /** @description What the figures of the cells count */
            indicator: components["schemas"]["BoardIndicatorView"] | null;
        };
        CellFigureView: {
            done: number;
            total: number;
            /** Format: date */
            asOf: string;
        };
        CellView: {
            code: string;
            /** Format: uuid */
            taskId: string;
            version: number;
            /** @enum {string} */
            role: "lead" | "co_executor";
            /** @enum {string} */
            state: "assigned" | "acknowledged" | "in_progress" | "under_review" | "returned" | "executed" | "not_executed" | "withdrawn";
            overdue: boolean;
            /** @description Only when flagged */
            atRisk?: boolean;
            /** @description Only when the report has waited too long */
            reviewOver?: boolean;
            /**
             * Format: date
             * @description Only with a day
             */
            effectiveDay?: string;
            /** @description Negative: late. Only while it is open and has a day */
            workingDaysLeft?: number;
            /**
             * Format: date
             * @description Only when a report of execution was filed
             */
            filedOn?: string;
            /**
             * @description Only when executed
             * @enum {string}
             */
            punctuality?: "on_time" | "late";
            /** @description Only when counted */
            figure?: components["schemas"]["CellFigureView"];
        };
        RowView: {
            instruction: components["schemas"]["RowInstructionView"];
            /** @description In the order of the columns; a body without a task has none */
            cells: components["schemas"]["CellView"][];
            totals: components["schemas"]["StateVectorView"];
        };
        MatrixView: {
            columns: components["schemas"]["ColumnView"][];
            rows: components["schemas"]["RowView"][];
            /** @description Over all pages */
            totals: components["schemas"]["StateVectorView"];
            /** @description Instructions over all pages */
            total: number;
            page: number;
            size: number;
        };
        CountedView: {
            count: number;
            /** @description The query of GET /tasks that lists exactly these */
            tasks: string;
        };
        RatePartsView: {
            /** @description The denominator: its day lies in the period and has passed */
            fallenDue: components["schemas"]["CountedView"];
            closedOnTime: components["schemas"]["CountedView"];
            closedLate: components["schemas"]["CountedView"];
            /** @description Executed without a report of its own: neither on time nor late */
            closedUnmarked: components["schemas"]["CountedView"];
            /** @description Off control as not executed */
            notExecuted: components["schemas"]["CountedView"];
            /** @description Still with the recipient past that day */
            overdue: components["schemas"]["CountedView"];
            /** @description Filed, and waiting for the office */
            underReview: components["schemas"]["CountedView"];
            /** @description Of those: filed by the day */
            underReviewOnTime: components["schemas"]["CountedView"];
            underReviewLate: components["schemas"]["CountedView"];
            /** @description Apart, in no share */
            withdrawn: components["schemas"]["CountedView"];
            /** @description Apart, in no share: only the lead files (rule 2) */
            coExecutors: components["schemas"]["CountedView"];
        };
        RatesView: {
            /** @description Closed on time of all that fell due */
            onTime: components["schemas"]["ShareView"];
            /** @description Closed of all that fell due */
            execution: components["schemas"]["ShareView"];
            parts: components["schemas"]["RatePartsView"];
        };
        UndatedView: {
            /** @description Open without a term, today */
            noTerm: components["schemas"]["CountedView"];
            /** @description Open and continuing, today */
            continuing: components["schemas"]["CountedView"];
        };
        RatesTotalView: {
            current: components["schemas"]["RatesView"];
            original: components["schemas"]["RatesView"];
            undated: components["schemas"]["UndatedView"];
        };
        RatesLineView: {
            /** @description A body’s code, or the id of a meeting or instruction */
            key: string;
            name: string;
            /** @description By the deadline as it stands */
            current: components["schemas"]["RatesView"];
            /** @description By the deadline as it was issued (rule 9) */
            original: components["schemas"]["RatesView"];
            /** @description Never due, in no share */
            undated: components["schemas"]["UndatedView"];
        };
        ExecutionRatesView: {
            /** Format: date */
            from: string;
            /** Format: date */
            to: string;
            /** @enum {string} */
            by: "organization" | "meeting" | "instruction";
            total: components["schemas"]["RatesTotalView"];
            items: components["schemas"]["RatesLineView"][];
        };
        SectionView: {
            /** @enum {string} */
            name: "review" | "reviewOver" | "overdue" | "today" | "coming" | "returned" | "atRisk" | "noTerm" | "underReview";
            /** @description All of them, shown or not */
            count: number;
            /** @description The query of GET /tasks that lists exactly these */
            tasks: string;
            /** @description The most urgent first */
            items: components["schemas"]["TaskView"][];
        };
        OverdueRegionView: {
            code: string;
            name: string;
            count: number;
            tasks: string;
        };
        PendingExtensionsView: {
            /** @description As GET /extensions?state=pending */
            count: number;
            /** @description The longest waiting first */
            items: components["schemas"]["ExtensionView"][];
        };
        OfficeSummaryView: {
            overdueByBody: components["schemas"]["OverdueRegionView"][];
            extensions: components["schemas"]["PendingExtensionsView"];
            /** @description Letters of the last 30 days that did not arrive, or may not have */
            failedLetters: number;
        };
        SummaryView: {
            /**
             * @description Whose desk it is
             * @enum {string}
             */
            desk: "office" | "recipient";
            sections: components["schemas"]["SectionView"][];
            /** @description Null on a recipient’s desk */
            office: components["schemas"]["OfficeSummaryView"] | null;
        };
        MapRegionView: {
            /** @description The id of its shape in the borders */
            code: string;
            name: string;
            /** @description Its tasks as they stand now */
            totals: components["schemas"]["StateVectorView"];
            /** @description Done of total by its latest counts; null: nothing counted */
            indicator: components["schemas"]["ShareView"] | null;
        };
        MapView: {
            /** Format: date */
            day: string;
            /**
             * @description The edition of GET /dashboard/borders
             * @enum {string}
             */
            borders: "2018" | "2024";
            /** @description To be shown beside the map */
            credit: string;
            regions: components["schemas"]["MapRegionView"][];
        };
        MapIndicatorView: {
            /** @description To be asked for with GET /dashboard/map */
            code: string;
            /** @description Where several are counted under one code, of the first */
            name: string;
        };
        MapIndicatorsView: {
            items: components["schemas"]["MapIndicatorView"][];
        };
        ShapeView: {
            /** @description The code of its body */
            id: string;
            /** @enum {string} */
            type: "Polygon" | "MultiPolygon";
        };
        ShapesView: {
            /** @enum {string} */
            type: "GeometryCollection";
            /** @description With its arcs */
            geometries: components["schemas"]["ShapeView"][];
        };
        BordersObjectsView: {
            regions: components["schemas"]["ShapesView"];
        };
        BordersView: {
            /** @enum {string} */
            type: "Topology";
            objects: components["schemas"]["BordersObjectsView"];
        };
        NewsView: {
            /** @enum {string} */
            kind: "task" | "notice";
            /** Format: uuid */
            taskId: string | null;
            /** @description Of a task: its new version */
            version?: number;
        };
        CalendarFeedView: {
            /** @description Whether there is an address */
            active: boolean;
            /** Format: date-time */
            createdAt: string | null;
            /**
             * Format: date-time
             * @description When a calendar program last asked
             */
            lastReadAt: string | null;
        };
        CalendarFeedAddress: {
            /** @description Shown once; whoever knows it reads the deadlines */
            url: string;
        };
        FieldProblemView: {
            field: string;
            code: string;
            message: string;
        };
        Problem: {
            type: string;
            title: string;
            status: number;
            code: string;
            detail: string;
            requestId: string;
            errors: components["schemas"]["FieldProblemView"][];
        };
    };
    responses: never;
    parameters: never;
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    healthLive: {
        parameters: {
            query?: never;
            header?: {
                "Accept-Language"?: "kk" | "ru" | "en";
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HealthView"];
                };
            };
        };
    };
    healthReady: {
        parameters: {
            query?: never;
            header?: {
                "Accept-Language"?: "kk" | "ru" | "en";
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReadyView"];
                };
            };
        };
    };
    healthMetrics: {
        parameters: {
            query?: never;
            header?: {
                "Accept-Language"?: "kk" | "ru" | "en";
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /**
             * @description Done
             *
             *     Done
             */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/plain": string;
                };
            };
        };
    };
    healthAbout: {
        parameters: {
            query?: never;
            header?: {
                "Accept-Language"?: "kk" | "ru" | "en";
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    /** @description The version, for If-Match */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AboutView"];
                };
            };
        };
    };
    auditListEntries: {
        parameters: {
            query?: {
                /** @description Page, from 1 */
                page?: number;
                /** @description Items a page */
                size?: number;
                /** @description The object or the task that it was about */
                object?: string;
                /** @description Who did it, or to whom it was done */
                person?: string;
                /** @description What was done */
                action?: string;
                /** @description Code of the body */
                body?: string;
                /** @description On this day or later */
                from?: string;
                /** @description On this day or earlier */
                to?: string;
            };
            header?: {
                "Accept-Language"?: "kk" | "ru" | "en";
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AuditPage"];
                };
            };
        };
    };
    auditActions: {
        parameters: {
            query?: never;
            header?: {
                "Accept-Language"?: "kk" | "ru" | "en";
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ActionsView"];
                };
            };
        };
    };
    auditHeads: {
        parameters: {
            query?: never;
            header?: {
                "Accept-Language"?: "kk" | "ru" | "en";
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HeadsView"];
                };
            };
        };
    };
    auditVerify: {
        parameters: {
            query?: {
                /** @description Heads as they were sent out earlier: finds a cut end too */
                anchor?: string;
            };
            header?: {
                "Accept-Language"?: "kk" | "ru" | "en";
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["VerifyView"];
                };
            };
        };
    };
    bodiesList: {
        parameters: {
            query?: {
                /** @description Page, from 1 */
                page?: number;
                /** @description Items a page */
                size?: number;
                /** @description Only bodies that existed on this day, under their names of that day; default today */
                on?: string;
                /** @description Also those that did not exist on the day */
                all?: boolean;
                /** @description Districts and units are listed only when asked for */
                kind?: "region" | "city" | "central" | "organization" | "group" | "district" | "unit";
            };
            header?: {
                "Accept-Language"?: "kk" | "ru" | "en";
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BodiesPage"];
                };
            };
        };
    };
    bodyEditsRecord: {
        parameters: {
            query?: never;
            header?: {
                "Accept-Language"?: "kk" | "ru" | "en";
                /** @description Same key and request: same answer, one effect. Kept 48 hours. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["BodyRequest"];
            };
        };
        responses: {
            /** @description Done */
            201: {
                headers: {
                    /** @description The version, for If-Match */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BodyHistoryView"];
                };
            };
        };
    };
    bodyEditsHistory: {
        parameters: {
            query?: never;
            header?: {
                "Accept-Language"?: "kk" | "ru" | "en";
            };
            path: {
                code: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    /** @description The version, for If-Match */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BodyHistoryView"];
                };
            };
        };
    };
    bodyEditsChange: {
        parameters: {
            query?: never;
            header: {
                "Accept-Language"?: "kk" | "ru" | "en";
                /** @description The ETag as it was read */
                "If-Match": string;
            };
            path: {
                code: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["BodyChanges"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    /** @description The version, for If-Match */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BodyHistoryView"];
                };
            };
        };
    };
    bodyEditsRename: {
        parameters: {
            query?: never;
            header: {
                "Accept-Language"?: "kk" | "ru" | "en";
                /** @description The ETag as it was read */
                "If-Match": string;
            };
            path: {
                code: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RenameRequest"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    /** @description The version, for If-Match */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BodyHistoryView"];
                };
            };
        };
    };
    bodyEditsClose: {
        parameters: {
            query?: never;
            header: {
                "Accept-Language"?: "kk" | "ru" | "en";
                /** @description The ETag as it was read */
                "If-Match": string;
            };
            path: {
                code: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CloseBodyRequest"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    /** @description The version, for If-Match */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BodyHistoryView"];
                };
            };
        };
    };
    bodyEditsAddPredecessor: {
        parameters: {
            query?: never;
            header: {
                "Accept-Language"?: "kk" | "ru" | "en";
                /** @description The ETag as it was read */
                "If-Match": string;
            };
            path: {
                code: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PredecessorRequest"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    /** @description The version, for If-Match */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BodyHistoryView"];
                };
            };
        };
    };
    calendarYear: {
        parameters: {
            query: {
                year: number;
            };
            header?: {
                "Accept-Language"?: "kk" | "ru" | "en";
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CalendarView"];
                };
            };
        };
    };
    calendarEditsSetDay: {
        parameters: {
            query?: never;
            header?: {
                "Accept-Language"?: "kk" | "ru" | "en";
            };
            path: {
                day: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CalendarDayRequest"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CalendarDayView"];
                };
            };
        };
    };
    calendarEditsRemoveDay: {
        parameters: {
            query?: never;
            header?: {
                "Accept-Language"?: "kk" | "ru" | "en";
            };
            path: {
                day: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    calendarEditsPreviewCalendar: {
        parameters: {
            query?: never;
            header?: {
                "Accept-Language"?: "kk" | "ru" | "en";
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PreviewRequest"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PreviewView"];
                };
            };
        };
    };
    settingsGet: {
        parameters: {
            query?: never;
            header?: {
                "Accept-Language"?: "kk" | "ru" | "en";
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    /** @description The version, for If-Match */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SettingsView"];
                };
            };
        };
    };
    settingsChange: {
        parameters: {
            query?: never;
            header: {
                "Accept-Language"?: "kk" | "ru" | "en";
                /** @description The ETag as it was read */
                "If-Match": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SettingsChanges"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    /** @description The version, for If-Match */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SettingsView"];
                };
            };
        };
    };
    authList: {
        parameters: {
            query?: never;
            header?: {
                "Accept-Language"?: "kk" | "ru" | "en";
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SessionsView"];
                };
            };
        };
    };
    authSignIn: {
        parameters: {
            query?: never;
            header?: {
                "Accept-Language"?: "kk" | "ru" | "en";
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SignInRequest"];
            };
        };
        responses: {
            /** @description Done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MeView"];
                };
            };
        };
    };
    authSignOut: {
        parameters: {
            query?: never;
            header?: {
                "Accept-Language"?: "kk" | "ru" | "en";
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    authEndOthers: {
        parameters: {
            query?: never;
            header?: {
                "Accept-Language"?: "kk" | "ru" | "en";
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    authEnd: {
        parameters: {
            query?: never;
            header?: {
                "Accept-Language"?: "kk" | "ru" | "en";
            };
            path: {
                /** @description Identifier, as a list or the creating answer gave it */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    authCreateToken: {
        parameters: {
            query?: never;
            header?: {
                "Accept-Language"?: "kk" | "ru" | "en";
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TokenRequest"];
            };
        };
        responses: {
            /** @description Done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TokenView"];
                };
            };
        };
    };
    authMe: {
        parameters: {
            query?: never;
            header?: {
                "Accept-Language"?: "kk" | "ru" | "en";
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MeView"];
                };
            };
        };
    };
    secondFactorState: {
        parameters: {
            query?: never;
            header?: {
                "Accept-Language"?: "kk" | "ru" | "en";
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SecondFactorView"];
                };
            };
        };
    };
    secondFactorEnrol: {
        parameters: {
            query?: never;
            header?: {
                "Accept-Language"?: "kk" | "ru" | "en";
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["OwnPasswordRequest"];
            };
        };
        responses: {
            /** @description Done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EnrolmentView"];
                };
            };
        };
    };
    secondFactorConfirm: {
        parameters: {
            query?: never;
            header?: {
                "Accept-Language"?: "kk" | "ru" | "en";
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CodeRequest"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RecoveryCodesView"];
                };
            };
        };
    };
    secondFactorRemove: {
        parameters: {
            query?: never;
            header?: {
                "Accept-Language"?: "kk" | "ru" | "en";
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["OwnPasswordRequest"];
            };
        };
        responses: {
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    administrationListPeople: {
        parameters: {
            query?: {
                /** @description Page, from 1 */
                page?: number;
                /** @description Items a page */
                size?: number;
                /** @description Part of the name or the address */
                q?: string;
                /** @description Code of the body in which they hold a post today */
                body?: string;
                /** @description May not sign in */
                disabled?: boolean;
                /** @description Holds no post today */
                postless?: boolean;
            };
            header?: {
                "Accept-Language"?: "kk" | "ru" | "en";
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PeoplePage"];
                };
            };
        };
    };
    administrationInvite: {
        parameters: {
            query?: never;
            header?: {
                "Accept-Language"?: "kk" | "ru" | "en";
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["InvitationRequest"];
            };
        };
        responses: {
            /** @description Done */
            201: {
                headers: {
                    /** @description The version, for If-Match */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LinkView"];
                };
            };
        };
    };
    administrationRemakeLink: {
        parameters: {
            query?: never;
            header: {
                "Accept-Language"?: "kk" | "ru" | "en";
                /** @description The ETag as it was read */
                "If-Match": string;
            };
            path: {
                /** @description Identifier, as a list or the creating answer gave it */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    /** @description The version, for If-Match */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LinkView"];
                };
            };
        };
    };
    administrationDisable: {
        parameters: {
            query?: never;
            header: {
                "Accept-Language"?: "kk" | "ru" | "en";
                /** @description The ETag as it was read */
                "If-Match": string;
            };
            path: {
                /** @description Identifier, as a list or the creating answer gave it */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    /** @description The version, for If-Match */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PersonView"];
                };
            };
        };
    };
    administrationEnable: {
        parameters: {
            query?: never;
            header: {
                "Accept-Language"?: "kk" | "ru" | "en";
                /** @description The ETag as it was read */
                "If-Match": string;
            };
            path: {
                /** @description Identifier, as a list or the creating answer gave it */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    /** @description The version, for If-Match */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PersonView"];
                };
            };
        };
    };
    administrationChoosePassword: {
        parameters: {
            query?: never;
            header?: {
                "Accept-Language"?: "kk" | "ru" | "en";
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PasswordRequest"];
            };
        };
        responses: {
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    administrationListPosts: {
        parameters: {
            query: {
                /** @description Code of the body */
                body: string;
            };
            header?: {
                "Accept-Language"?: "kk" | "ru" | "en";
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PostsView"];
                };
            };
        };
    };
    administrationCreatePost: {
        parameters: {
            query?: never;
            header?: {
                "Accept-Language"?: "kk" | "ru" | "en";
                /** @description Same key and request: same answer, one effect. Kept 48 hours. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PostRequest"];
            };
        };
        responses: {
            /** @description Done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PostView"];
                };
            };
        };
    };
    administrationAssignPost: {
        parameters: {
            query?: never;
            header?: {
                "Accept-Language"?: "kk" | "ru" | "en";
                /** @description Same key and request: same answer, one effect. Kept 48 hours. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["HoldingRequest"];
            };
        };
        responses: {
            /** @description Done */
            201: {
                headers: {
                    /** @description The version, for If-Match */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HoldingView"];
                };
            };
        };
    };
    administrationEndHolding: {
        parameters: {
            query?: never;
            header: {
                "Accept-Language"?: "kk" | "ru" | "en";
                /** @description The ETag as it was read */
                "If-Match": string;
            };
            path: {
                /** @description Identifier, as a list or the creating answer gave it */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["EndRequest"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    /** @description The version, for If-Match */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HoldingView"];
                };
            };
        };
    };
    substitutionsList: {
        parameters: {
            query?: {
                /** @description Page, from 1 */
                page?: number;
                /** @description Items a page */
                size?: number;
            };
            header?: {
                "Accept-Language"?: "kk" | "ru" | "en";
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SubstitutionsPage"];
                };
            };
        };
    };
    substitutionsName: {
        parameters: {
            query?: never;
            header?: {
                "Accept-Language"?: "kk" | "ru" | "en";
                /** @description Same key and request: same answer, one effect. Kept 48 hours. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SubstitutionRequest"];
            };
        };
        responses: {
            /** @description Done */
            201: {
                headers: {
                    /** @description The version, for If-Match */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SubstitutionView"];
                };
            };
        };
    };
    substitutionsEnd: {
        parameters: {
            query?: never;
            header: {
                "Accept-Language"?: "kk" | "ru" | "en";
                /** @description The ETag as it was read */
                "If-Match": string;
                /** @description Same key and request: same answer, one effect. Kept 48 hours. */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description Identifier, as a list or the creating answer gave it */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    /** @description The version, for If-Match */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SubstitutionView"];
                };
            };
        };
    };
    notificationsList: {
        parameters: {
            query?: {
                /** @description Page, from 1 */
                page?: number;
                /** @description Items a page */
                size?: number;
                /** @description Only those not opened yet */
                unread?: boolean;
            };
            header?: {
                "Accept-Language"?: "kk" | "ru" | "en";
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NoticesPage"];
                };
            };
        };
    };
    notificationsReadAll: {
        parameters: {
            query?: never;
            header?: {
                "Accept-Language"?: "kk" | "ru" | "en";
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReadAllView"];
                };
            };
        };
    };
    notificationsRead: {
        parameters: {
            query?: never;
            header?: {
                "Accept-Language"?: "kk" | "ru" | "en";
            };
            path: {
                /** @description Identifier, as a list or the creating answer gave it */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NoticeView"];
                };
            };
        };
    };
    passwordLettersForgotten: {
        parameters: {
            query?: never;
            header?: {
                "Accept-Language"?: "kk" | "ru" | "en";
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ForgottenRequest"];
            };
        };
        responses: {
            /** @description Done */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    passwordLettersSend: {
        parameters: {
            query?: never;
            header: {
                "Accept-Language"?: "kk" | "ru" | "en";
                /** @description The ETag as it was read */
                "If-Match": string;
            };
            path: {
                /** @description Identifier, as a list or the creating answer gave it */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    /** @description The version, for If-Match */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LetterAskedView"];
                };
            };
        };
    };
    bouncesList: {
        parameters: {
            query?: {
                /** @description Page, from 1 */
                page?: number;
                /** @description Items a page */
                size?: number;
            };
            header?: {
                "Accept-Language"?: "kk" | "ru" | "en";
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BouncesPage"];
                };
            };
        };
    };
    bouncesTake: {
        parameters: {
            query?: never;
            header?: {
                "Accept-Language"?: "kk" | "ru" | "en";
            };
            path?: never;
            cookie?: never;
        };
        /** @description The message as it came to the return address, up to 1 MiB */
        requestBody: {
            content: {
                "message/rfc822": string;
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TakenView"];
                };
            };
        };
    };
    choicesList: {
        parameters: {
            query?: never;
            header?: {
                "Accept-Language"?: "kk" | "ru" | "en";
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LetterChoicesView"];
                };
            };
        };
    };
    choicesChoose: {
        parameters: {
            query?: never;
            header?: {
                "Accept-Language"?: "kk" | "ru" | "en";
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["LetterChoice"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LetterChoicesView"];
                };
            };
        };
    };
    choicesPage: {
        parameters: {
            query?: never;
            header?: {
                "Accept-Language"?: "kk" | "ru" | "en";
            };
            path: {
                /** @description As the letter bears it */
                sealed: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /**
             * @description A page for people
             *
             *     Done
             */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/html": string;
                };
            };
        };
    };
    choicesUnsubscribe: {
        parameters: {
            query?: never;
            header?: {
                "Accept-Language"?: "kk" | "ru" | "en";
            };
            path: {
                /** @description As the letter bears it */
                sealed: string;
            };
            cookie?: never;
        };
        /** @description List-Unsubscribe=One-Click (RFC 8058), or the same as multipart/form-data; not looked at */
        requestBody: {
            content: {
                "application/x-www-form-urlencoded": string;
            };
        };
        responses: {
            /**
             * @description A page for people
             *
             *     Done
             */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/html": string;
                };
            };
        };
    };
    channelsList: {
        parameters: {
            query?: never;
            header?: {
                "Accept-Language"?: "kk" | "ru" | "en";
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ChannelsView"];
                };
            };
        };
    };
    channelsOpen: {
        parameters: {
            query?: never;
            header?: {
                "Accept-Language"?: "kk" | "ru" | "en";
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ChannelRequest"];
            };
        };
        responses: {
            /** @description Done */
            201: {
                headers: {
                    /** @description The version, for If-Match */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OpenedChannelView"];
                };
            };
        };
    };
    channelsClose: {
        parameters: {
            query?: never;
            header: {
                "Accept-Language"?: "kk" | "ru" | "en";
                /** @description The ETag as it was read */
                "If-Match": string;
            };
            path: {
                /** @description Identifier, as a list or the creating answer gave it */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    /** @description The version, for If-Match */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ChannelView"];
                };
            };
        };
    };
    channelsDeliveries: {
        parameters: {
            query?: {
                /** @description Page, from 1 */
                page?: number;
                /** @description Items a page */
                size?: number;
            };
            header?: {
                "Accept-Language"?: "kk" | "ru" | "en";
            };
            path: {
                /** @description Identifier, as a list or the creating answer gave it */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ChannelDeliveriesPage"];
                };
            };
        };
    };
    mailOperationView: {
        parameters: {
            query?: never;
            header?: {
                "Accept-Language"?: "kk" | "ru" | "en";
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MailView"];
                };
            };
        };
    };
    mailOperationStop: {
        parameters: {
            query?: never;
            header?: {
                "Accept-Language"?: "kk" | "ru" | "en";
                /** @description Same key and request: same answer, one effect. Kept 48 hours. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["StopRequest"];
            };
        };
        responses: {
            /** @description Done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MailView"];
                };
            };
        };
    };
    mailOperationResume: {
        parameters: {
            query?: never;
            header?: {
                "Accept-Language"?: "kk" | "ru" | "en";
                /** @description Same key and request: same answer, one effect. Kept 48 hours. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ResumptionRequest"];
            };
        };
        responses: {
            /** @description Done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MailView"];
                };
            };
        };
    };
    mailOperationAddQuiet: {
        parameters: {
            query?: never;
            header?: {
                "Accept-Language"?: "kk" | "ru" | "en";
                /** @description Same key and request: same answer, one effect. Kept 48 hours. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["QuietAddressRequest"];
            };
        };
        responses: {
            /** @description Done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MailView"];
                };
            };
        };
    };
    mailOperationRemoveQuiet: {
        parameters: {
            query?: never;
            header?: {
                "Accept-Language"?: "kk" | "ru" | "en";
                /** @description Same key and request: same answer, one effect. Kept 48 hours. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["QuietAddressRequest"];
            };
        };
        responses: {
            /** @description Done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MailView"];
                };
            };
        };
    };
    factorResetsReset: {
        parameters: {
            query?: never;
            header: {
                "Accept-Language"?: "kk" | "ru" | "en";
                /** @description The ETag as it was read */
                "If-Match": string;
            };
            path: {
                /** @description Identifier, as a list or the creating answer gave it */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["FactorResetRequest"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    /** @description The version, for If-Match */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FactorResetView"];
                };
            };
        };
    };
    filesUpload: {
        parameters: {
            query?: never;
            header: {
                "Accept-Language"?: "kk" | "ru" | "en";
                /** @description The name, percent-encoded UTF-8 (RFC 8187) */
                "Content-Disposition": string;
            };
            path: {
                /** @description Identifier, as a list or the creating answer gave it */
                id: string;
            };
            cookie?: never;
        };
        /** @description The file as it is */
        requestBody: {
            content: {
                "application/octet-stream": string;
            };
        };
        responses: {
            /** @description Done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FileView"];
                };
            };
        };
    };
    filesDownload: {
        parameters: {
            query?: never;
            header?: {
                "Accept-Language"?: "kk" | "ru" | "en";
            };
            path: {
                /** @description Identifier, as a list or the creating answer gave it */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /**
             * @description Done
             *
             *     Done
             */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/octet-stream": string;
                };
            };
        };
    };
    meetingsList: {
        parameters: {
            query?: {
                /** @description Page, from 1 */
                page?: number;
                /** @description Items a page */
                size?: number;
                /** @description A field of the list; `-` before it turns the order */
                sort?: string;
                /** @description Part of the title or the protocol number */
                q?: string;
                /** @description Held on this day or later */
                from?: string;
                /** @description Held on this day or earlier */
                to?: string;
            };
            header?: {
                "Accept-Language"?: "kk" | "ru" | "en";
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MeetingsPage"];
                };
            };
        };
    };
    meetingsRecord: {
        parameters: {
            query?: never;
            header?: {
                "Accept-Language"?: "kk" | "ru" | "en";
                /** @description Same key and request: same answer, one effect. Kept 48 hours. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["MeetingRequest"];
            };
        };
        responses: {
            /** @description Done */
            201: {
                headers: {
                    /** @description The version, for If-Match */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MeetingView"];
                };
            };
        };
    };
    meetingsGet: {
        parameters: {
            query?: never;
            header?: {
                "Accept-Language"?: "kk" | "ru" | "en";
            };
            path: {
                /** @description Identifier, as a list or the creating answer gave it */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    /** @description The version, for If-Match */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MeetingView"];
                };
            };
        };
    };
    meetingsEdit: {
        parameters: {
            query?: never;
            header: {
                "Accept-Language"?: "kk" | "ru" | "en";
                /** @description The ETag as it was read */
                "If-Match": string;
            };
            path: {
                /** @description Identifier, as a list or the creating answer gave it */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["MeetingChanges"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    /** @description The version, for If-Match */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MeetingView"];
                };
            };
        };
    };
    instructionsList: {
        parameters: {
            query?: {
                /** @description Page, from 1 */
                page?: number;
                /** @description Items a page */
                size?: number;
            };
            header?: {
                "Accept-Language"?: "kk" | "ru" | "en";
            };
            path: {
                /** @description Identifier, as a list or the creating answer gave it */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InstructionsPage"];
                };
            };
        };
    };
    instructionsDraft: {
        parameters: {
            query?: never;
            header?: {
                "Accept-Language"?: "kk" | "ru" | "en";
                /** @description Same key and request: same answer, one effect. Kept 48 hours. */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description Identifier, as a list or the creating answer gave it */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["InstructionRequest"];
            };
        };
        responses: {
            /** @description Done */
            201: {
                headers: {
                    /** @description The version, for If-Match */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InstructionView"];
                };
            };
        };
    };
    instructionsGet: {
        parameters: {
            query?: never;
            header?: {
                "Accept-Language"?: "kk" | "ru" | "en";
            };
            path: {
                /** @description Identifier, as a list or the creating answer gave it */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    /** @description The version, for If-Match */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InstructionView"];
                };
            };
        };
    };
    instructionsDiscard: {
        parameters: {
            query?: never;
            header: {
                "Accept-Language"?: "kk" | "ru" | "en";
                /** @description The ETag as it was read */
                "If-Match": string;
            };
            path: {
                /** @description Identifier, as a list or the creating answer gave it */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    instructionsEdit: {
        parameters: {
            query?: never;
            header: {
                "Accept-Language"?: "kk" | "ru" | "en";
                /** @description The ETag as it was read */
                "If-Match": string;
            };
            path: {
                /** @description Identifier, as a list or the creating answer gave it */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["InstructionChanges"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    /** @description The version, for If-Match */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InstructionView"];
                };
            };
        };
    };
    interpretationsDeadline: {
        parameters: {
            query?: never;
            header?: {
                "Accept-Language"?: "kk" | "ru" | "en";
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DeadlinePhrase"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DeadlineReadingView"];
                };
            };
        };
    };
    interpretationsRecipients: {
        parameters: {
            query?: never;
            header?: {
                "Accept-Language"?: "kk" | "ru" | "en";
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RecipientsPhrase"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RecipientsReadingView"];
                };
            };
        };
    };
    tasksIssue: {
        parameters: {
            query?: never;
            header: {
                "Accept-Language"?: "kk" | "ru" | "en";
                /** @description The ETag as it was read */
                "If-Match": string;
                /** @description Same key and request: same answer, one effect. Kept 48 hours. */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description Identifier, as a list or the creating answer gave it */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["IssueRequest"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    /** @description The version, for If-Match */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InstructionView"];
                };
            };
        };
    };
    tasksList: {
        parameters: {
            query?: {
                /** @description Page, from 1 */
                page?: number;
                /** @description Items a page */
                size?: number;
                /** @description A field of the list; `-` before it turns the order */
                sort?: string;
                /** @description States, separated by commas: assigned, acknowledged, in_progress, under_review, returned, executed, not_executed, withdrawn */
                state?: string;
                overdue?: boolean;
                /** @description Flagged by a person */
                atRisk?: boolean;
                /** @description The list “no term” (rule 7) */
                noTerm?: boolean;
                /** @description Waits for a day that the office has to give */
                awaiting?: boolean;
                /** @description Nothing heard for a month */
                stale?: boolean;
                /** @description A report of it, or of one of its periods, waits for the office */
                waiting?: boolean;
                /** @description Under review for more working days than the register allows (rule 4) */
                reviewOver?: boolean;
                /** @description Codes of bodies, separated by commas */
                organization?: string;
                meeting?: string;
                instruction?: string;
                /** @description Effective on this day or later */
                dueFrom?: string;
                /** @description Effective on this day or earlier */
                dueTo?: string;
                /** @description Words of the text in any form, the number, or the body’s name */
                q?: string;
                /** @description Codes of the bodies that lead the instruction */
                lead?: string;
                role?: "lead" | "co_executor";
                /** @description Kinds of deadline, separated by commas: date, month, quarter, half_year, year, school_year, range, dates, recurring, period, reference, event, continuing, on_demand, none */
                kind?: string;
                /** @description Of which deadline dueFrom, dueTo, fallenDue and filed speak: the current one unless said otherwise (rule 9) */
                dueBy?: "current" | "original";
                /** @description Its day has passed, whatever its state */
                fallenDue?: boolean;
                /** @description By its day, after it, or not at all: the report of execution that counts (rule 4) */
                filed?: "on_time" | "late" | "none";
            };
            header?: {
                "Accept-Language"?: "kk" | "ru" | "en";
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TasksPage"];
                };
            };
        };
    };
    tasksGet: {
        parameters: {
            query?: never;
            header?: {
                "Accept-Language"?: "kk" | "ru" | "en";
            };
            path: {
                /** @description Identifier, as a list or the creating answer gave it */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    /** @description The version, for If-Match */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TaskView"];
                };
            };
        };
    };
    tasksSlots: {
        parameters: {
            query?: never;
            header?: {
                "Accept-Language"?: "kk" | "ru" | "en";
            };
            path: {
                /** @description Identifier, as a list or the creating answer gave it */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SlotsView"];
                };
            };
        };
    };
    tasksHistory: {
        parameters: {
            query?: never;
            header?: {
                "Accept-Language"?: "kk" | "ru" | "en";
            };
            path: {
                /** @description Identifier, as a list or the creating answer gave it */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HistoryView"];
                };
            };
        };
    };
    tasksAcknowledge: {
        parameters: {
            query?: never;
            header: {
                "Accept-Language"?: "kk" | "ru" | "en";
                /** @description The ETag as it was read */
                "If-Match": string;
                /** @description Same key and request: same answer, one effect. Kept 48 hours. */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description Identifier, as a list or the creating answer gave it */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    /** @description The version, for If-Match */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TaskView"];
                };
            };
        };
    };
    tasksReopen: {
        parameters: {
            query?: never;
            header: {
                "Accept-Language"?: "kk" | "ru" | "en";
                /** @description The ETag as it was read */
                "If-Match": string;
                /** @description Same key and request: same answer, one effect. Kept 48 hours. */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description Identifier, as a list or the creating answer gave it */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReopenRequest"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    /** @description The version, for If-Match */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TaskView"];
                };
            };
        };
    };
    taskChangesDeadlines: {
        parameters: {
            query?: never;
            header?: {
                "Accept-Language"?: "kk" | "ru" | "en";
            };
            path: {
                /** @description Identifier, as a list or the creating answer gave it */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DeadlinesView"];
                };
            };
        };
    };
    taskChangesMoveDeadline: {
        parameters: {
            query?: never;
            header: {
                "Accept-Language"?: "kk" | "ru" | "en";
                /** @description The ETag as it was read */
                "If-Match": string;
                /** @description Same key and request: same answer, one effect. Kept 48 hours. */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description Identifier, as a list or the creating answer gave it */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["MoveDeadlineRequest"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    /** @description The version, for If-Match */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TaskView"];
                };
            };
        };
    };
    taskChangesSetScope: {
        parameters: {
            query?: never;
            header: {
                "Accept-Language"?: "kk" | "ru" | "en";
                /** @description The ETag as it was read */
                "If-Match": string;
                /** @description Same key and request: same answer, one effect. Kept 48 hours. */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description Identifier, as a list or the creating answer gave it */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ScopeRequest"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    /** @description The version, for If-Match */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TaskView"];
                };
            };
        };
    };
    taskChangesFlagRisk: {
        parameters: {
            query?: never;
            header: {
                "Accept-Language"?: "kk" | "ru" | "en";
                /** @description The ETag as it was read */
                "If-Match": string;
                /** @description Same key and request: same answer, one effect. Kept 48 hours. */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description Identifier, as a list or the creating answer gave it */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RiskRequest"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    /** @description The version, for If-Match */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TaskView"];
                };
            };
        };
    };
    termsGiveDay: {
        parameters: {
            query?: never;
            header: {
                "Accept-Language"?: "kk" | "ru" | "en";
                /** @description The ETag as it was read */
                "If-Match": string;
                /** @description Same key and request: same answer, one effect. Kept 48 hours. */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description Identifier, as a list or the creating answer gave it */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AwaitedDayRequest"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    /** @description The version, for If-Match */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TaskView"];
                };
            };
        };
    };
    termsGiveDayToAll: {
        parameters: {
            query?: never;
            header: {
                "Accept-Language"?: "kk" | "ru" | "en";
                /** @description The ETag as it was read */
                "If-Match": string;
                /** @description Same key and request: same answer, one effect. Kept 48 hours. */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description Identifier, as a list or the creating answer gave it */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AwaitedDayRequest"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    /** @description The version, for If-Match */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ChangedTasksView"];
                };
            };
        };
    };
    termsProposal: {
        parameters: {
            query?: never;
            header?: {
                "Accept-Language"?: "kk" | "ru" | "en";
            };
            path: {
                /** @description Identifier, as a list or the creating answer gave it */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProposalView"];
                };
            };
        };
    };
    termsTake: {
        parameters: {
            query?: never;
            header: {
                "Accept-Language"?: "kk" | "ru" | "en";
                /** @description The ETag as it was read */
                "If-Match": string;
                /** @description Same key and request: same answer, one effect. Kept 48 hours. */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description Identifier, as a list or the creating answer gave it */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    /** @description The version, for If-Match */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TaskView"];
                };
            };
        };
    };
    termsProposalForAll: {
        parameters: {
            query?: never;
            header?: {
                "Accept-Language"?: "kk" | "ru" | "en";
            };
            path: {
                /** @description Identifier, as a list or the creating answer gave it */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProposalView"];
                };
            };
        };
    };
    termsTakeForAll: {
        parameters: {
            query?: never;
            header: {
                "Accept-Language"?: "kk" | "ru" | "en";
                /** @description The ETag as it was read */
                "If-Match": string;
                /** @description Same key and request: same answer, one effect. Kept 48 hours. */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description Identifier, as a list or the creating answer gave it */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    /** @description The version, for If-Match */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ChangedTasksView"];
                };
            };
        };
    };
    sharingHelpers: {
        parameters: {
            query?: never;
            header?: {
                "Accept-Language"?: "kk" | "ru" | "en";
            };
            path: {
                /** @description Identifier, as a list or the creating answer gave it */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DependentsView"];
                };
            };
        };
    };
    sharingChangeLead: {
        parameters: {
            query?: never;
            header: {
                "Accept-Language"?: "kk" | "ru" | "en";
                /** @description The ETag as it was read */
                "If-Match": string;
                /** @description Same key and request: same answer, one effect. Kept 48 hours. */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description Identifier, as a list or the creating answer gave it */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReasonRequest"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    /** @description The version, for If-Match */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TaskView"];
                };
            };
        };
    };
    sharingReassign: {
        parameters: {
            query?: never;
            header: {
                "Accept-Language"?: "kk" | "ru" | "en";
                /** @description The ETag as it was read */
                "If-Match": string;
                /** @description Same key and request: same answer, one effect. Kept 48 hours. */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description Identifier, as a list or the creating answer gave it */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReassignRequest"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    /** @description The version, for If-Match */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TaskView"];
                };
            };
        };
    };
    sharingSetInnerDeadline: {
        parameters: {
            query?: never;
            header: {
                "Accept-Language"?: "kk" | "ru" | "en";
                /** @description The ETag as it was read */
                "If-Match": string;
                /** @description Same key and request: same answer, one effect. Kept 48 hours. */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description Identifier, as a list or the creating answer gave it */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["InnerDeadlineRequest"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    /** @description The version, for If-Match */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TaskView"];
                };
            };
        };
    };
    sharingMarkReady: {
        parameters: {
            query?: never;
            header: {
                "Accept-Language"?: "kk" | "ru" | "en";
                /** @description The ETag as it was read */
                "If-Match": string;
                /** @description Same key and request: same answer, one effect. Kept 48 hours. */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description Identifier, as a list or the creating answer gave it */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReadyRequest"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    /** @description The version, for If-Match */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TaskView"];
                };
            };
        };
    };
    sharingParts: {
        parameters: {
            query?: never;
            header?: {
                "Accept-Language"?: "kk" | "ru" | "en";
            };
            path: {
                /** @description Identifier, as a list or the creating answer gave it */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DependentsView"];
                };
            };
        };
    };
    sharingDelegate: {
        parameters: {
            query?: never;
            header: {
                "Accept-Language"?: "kk" | "ru" | "en";
                /** @description The ETag as it was read */
                "If-Match": string;
                /** @description Same key and request: same answer, one effect. Kept 48 hours. */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description Identifier, as a list or the creating answer gave it */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DelegationRequest"];
            };
        };
        responses: {
            /** @description Done */
            201: {
                headers: {
                    /** @description The version, for If-Match */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DelegationView"];
                };
            };
        };
    };
    successionList: {
        parameters: {
            query?: {
                /** @description Page, from 1 */
                page?: number;
                /** @description Items a page */
                size?: number;
            };
            header?: {
                "Accept-Language"?: "kk" | "ru" | "en";
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SuccessionsPage"];
                };
            };
        };
    };
    successionPassOn: {
        parameters: {
            query?: never;
            header?: {
                "Accept-Language"?: "kk" | "ru" | "en";
                /** @description Same key and request: same answer, one effect. Kept 48 hours. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SuccessionRequest"];
            };
        };
        responses: {
            /** @description Done */
            201: {
                headers: {
                    /** @description The version, for If-Match */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SuccessionView"];
                };
            };
        };
    };
    successionPreview: {
        parameters: {
            query: {
                /** @description Code of the body whose tasks pass on */
                predecessor: string;
            };
            header?: {
                "Accept-Language"?: "kk" | "ru" | "en";
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SuccessionPreviewView"];
                };
            };
        };
    };
    successionGet: {
        parameters: {
            query?: never;
            header?: {
                "Accept-Language"?: "kk" | "ru" | "en";
            };
            path: {
                /** @description Identifier, as a list or the creating answer gave it */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    /** @description The version, for If-Match */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SuccessionView"];
                };
            };
        };
    };
    successionUndo: {
        parameters: {
            query?: never;
            header: {
                "Accept-Language"?: "kk" | "ru" | "en";
                /** @description The ETag as it was read */
                "If-Match": string;
                /** @description Same key and request: same answer, one effect. Kept 48 hours. */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description Identifier, as a list or the creating answer gave it */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReasonRequest"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    /** @description The version, for If-Match */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SuccessionView"];
                };
            };
        };
    };
    commentsListComments: {
        parameters: {
            query?: never;
            header?: {
                "Accept-Language"?: "kk" | "ru" | "en";
            };
            path: {
                /** @description Identifier, as a list or the creating answer gave it */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommentsView"];
                };
            };
        };
    };
    commentsWriteComment: {
        parameters: {
            query?: never;
            header?: {
                "Accept-Language"?: "kk" | "ru" | "en";
                /** @description Same key and request: same answer, one effect. Kept 48 hours. */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description Identifier, as a list or the creating answer gave it */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RemarkRequest"];
            };
        };
        responses: {
            /** @description Done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommentView"];
                };
            };
        };
    };
    commentsListNotes: {
        parameters: {
            query?: never;
            header?: {
                "Accept-Language"?: "kk" | "ru" | "en";
            };
            path: {
                /** @description Identifier, as a list or the creating answer gave it */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NotesView"];
                };
            };
        };
    };
    commentsWriteNote: {
        parameters: {
            query?: never;
            header?: {
                "Accept-Language"?: "kk" | "ru" | "en";
                /** @description Same key and request: same answer, one effect. Kept 48 hours. */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description Identifier, as a list or the creating answer gave it */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RemarkRequest"];
            };
        };
        responses: {
            /** @description Done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NoteView"];
                };
            };
        };
    };
    indicatorsList: {
        parameters: {
            query?: never;
            header?: {
                "Accept-Language"?: "kk" | "ru" | "en";
            };
            path: {
                /** @description Identifier, as a list or the creating answer gave it */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["IndicatorsView"];
                };
            };
        };
    };
    indicatorsDefine: {
        parameters: {
            query?: never;
            header?: {
                "Accept-Language"?: "kk" | "ru" | "en";
                /** @description Same key and request: same answer, one effect. Kept 48 hours. */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description Identifier, as a list or the creating answer gave it */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["IndicatorRequest"];
            };
        };
        responses: {
            /** @description Done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["IndicatorView"];
                };
            };
        };
    };
    indicatorsProgress: {
        parameters: {
            query?: never;
            header?: {
                "Accept-Language"?: "kk" | "ru" | "en";
            };
            path: {
                /** @description Identifier, as a list or the creating answer gave it */
                id: string;
                code: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProgressView"];
                };
            };
        };
    };
    indicatorsProposals: {
        parameters: {
            query?: never;
            header?: {
                "Accept-Language"?: "kk" | "ru" | "en";
            };
            path: {
                /** @description Identifier, as a list or the creating answer gave it */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RollUpsView"];
                };
            };
        };
    };
    indicatorsOfTask: {
        parameters: {
            query?: never;
            header?: {
                "Accept-Language"?: "kk" | "ru" | "en";
            };
            path: {
                /** @description Identifier, as a list or the creating answer gave it */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TaskIndicatorsView"];
                };
            };
        };
    };
    reportsList: {
        parameters: {
            query?: never;
            header?: {
                "Accept-Language"?: "kk" | "ru" | "en";
            };
            path: {
                /** @description Identifier, as a list or the creating answer gave it */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReportsView"];
                };
            };
        };
    };
    reportsFile: {
        parameters: {
            query?: never;
            header: {
                "Accept-Language"?: "kk" | "ru" | "en";
                /** @description The ETag as it was read */
                "If-Match": string;
                /** @description Same key and request: same answer, one effect. Kept 48 hours. */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description Identifier, as a list or the creating answer gave it */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReportRequest"];
            };
        };
        responses: {
            /** @description Done */
            201: {
                headers: {
                    /** @description The version, for If-Match */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReportView"];
                };
            };
        };
    };
    reportsGet: {
        parameters: {
            query?: never;
            header?: {
                "Accept-Language"?: "kk" | "ru" | "en";
            };
            path: {
                /** @description Identifier, as a list or the creating answer gave it */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    /** @description The version, for If-Match */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReportView"];
                };
            };
        };
    };
    reportsAccept: {
        parameters: {
            query?: never;
            header: {
                "Accept-Language"?: "kk" | "ru" | "en";
                /** @description The ETag as it was read */
                "If-Match": string;
                /** @description Same key and request: same answer, one effect. Kept 48 hours. */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description Identifier, as a list or the creating answer gave it */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    /** @description The version, for If-Match */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReportView"];
                };
            };
        };
    };
    reportsSendBack: {
        parameters: {
            query?: never;
            header: {
                "Accept-Language"?: "kk" | "ru" | "en";
                /** @description The ETag as it was read */
                "If-Match": string;
                /** @description Same key and request: same answer, one effect. Kept 48 hours. */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description Identifier, as a list or the creating answer gave it */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReasonRequest"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    /** @description The version, for If-Match */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReportView"];
                };
            };
        };
    };
    reportsReconsider: {
        parameters: {
            query?: never;
            header: {
                "Accept-Language"?: "kk" | "ru" | "en";
                /** @description The ETag as it was read */
                "If-Match": string;
                /** @description Same key and request: same answer, one effect. Kept 48 hours. */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description Identifier, as a list or the creating answer gave it */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReasonRequest"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    /** @description The version, for If-Match */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReportView"];
                };
            };
        };
    };
    reportsRecall: {
        parameters: {
            query?: never;
            header: {
                "Accept-Language"?: "kk" | "ru" | "en";
                /** @description The ETag as it was read */
                "If-Match": string;
                /** @description Same key and request: same answer, one effect. Kept 48 hours. */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description Identifier, as a list or the creating answer gave it */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    /** @description The version, for If-Match */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReportView"];
                };
            };
        };
    };
    reportsWithdraw: {
        parameters: {
            query?: never;
            header: {
                "Accept-Language"?: "kk" | "ru" | "en";
                /** @description The ETag as it was read */
                "If-Match": string;
                /** @description Same key and request: same answer, one effect. Kept 48 hours. */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description Identifier, as a list or the creating answer gave it */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReasonRequest"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    /** @description The version, for If-Match */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TaskView"];
                };
            };
        };
    };
    reportsClose: {
        parameters: {
            query?: never;
            header: {
                "Accept-Language"?: "kk" | "ru" | "en";
                /** @description The ETag as it was read */
                "If-Match": string;
                /** @description Same key and request: same answer, one effect. Kept 48 hours. */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description Identifier, as a list or the creating answer gave it */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CloseRequest"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    /** @description The version, for If-Match */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TaskView"];
                };
            };
        };
    };
    extensionsList: {
        parameters: {
            query?: {
                /** @description Page, from 1 */
                page?: number;
                /** @description Items a page */
                size?: number;
                state?: "pending" | "granted" | "refused" | "withdrawn" | "lapsed";
            };
            header?: {
                "Accept-Language"?: "kk" | "ru" | "en";
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ExtensionsPage"];
                };
            };
        };
    };
    extensionsListOfTask: {
        parameters: {
            query?: never;
            header?: {
                "Accept-Language"?: "kk" | "ru" | "en";
            };
            path: {
                /** @description Identifier, as a list or the creating answer gave it */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ExtensionsView"];
                };
            };
        };
    };
    extensionsAsk: {
        parameters: {
            query?: never;
            header: {
                "Accept-Language"?: "kk" | "ru" | "en";
                /** @description The ETag as it was read */
                "If-Match": string;
                /** @description Same key and request: same answer, one effect. Kept 48 hours. */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description Identifier, as a list or the creating answer gave it */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ExtensionRequestRequest"];
            };
        };
        responses: {
            /** @description Done */
            201: {
                headers: {
                    /** @description The version, for If-Match */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ExtensionView"];
                };
            };
        };
    };
    extensionsWithdraw: {
        parameters: {
            query?: never;
            header: {
                "Accept-Language"?: "kk" | "ru" | "en";
                /** @description The ETag as it was read */
                "If-Match": string;
                /** @description Same key and request: same answer, one effect. Kept 48 hours. */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description Identifier, as a list or the creating answer gave it */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    /** @description The version, for If-Match */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ExtensionView"];
                };
            };
        };
    };
    extensionsGrant: {
        parameters: {
            query?: never;
            header: {
                "Accept-Language"?: "kk" | "ru" | "en";
                /** @description The ETag as it was read */
                "If-Match": string;
                /** @description Same key and request: same answer, one effect. Kept 48 hours. */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description Identifier, as a list or the creating answer gave it */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["GrantRequest"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    /** @description The version, for If-Match */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ExtensionView"];
                };
            };
        };
    };
    extensionsRefuse: {
        parameters: {
            query?: never;
            header: {
                "Accept-Language"?: "kk" | "ru" | "en";
                /** @description The ETag as it was read */
                "If-Match": string;
                /** @description Same key and request: same answer, one effect. Kept 48 hours. */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description Identifier, as a list or the creating answer gave it */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReasonRequest"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    /** @description The version, for If-Match */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ExtensionView"];
                };
            };
        };
    };
    approvalsList: {
        parameters: {
            query?: {
                /** @description Page, from 1 */
                page?: number;
                /** @description Items a page */
                size?: number;
                /** @description Without it: those that wait */
                state?: "pending" | "approved" | "declined" | "lapsed";
                /** @description Of that task alone */
                task?: string;
            };
            header?: {
                "Accept-Language"?: "kk" | "ru" | "en";
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApprovalsPage"];
                };
            };
        };
    };
    approvalsApprove: {
        parameters: {
            query?: never;
            header: {
                "Accept-Language"?: "kk" | "ru" | "en";
                /** @description The ETag as it was read */
                "If-Match": string;
                /** @description Same key and request: same answer, one effect. Kept 48 hours. */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description Identifier, as a list or the creating answer gave it */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    /** @description The version, for If-Match */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TaskView"];
                };
            };
        };
    };
    approvalsDecline: {
        parameters: {
            query?: never;
            header: {
                "Accept-Language"?: "kk" | "ru" | "en";
                /** @description The ETag as it was read */
                "If-Match": string;
                /** @description Same key and request: same answer, one effect. Kept 48 hours. */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description Identifier, as a list or the creating answer gave it */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReasonRequest"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    /** @description The version, for If-Match */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TaskView"];
                };
            };
        };
    };
    searchFind: {
        parameters: {
            query: {
                /** @description Page, from 1 */
                page?: number;
                /** @description Items a page */
                size?: number;
                /** @description Words; all of them must be there, in any form */
                q: string;
                /** @description One group alone, e.g. for its next page */
                only?: "tasks" | "instructions" | "meetings" | "bodies";
            };
            header?: {
                "Accept-Language"?: "kk" | "ru" | "en";
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SearchView"];
                };
            };
        };
    };
    bulkAct: {
        parameters: {
            query?: never;
            header?: {
                "Accept-Language"?: "kk" | "ru" | "en";
                /** @description Same key and request: same answer, one effect. Kept 48 hours. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["BulkRequest"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BulkView"];
                };
            };
        };
    };
    deskListFilters: {
        parameters: {
            query?: never;
            header?: {
                "Accept-Language"?: "kk" | "ru" | "en";
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FiltersView"];
                };
            };
        };
    };
    deskSaveFilter: {
        parameters: {
            query?: never;
            header?: {
                "Accept-Language"?: "kk" | "ru" | "en";
                /** @description Same key and request: same answer, one effect. Kept 48 hours. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["FilterRequest"];
            };
        };
        responses: {
            /** @description Done */
            201: {
                headers: {
                    /** @description The version, for If-Match */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FilterView"];
                };
            };
        };
    };
    deskRemoveFilter: {
        parameters: {
            query?: never;
            header: {
                "Accept-Language"?: "kk" | "ru" | "en";
                /** @description The ETag as it was read */
                "If-Match": string;
            };
            path: {
                /** @description Identifier, as a list or the creating answer gave it */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    deskChangeFilter: {
        parameters: {
            query?: never;
            header: {
                "Accept-Language"?: "kk" | "ru" | "en";
                /** @description The ETag as it was read */
                "If-Match": string;
            };
            path: {
                /** @description Identifier, as a list or the creating answer gave it */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["FilterChanges"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    /** @description The version, for If-Match */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FilterView"];
                };
            };
        };
    };
    deskListChanges: {
        parameters: {
            query?: {
                /** @description Page, from 1 */
                page?: number;
                /** @description Items a page */
                size?: number;
            };
            header?: {
                "Accept-Language"?: "kk" | "ru" | "en";
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ChangesView"];
                };
            };
        };
    };
    deskNoteSeen: {
        parameters: {
            query?: never;
            header?: {
                "Accept-Language"?: "kk" | "ru" | "en";
                /** @description Same key and request: same answer, one effect. Kept 48 hours. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SeenRequest"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SeenView"];
                };
            };
        };
    };
    deliveriesList: {
        parameters: {
            query?: {
                /** @description Page, from 1 */
                page?: number;
                /** @description Items a page */
                size?: number;
                task?: string;
                person?: string;
                state?: "planned" | "deferred" | "sent" | "unknown" | "dead" | "bounced" | "superseded" | "cancelled";
                /** @description Part of the person’s name or address */
                q?: string;
                from?: string;
                to?: string;
            };
            header?: {
                "Accept-Language"?: "kk" | "ru" | "en";
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DeliveriesPage"];
                };
            };
        };
    };
    deliveriesOfPerson: {
        parameters: {
            query?: {
                /** @description Default: today */
                from?: string;
                /** @description Default: 31 days later; at most 62 */
                to?: string;
            };
            header?: {
                "Accept-Language"?: "kk" | "ru" | "en";
            };
            path: {
                /** @description Identifier, as a list or the creating answer gave it */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PersonForecastView"];
                };
            };
        };
    };
    deliveriesOfDay: {
        parameters: {
            query: {
                /** @description Not before today */
                on: string;
            };
            header?: {
                "Accept-Language"?: "kk" | "ru" | "en";
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DryRunView"];
                };
            };
        };
    };
    deliveriesLetters: {
        parameters: {
            query?: {
                /** @description Page, from 1 */
                page?: number;
                /** @description Items a page */
                size?: number;
                state?: "pending" | "sending" | "sent" | "cancelled" | "unknown" | "dead";
                /** @description Part of the person’s name or address */
                q?: string;
                from?: string;
                to?: string;
            };
            header?: {
                "Accept-Language"?: "kk" | "ru" | "en";
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LettersPage"];
                };
            };
        };
    };
    deliveriesLetter: {
        parameters: {
            query?: never;
            header?: {
                "Accept-Language"?: "kk" | "ru" | "en";
            };
            path: {
                /** @description Identifier, as a list or the creating answer gave it */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    /** @description The version, for If-Match */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OpenLetterView"];
                };
            };
        };
    };
    deliveriesResend: {
        parameters: {
            query?: never;
            header: {
                "Accept-Language"?: "kk" | "ru" | "en";
                /** @description The ETag as it was read */
                "If-Match": string;
                /** @description Same key and request: same answer, one effect. Kept 48 hours. */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description Identifier, as a list or the creating answer gave it */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ResendRequest"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    /** @description The version, for If-Match */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LetterView"];
                };
            };
        };
    };
    deliveriesReconcile: {
        parameters: {
            query?: never;
            header?: {
                "Accept-Language"?: "kk" | "ru" | "en";
                /** @description Same key and request: same answer, one effect. Kept 48 hours. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReconciliationRequest"];
            };
        };
        responses: {
            /** @description Done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReconciliationView"];
                };
            };
        };
    };
    deliveriesProven: {
        parameters: {
            query?: never;
            header?: {
                "Accept-Language"?: "kk" | "ru" | "en";
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProofsView"];
                };
            };
        };
    };
    issuePreviewOfDraft: {
        parameters: {
            query?: {
                /** @description The day of issue; default today */
                issuedOn?: string;
            };
            header?: {
                "Accept-Language"?: "kk" | "ru" | "en";
            };
            path: {
                /** @description Identifier, as a list or the creating answer gave it */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["IssuePreviewView"];
                };
            };
        };
    };
    policiesList: {
        parameters: {
            query?: never;
            header?: {
                "Accept-Language"?: "kk" | "ru" | "en";
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PoliciesView"];
                };
            };
        };
    };
    policiesAdd: {
        parameters: {
            query?: never;
            header?: {
                "Accept-Language"?: "kk" | "ru" | "en";
                /** @description Same key and request: same answer, one effect. Kept 48 hours. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ClassRequest"];
            };
        };
        responses: {
            /** @description Done */
            201: {
                headers: {
                    /** @description The version, for If-Match */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PolicyView"];
                };
            };
        };
    };
    policiesGet: {
        parameters: {
            query?: never;
            header?: {
                "Accept-Language"?: "kk" | "ru" | "en";
            };
            path: {
                class: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    /** @description The version, for If-Match */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PolicyView"];
                };
            };
        };
    };
    policiesChange: {
        parameters: {
            query?: never;
            header: {
                "Accept-Language"?: "kk" | "ru" | "en";
                /** @description The ETag as it was read */
                "If-Match": string;
            };
            path: {
                class: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PolicyRequest"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    /** @description The version, for If-Match */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PolicyView"];
                };
            };
        };
    };
    policiesHistory: {
        parameters: {
            query?: never;
            header?: {
                "Accept-Language"?: "kk" | "ru" | "en";
            };
            path: {
                class: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PolicyHistoryView"];
                };
            };
        };
    };
    policiesPreview: {
        parameters: {
            query?: never;
            header?: {
                "Accept-Language"?: "kk" | "ru" | "en";
            };
            path: {
                class: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RulesRequest"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PolicyPreviewView"];
                };
            };
        };
    };
    policiesSending: {
        parameters: {
            query?: never;
            header?: {
                "Accept-Language"?: "kk" | "ru" | "en";
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    /** @description The version, for If-Match */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SendingView"];
                };
            };
        };
    };
    policiesChangeSending: {
        parameters: {
            query?: never;
            header: {
                "Accept-Language"?: "kk" | "ru" | "en";
                /** @description The ETag as it was read */
                "If-Match": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SendingRequest"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    /** @description The version, for If-Match */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SendingView"];
                };
            };
        };
    };
    remindersOfTask: {
        parameters: {
            query?: never;
            header?: {
                "Accept-Language"?: "kk" | "ru" | "en";
            };
            path: {
                /** @description Identifier, as a list or the creating answer gave it */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TaskRemindersView"];
                };
            };
        };
    };
    dashboardMatrix: {
        parameters: {
            query?: {
                /** @description States, separated by commas: assigned, acknowledged, in_progress, under_review, returned, executed, not_executed, withdrawn */
                state?: string;
                overdue?: boolean;
                /** @description Flagged by a person */
                atRisk?: boolean;
                /** @description The list “no term” (rule 7) */
                noTerm?: boolean;
                /** @description Waits for a day that the office has to give */
                awaiting?: boolean;
                /** @description Nothing heard for a month */
                stale?: boolean;
                /** @description A report of it, or of one of its periods, waits for the office */
                waiting?: boolean;
                /** @description Under review for more working days than the register allows (rule 4) */
                reviewOver?: boolean;
                /** @description Codes of bodies, separated by commas */
                organization?: string;
                meeting?: string;
                instruction?: string;
                /** @description Effective on this day or later */
                dueFrom?: string;
                /** @description Effective on this day or earlier */
                dueTo?: string;
                /** @description Words of the text in any form, the number, or the body’s name */
                q?: string;
                /** @description Codes of the bodies that lead the instruction */
                lead?: string;
                role?: "lead" | "co_executor";
                /** @description Kinds of deadline, separated by commas: date, month, quarter, half_year, year, school_year, range, dates, recurring, period, reference, event, continuing, on_demand, none */
                kind?: string;
                /** @description Of which deadline dueFrom, dueTo, fallenDue and filed speak: the current one unless said otherwise (rule 9) */
                dueBy?: "current" | "original";
                /** @description Its day has passed, whatever its state */
                fallenDue?: boolean;
                /** @description By its day, after it, or not at all: the report of execution that counts (rule 4) */
                filed?: "on_time" | "late" | "none";
                /** @description Page of rows, from 1 */
                page?: number;
                /** @description Rows a page */
                size?: number;
            };
            header?: {
                "Accept-Language"?: "kk" | "ru" | "en";
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MatrixView"];
                };
            };
        };
    };
    dashboardRates: {
        parameters: {
            query: {
                /** @description First effective day of the period */
                from: string;
                /** @description Last effective day of the period */
                to: string;
                /** @description organization unless said otherwise */
                by?: "organization" | "meeting" | "instruction";
                meeting?: string;
                /** @description Codes of bodies, separated by commas */
                organization?: string;
            };
            header?: {
                "Accept-Language"?: "kk" | "ru" | "en";
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ExecutionRatesView"];
                };
            };
        };
    };
    dashboardSummary: {
        parameters: {
            query?: {
                /** @description Most tasks a section; 5 unless given */
                size?: number;
            };
            header?: {
                "Accept-Language"?: "kk" | "ru" | "en";
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SummaryView"];
                };
            };
        };
    };
    dashboardMap: {
        parameters: {
            query?: {
                /** @description States, separated by commas: assigned, acknowledged, in_progress, under_review, returned, executed, not_executed, withdrawn */
                state?: string;
                overdue?: boolean;
                /** @description Flagged by a person */
                atRisk?: boolean;
                /** @description The list “no term” (rule 7) */
                noTerm?: boolean;
                /** @description Waits for a day that the office has to give */
                awaiting?: boolean;
                /** @description Nothing heard for a month */
                stale?: boolean;
                /** @description A report of it, or of one of its periods, waits for the office */
                waiting?: boolean;
                /** @description Under review for more working days than the register allows (rule 4) */
                reviewOver?: boolean;
                /** @description Codes of bodies, separated by commas */
                organization?: string;
                meeting?: string;
                instruction?: string;
                /** @description Effective on this day or later */
                dueFrom?: string;
                /** @description Effective on this day or earlier */
                dueTo?: string;
                /** @description Words of the text in any form, the number, or the body’s name */
                q?: string;
                /** @description Codes of the bodies that lead the instruction */
                lead?: string;
                role?: "lead" | "co_executor";
                /** @description Kinds of deadline, separated by commas: date, month, quarter, half_year, year, school_year, range, dates, recurring, period, reference, event, continuing, on_demand, none */
                kind?: string;
                /** @description Of which deadline dueFrom, dueTo, fallenDue and filed speak: the current one unless said otherwise (rule 9) */
                dueBy?: "current" | "original";
                /** @description Its day has passed, whatever its state */
                fallenDue?: boolean;
                /** @description By its day, after it, or not at all: the report of execution that counts (rule 4) */
                filed?: "on_time" | "late" | "none";
                /** @description Regions, names and borders of this day; today unless given */
                day?: string;
                /** @description Code of an indicator */
                indicator?: string;
            };
            header?: {
                "Accept-Language"?: "kk" | "ru" | "en";
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MapView"];
                };
            };
        };
    };
    dashboardIndicators: {
        parameters: {
            query?: never;
            header?: {
                "Accept-Language"?: "kk" | "ru" | "en";
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MapIndicatorsView"];
                };
            };
        };
    };
    dashboardBorders: {
        parameters: {
            query: {
                edition: "2018" | "2024";
            };
            header?: {
                "Accept-Language"?: "kk" | "ru" | "en";
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BordersView"];
                };
            };
        };
    };
    liveEvents: {
        parameters: {
            query?: never;
            header?: {
                "Accept-Language"?: "kk" | "ru" | "en";
                "Last-Event-ID"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/event-stream": components["schemas"]["NewsView"];
                };
            };
        };
    };
    calendarFeedView: {
        parameters: {
            query?: never;
            header?: {
                "Accept-Language"?: "kk" | "ru" | "en";
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CalendarFeedView"];
                };
            };
        };
    };
    calendarFeedMake: {
        parameters: {
            query?: never;
            header?: {
                "Accept-Language"?: "kk" | "ru" | "en";
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CalendarFeedAddress"];
                };
            };
        };
    };
    calendarFeedRevoke: {
        parameters: {
            query?: never;
            header?: {
                "Accept-Language"?: "kk" | "ru" | "en";
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    calendarFeedRead: {
        parameters: {
            query?: never;
            header?: {
                "Accept-Language"?: "kk" | "ru" | "en";
            };
            path: {
                /** @description The secret of the address */
                token: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /**
             * @description Done
             *
             *     Done
             */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/calendar": string;
                };
            };
        };
    };
}
