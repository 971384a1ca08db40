import { NativeSelect, Text } from '@mantine/core';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { fill } from '../../../shared/words/fill.js';
import { DayInput } from '../parts/day-input.js';
import { AnchorLink } from '../parts/link.js';
import { Page } from '../parts/page.js';
import { ProblemAlert } from '../parts/problem-alert.js';
import { vectorWords } from '../parts/vector-words.js';
import { useToday } from '../shell/use-me.js';
import { useFormat } from '../words/format.js';
import { useOfficeWords } from '../words/office-words.js';
import { useWords } from '../words/words.js';
import './map.css';
import { bordersQuery, mapIndicatorsQuery, mapQuery, type MapRegion, type MapView } from './map-queries.js';
import { mapSearch, type MapSearch } from './map-search.js';
import { MapScale, RegionMap, tellShare } from './region-map.js';
import { modeOf, shareOf } from './region-share.js';

/** The country on a day: how the regions stand, drawn and in a table. */
export function MapPage() {
  const { pages } = useWords();
  const { map } = useOfficeWords();
  const search = useSearch({ from: '/shell/map' });
  const { what = 'execution', day } = search;
  const asked = { ...(day ? { day } : {}), ...(modeOf(what) === 'indicator' ? { indicator: what } : {}) };
  const { data, error } = useQuery({ ...mapQuery(asked), placeholderData: keepPreviousData });
  return (
    <Page title={pages.map} lead={map.leads[modeOf(what)]}>
      <MapFilters search={search} />
      <ProblemAlert error={error} />
      {data && <Country view={data} what={what} />}
    </Page>
  );
}

function MapFilters({ search }: { search: MapSearch }) {
  const { map } = useOfficeWords();
  const today = useToday();
  const navigate = useNavigate();
  const { data: indicators } = useQuery(mapIndicatorsQuery);
  const change = (part: MapSearch) =>
    void navigate({ to: '/map', search: mapSearch({ ...search, ...part }), replace: true });
  return (
    <div className="filters no-print">
      <NativeSelect
        className="whole"
        label={map.what}
        value={search.what ?? 'execution'}
        onChange={(event) => change({ what: event.currentTarget.value })}
        data={[
          { value: 'execution', label: map.execution },
          { value: 'overdue', label: map.overdue },
          ...(indicators?.items ?? []).map(({ code, name }) => ({ value: code, label: name })),
        ]}
      />
      <DayInput label={map.day} value={search.day ?? today} onChange={(day) => day && change({ day })} />
    </div>
  );
}

function Country({ view, what }: { view: MapView; what: string }) {
  const { data: borders } = useQuery(bordersQuery(view.borders));
  return (
    <div className="map-columns">
      <figure>
        {borders && <RegionMap borders={borders} regions={view.regions} what={what} />}
        <MapScale what={what} />
        <Text component="figcaption" size="xs" c="dimmed">
          {view.credit}
        </Text>
      </figure>
      <RegionTable regions={view.regions} what={what} />
    </div>
  );
}

function RegionTable({ regions, what }: { regions: readonly MapRegion[]; what: string }) {
  const words = useWords();
  const format = useFormat();
  const { map } = useOfficeWords();
  const shareWords = (region: MapRegion) => {
    const share = shareOf(region, what);
    return share.total === 0 ? map.none[modeOf(what)] : fill(map.of, tellShare(share, format.number));
  };
  return (
    <table className="figures-table" aria-label={words.pages.map}>
      <thead>
        <tr>
          {[map.region, map.share, map.tasks].map((label) => (
            <th key={label} scope="col">
              {label}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {regions.map((region) => (
          <tr key={region.code}>
            <th scope="row">{region.name}</th>
            <td data-label={map.share}>{shareWords(region)}</td>
            <td data-label={map.tasks}>
              {region.totals.total > 0 && (
                <AnchorLink to="/tasks" search={{ organization: region.code }} preload={false}>
                  {vectorWords(words, region.totals)}
                </AnchorLink>
              )}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
