import { queryOptions } from '@tanstack/react-query';
import type { Topology } from 'topojson-specification';
import { answerOf, api, type Schema } from '../api/client.js';

export type MapView = Schema<'MapView'>;
export type MapRegion = Schema<'MapRegionView'>;

export const mapQuery = (query: { day?: string; indicator?: string }) =>
  queryOptions({
    queryKey: ['map', query],
    queryFn: () => answerOf(api.GET('/api/v1/dashboard/map', { params: { query } })),
  });

export const mapIndicatorsQuery = queryOptions({
  queryKey: ['map', 'indicators'],
  queryFn: () => answerOf(api.GET('/api/v1/dashboard/map/indicators')),
});

export const bordersQuery = (edition: '2018' | '2024') =>
  queryOptions({
    queryKey: ['borders', edition],
    queryFn: async () => {
      const answer = await answerOf(api.GET('/api/v1/dashboard/borders', { params: { query: { edition } } }));
      // The schema names only what the tests of the API look into; the rest is TopoJSON's own.
      return answer as unknown as Topology;
    },
    staleTime: Infinity,
  });
