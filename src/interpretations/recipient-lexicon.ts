import type { LexiconRow } from './deadline-lexicon.js';

/** What stands around the names of bodies; the names themselves are data of the register (regions/). */
export const RECIPIENT_WORDS: readonly LexiconRow[] = [
  ['akims', null, 'акимы, акимам, акимов, акимами, акиматы, акиматам, акиматов, акиматами, глав* регионов, руководител* регионов', 'әкімдер~, әкімдіктер~, әкімдеріне, әкімдері', 'akims, akimats, governors'], // prettier-ignore
  ['akim', null, 'аким, акиму, акима, акимом, акимат, акимату, акимата, акиматом', 'әкім~, әкімі~, әкімдік~, әкімдігі~', 'akim, akimat, governor'], // prettier-ignore
  ['all', null, 'регион*, все* регион*, все* област*, местн* исполнительн* орган*, мио, местн* орган*, областям', 'өңір~, барлық өңір~, жергілікті атқарушы орган~, жао', 'local executive bodies, all regions, regional akimats'], // prettier-ignore
  ['regions', null, 'областей, областям, областями', 'облыстар~', 'regions, oblasts'],
  ['region', null, 'область, области, областью, обл', 'облыс~, облысы~', 'region, oblast'],
  ['cities', null, 'города, городов, городам, городами, гг', 'қалалар~, қалалары~', 'cities'],
  ['city', null, 'город, городу, городом, г', 'қала~, қаласы~', 'city'],
  ['republican', null, 'республиканск* значени*', 'республикалық маңызы бар, республикалық маңызы бар қала~, республикалық маңыздағы', 'of republican significance, of national significance, republican significance'], // prettier-ignore
  ['capital', null, 'столиц*', 'астананың, елорда~', 'capital'],
  ['districts', null, 'район*', 'аудан~', 'district*'],
  ['back', null, 'данн* регион*, указанн* регион*, вышеназванн* регион*, этих регион*, указанн* орган*, вышеуказанн*', 'аталған өңір~, аталған орган~, жоғарыда аталған', 'these regions, the said, above-mentioned, aforementioned'], // prettier-ignore
  [
    'ministries',
    null,
    'министерства, министерств, министерствам, министерствами',
    'министрліктер~, министрліктері~',
    'ministries',
  ],
  ['with', null, 'совместно с, совместно со, совместно, вместе с, при участии, с участием, с привлечением, во взаимодействии с', 'бірлесіп, бірлесе отырып, бірлескен, қатысуымен', 'jointly with, together with, in cooperation with, with the participation of'], // prettier-ignore
  [
    'lead',
    null,
    'свод, созыв, ответственн*, отв, головной, головному',
    'жинақтау, жауапты, шақыру',
    'lead, responsible',
  ],
  ['except', null, 'кроме, за исключением, исключая', 'қоспағанда, басқа', 'except, except for, excluding'],
  ['open', null, 'заинтересованн* государственн* орган*, заинтересованн* госорган*, заинтересованн* орган*, заинтересованн* организац*, заинтересованн*, соответствующ* орган*, друг* госорган*', 'мүдделі мемлекеттік орган~, мүдделі орган~, мүдделі ұйым~', 'concerned bodies, interested bodies, bodies concerned, interested state bodies, others concerned, relevant bodies'], // prettier-ignore
  ['class', null, 'центральн* государственн* орган*, центральн* исполнительн* орган*, государственн* орган*, госорган*, цго, цио, все* министерств*, правоохранительн* орган*', 'орталық мемлекеттік орган~, орталық атқарушы орган~, мемлекеттік орган~, барлық министрліктер~', 'state bodies, central state bodies, central executive bodies, government bodies, all ministries, law enforcement agencies, heads of state'], // prettier-ignore
  [
    'abroad',
    null,
    'россии, рф, российск*, узбекистан*, кыргызстан*, кыргызск*',
    'ресей~, қырғыз~',
    'russia, russian, uzbekistan, kyrgyz',
  ],
  ['and', null, 'и, а также', 'және, мен, пен, бен', 'and, as well as'],
  ['skip', null, 'по согласованию, республики казахстан, рк, в лице, ответственные исполнители', 'келісім бойынша, қазақстан республикасы~, қр', 'by agreement, of the republic of kazakhstan, republic of kazakhstan, of kazakhstan, the, of, to, for'], // prettier-ignore
];

/** Short names of the press and of everyday letters, beside the names and abbreviations of the register. */
export const NICKNAMES: Readonly<Record<string, string>> = {
  MES: 'минобразования, минобрнауки, министерство образования',
  MEDU: 'минпросвещения',
  MSHE: 'миннауки, минвуз',
  MOH: 'минздрав*',
  MLSPP: 'минтруд*, минтрудсоцзащиты',
  MF: 'минфин*',
  MJ: 'минюст*',
  MNE: 'миннацэкономики, минэкономики, national economic ministry',
  MENERGY: 'минэнерго',
  MOA: 'минсельхоз*',
  MIID: 'мииндустрии, мининдустрии, миир рк',
  MISD: 'мининформ*',
  MCS: 'минкультуры',
  MTI: 'минторг*, минторговли',
  MDDIAI: 'минцифры, минцифр*',
  MIA: 'полици*, interior ministry, ministry of the interior',
  MOD: 'минобороны',
  MFA: 'миниодел',
  MCHS: 'минчс',
  GPO: 'генпрокуратур*',
  NB: 'нацбанк*, нбрк',
  GOV: 'правительств*, government, үкімет~',
  PMO: 'канцеляри* премьер-министра, канцеляри*, prime minister office, pm office',
  NCE: 'атамекен, нпп атамекен',
};

/** Abbreviations of regions in letters; the register has none. */
export const REGION_SHORT: Readonly<Record<string, string>> = {
  ВКО: 'KZ-63', ШҚО: 'KZ-63', ЗКО: 'KZ-27', БҚО: 'KZ-27', СКО: 'KZ-59', СҚО: 'KZ-59', ЮКО: 'KZ-61', ОҚО: 'KZ-61',
}; // prettier-ignore
