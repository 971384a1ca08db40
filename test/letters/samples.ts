import type { Digest, DigestLine } from '../../src/notifications/letters/digest.mail.js';
import { factorResetMail, headsMail, passwordMail } from '../../src/notifications/letters/house.mail.js';
import type { Language } from '../../src/shared/words/language.js';

const WHAT: Record<Language, { name: string; texts: string[]; bodies: string[] }> = {
  en: {
    name: 'B. Saparbayev',
    texts: [
      'Equip all schools with warm indoor toilets',
      'Install video surveillance in every school and connect it to the operational control centres of the police',
      'Place licensed guards in schools',
      'Find posts of school police inspectors together with the Ministry of Internal Affairs',
      'Report on the state of school buses',
    ],
    bodies: ['Turkistan Region', 'North Kazakhstan Region', 'Ministry of Education and Science'],
  },
  ru: {
    name: 'Б. Сапарбаев',
    texts: [
      'Обеспечить все школы тёплыми внутренними туалетами',
      'Установить во всех школах видеонаблюдение и подключить его к центрам оперативного управления органов полиции',
      'Обеспечить школы лицензированной охраной',
      'Совместно с Министерством внутренних дел изыскать штатные единицы школьных инспекторов полиции',
      'Представить информацию о состоянии школьных автобусов',
    ],
    bodies: ['Туркестанская область', 'Северо-Казахстанская область', 'Министерство образования и науки'],
  },
  kk: {
    name: 'Б. Сапарбаев',
    texts: [
      'Барлық мектепті жылы ішкі дәретханамен қамтамасыз ету',
      'Барлық мектепке бейнебақылау орнатып, оны полиция органдарының жедел басқару орталықтарына қосу',
      'Мектептерді лицензиясы бар күзетпен қамтамасыз ету',
      'Ішкі істер министрлігімен бірлесіп, мектеп полиция инспекторларының штат бірліктерін іздестіру',
      'Мектеп автобустарының жай-күйі туралы ақпарат беру',
    ],
    bodies: ['Түркістан облысы', 'Солтүстік Қазақстан облысы', 'Білім және ғылым министрлігі'],
  },
};

const EMPTY: Digest['sections'] = { overdue: [], today: [], returned: [], coming: [], review: [], noTerm: [] };

/** Every kind of letter, as it would be written on 25 August 2020. */
export const SAMPLES: Readonly<Record<string, (language: Language) => Digest>> = {
  /** A region with everything at once, sent a second time. */
  region: (language) => ({
    ...letter(language),
    repeat: true,
    sections: {
      ...EMPTY,
      overdue: [line(language, 1, '2020-08-21', 2), line(language, 2, '2020-08-24', 1, { returned: true })],
      today: [line(language, 3, '2020-08-25', 0)],
      returned: [line(language, 4, '2020-08-28', 3, { returned: true })],
      coming: [line(language, 5, '2020-09-01', 4)],
      noTerm: [line(language, 6, '2020-08-25', 0)],
    },
  }),
  /** The office: more arrears than a letter holds, and reports to review. */
  office: (language) => ({
    ...letter(language),
    sections: {
      ...EMPTY,
      overdue: Array.from({ length: 42 }, (_, index) => line(language, index + 1, '2020-08-21', 2)),
      review: [line(language, 7, '2020-08-18', 5), line(language, 8, '2020-08-20', 3)],
    },
  }),
  /** Nothing but reports to review: the one letter that may be switched off. */
  review: (language) => ({
    ...letter(language),
    unsubscribeUrl: 'https://tracker.example/api/v1/letters/unsubscribe/3f2a9c',
    sections: { ...EMPTY, review: [line(language, 2, '2020-08-18', 5)] },
  }),
};

interface Mail {
  subject: string;
  text: string;
  html: string;
}

/** The letters that are no digest. */
export const HOUSE_SAMPLES: Readonly<Record<string, (language: Language) => Mail>> = {
  password: (language) =>
    passwordMail(
      { name: WHAT[language].name, link: `https://tracker.example/password#${'aB3'.repeat(14)}c` },
      language,
    ),
  factor_reset: (language) => factorResetMail({ name: WHAT[language].name, day: '2020-08-25' }, language),
  heads: (language) =>
    headsMail({ name: WHAT[language].name, day: '2020-08-25', anchor: ['office', 'KZ-61', 'KZ-39'].map((chain, index) => `${chain}:${120 + index}:${'0a1b2c3d'.repeat(8)}`).join(',') }, language), // prettier-ignore
};

const letter = (language: Language): Digest => ({
  name: WHAT[language].name,
  day: '2020-08-25',
  repeat: false,
  publicUrl: 'https://tracker.example',
  sections: EMPTY,
});

function line(
  language: Language,
  number: number,
  day: string,
  workingDays: number,
  more: Partial<DigestLine> = {},
): DigestLine {
  const { texts, bodies } = WHAT[language];
  return {
    taskId: `00000000-0000-4000-8000-${String(number).padStart(12, '0')}`,
    number: `${number}`,
    text: texts[(number - 1) % texts.length]!,
    protocol: '12-5/05-1',
    body: bodies[(number - 1) % bodies.length]!,
    day,
    workingDays,
    ...more,
  };
}
