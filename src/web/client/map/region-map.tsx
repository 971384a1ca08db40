/**
 * The regions of a day as a drawing: level by pattern as well as by colour, the figure written into each shape that has
 * room for it. The table beside it says all of it in words, so that nobody needs the picture.
 */
import { useMemo } from 'react';
import { geoPath, geoTransform } from 'd3-geo';
import { feature } from 'topojson-client';
import type { GeometryCollection, Topology } from 'topojson-specification';
import { fill } from '../../../shared/words/fill.js';
import { useFormat } from '../words/format.js';
import { useOfficeWords } from '../words/office-words.js';
import type { MapRegion } from './map-queries.js';
import { LEVELS, levelOf, modeOf, shareOf } from './region-share.js';

const UNITS_A_DEGREE = 20;
/** A degree of longitude in the middle of the country (48° N) is that much shorter than one of latitude. */
const SHORTER = 0.67;
const ROOM_FOR_TEXT = { width: 44, height: 26 };

const plane = geoTransform({
  point(longitude, latitude) {
    this.stream.point(longitude * UNITS_A_DEGREE * SHORTER, -latitude * UNITS_A_DEGREE);
  },
});

export function RegionMap({
  borders,
  regions,
  what,
}: {
  borders: Topology;
  regions: readonly MapRegion[];
  what: string;
}) {
  const { map } = useOfficeWords();
  const format = useFormat();
  const { shapes, box } = useMemo(() => draw(borders), [borders]);
  const byCode = new Map(regions.map((region) => [region.code, region]));
  return (
    <svg className="region-map" viewBox={box} role="img" aria-label={map.picture}>
      <Patterns />
      {shapes.map(({ code, path, middle, roomy }) => {
        const region = byCode.get(code);
        if (!region) return null;
        const share = shareOf(region, what);
        const words = share.total === 0 ? map.none[modeOf(what)] : fill(map.of, tellShare(share, format.number));
        return (
          <g key={code}>
            <path d={path} data-level={levelOf(share)}>
              <title>{`${region.name}: ${words}`}</title>
            </path>
            {roomy && share.total > 0 && (
              <text x={middle[0]} y={middle[1]} textAnchor="middle">
                {format.number(share.part)}/{format.number(share.total)}
              </text>
            )}
          </g>
        );
      })}
    </svg>
  );
}

export const tellShare = ({ part, total }: { part: number; total: number }, number: (value: number) => string) => ({
  part: number(part),
  total: number(total),
});

export function MapScale({ what }: { what: string }) {
  const { map } = useOfficeWords();
  return (
    <ul className="map-scale plain">
      {LEVELS.map((level) => (
        <li key={level}>
          <svg className="region-map" width="28" height="18" viewBox="0 0 28 18" aria-hidden>
            <rect width="28" height="18" data-level={level} />
          </svg>{' '}
          {level === 'none' ? map.none[modeOf(what)] : map.scale[level]}
        </li>
      ))}
    </ul>
  );
}

function draw(borders: Topology) {
  const regions = feature(borders, borders.objects.regions as GeometryCollection);
  const path = geoPath(plane);
  const [[left, top], [right, bottom]] = path.bounds(regions);
  const shapes = regions.features.map((shape) => {
    const [[x0, y0], [x1, y1]] = path.bounds(shape);
    const roomy = x1 - x0 > ROOM_FOR_TEXT.width && y1 - y0 > ROOM_FOR_TEXT.height;
    return { code: String(shape.id), path: path(shape) ?? '', middle: path.centroid(shape), roomy };
  });
  // Small shapes last: a city lies within its region.
  shapes.sort((a, b) => Number(b.roomy) - Number(a.roomy));
  return { shapes, box: `${left - 4} ${top - 4} ${right - left + 8} ${bottom - top + 8}` };
}

function Patterns() {
  return (
    <defs>
      <pattern id="map-none" width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
        <line y2="6" />
      </pattern>
      <pattern id="map-low" width="7" height="7" patternUnits="userSpaceOnUse">
        <circle cx="3.5" cy="3.5" r="1.1" />
      </pattern>
      <pattern id="map-middle" width="5" height="5" patternUnits="userSpaceOnUse">
        <line x2="5" y1="2.5" y2="2.5" />
      </pattern>
    </defs>
  );
}
