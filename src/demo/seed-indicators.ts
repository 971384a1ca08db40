import type { IndicatorRequest } from '../indicators/indicators.dto.js';

/** What the meeting said of the beginning, in the indicator's own unit or in another. */
const said = (value: number, words: string, unit?: string): NonNullable<IndicatorRequest['baseline']> => ({
  value,
  ...(unit ? { unit } : {}),
  source: `Meeting of 28 November 2019 (primeminister.kz): ${words}`,
  day: '2019-11-28',
});
const none = (code: string) => ({ code, baseline: 0 });

/**
 * What the seed's instructions count, by the instruction's number, and what was there at the beginning. Only what was
 * said of one recipient stands at that recipient; figures that no instruction counts stand in the meeting's note.
 */
export const SEED_INDICATORS: Readonly<Record<string, IndicatorRequest>> = {
  '1': {
    code: 'warm-toilets',
    name: { kk: 'жылы дәретханасы бар мектептер', ru: 'школы с тёплыми туалетами', en: 'schools with warm toilets' },
    unit: 'schools',
    baseline: said(33, 'over 33 %', '% of schools with outdoor toilets'),
    recipients: [
      { code: 'KZ-19', baseline: 54.6, target: 760 },
      { code: 'KZ-31', baseline: 59.7, target: 442 },
      { code: 'KZ-61', baseline: 60.3, target: 900 },
    ],
  },
  '2': {
    code: 'video-recording',
    name: {
      kk: 'бейнебақылауы бар мектептер',
      ru: 'школы с видеонаблюдением',
      en: 'schools with video recording',
    },
    unit: 'schools',
    baseline: said(80, 'almost 80 %', '% of schools'),
  },
  '3': {
    code: 'licensed-guards',
    name: {
      kk: 'лицензиялы күзеті бар мектептер',
      ru: 'школы с лицензированной охраной',
      en: 'schools with licensed guards',
    },
    unit: 'schools',
    baseline: said(535, '535 schools, 8 %'),
    recipients: ['KZ-15', 'KZ-23', 'KZ-31', 'KZ-35', 'KZ-43', 'KZ-47', 'KZ-55', 'KZ-59', 'KZ-79'].map(none),
  },
  '4': {
    code: 'police-inspectors',
    name: {
      kk: 'полиция инспекторы бар мектептер',
      ru: 'школы с инспектором полиции',
      en: 'schools with a police inspector',
    },
    unit: 'schools',
    baseline: said(2000, 'over 2,000, almost as many missing', 'inspectors in post'),
  },
  '8': {
    code: 'roadmaps-approved',
    name: { kk: 'бекітілген жол карталары', ru: 'утверждённые дорожные карты', en: 'roadmaps approved' },
    unit: 'roadmaps',
    target: 1,
  },
};
